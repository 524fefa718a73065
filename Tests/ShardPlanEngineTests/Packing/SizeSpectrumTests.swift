@testable import ShardPlanEngine
import TestSupport
import Testing

/// Means of rounded sums by Fourier coefficients, against the sums themselves.
struct `A spectrum of sizes` {
  /// Half of a tenth of a billionth for rounding, and 2.5·10⁻¹⁰ before it.
  private static let error = Fraction(3, over: 10_000_000_000)

  @Test(arguments: Effort.sample(UInt64(0)..<80, oneIn: 2))
  func `is off by less than is proven`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sample = random.sampleMix(2...4)
    let keys = random.choice([1, 3])
    var spectrum = SizeSpectrum(of: sample.format(keys: keys))
    for records in 1...8 {
      let sums = sample.sums(records, keys: keys)
      let pieces = spectrum.pieces(of: Int64(records))
      let (units, kilobytes) = (
        Fraction(pieces.units) / Fraction(Pieces.place),
        Fraction(pieces.kilobytes) / Fraction(Pieces.place)
      )
      #expect(units.distance(to: sums.pieces(of: 25_600)) <= Self.error)
      #expect(kilobytes.distance(to: sums.pieces(of: 1_024)) <= Self.error)
    }
  }

  /// A quote must be what the estimate is, whatever was quoted before.
  @Test
  func `does not depend on what it was asked for before`() {
    let sample = SampleMix([(100, 8), (300, 6), (700, 3), (2_048, 2), (20_480, 1)])
    for keys in [1, 130] {
      var kept = SizeSpectrum(of: sample.format(keys: keys))
      for records: Int64 in [40, 41, 45, 47, 48, 64, 127, 128, 129, 131, 40, 300] {
        var fresh = SizeSpectrum(of: sample.format(keys: keys))
        let (first, second) = (kept.pieces(of: records), fresh.pieces(of: records))
        #expect(first.units == second.units && first.kilobytes == second.kilobytes)
      }
    }
  }

  /// `ω^a · ω^b = ω^(a+b)`, of length one, and 2π/25,600 is the first angle.
  @Test
  func `has roots that are right to three places of the last`() {
    let roots = RootsOfUnity()
    var random = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let (a, b) = (
        Int.random(in: 0..<25_600, using: &random), Int.random(in: 0..<25_600, using: &random)
      )
      let (product, sum) = (roots[a] * roots[b], roots[(a + b) % 25_600])
      #expect(abs(product.real - sum.real) <= 12 && abs(product.imaginary - sum.imaginary) <= 12)
    }
    for quarter in 0..<4 {
      let expected = [(1, 0), (0, 1), (-1, 0), (0, -1)][quarter]
      let root = roots[quarter * 6_400]
      #expect(abs(root.real - RootsOfUnity.one * Int64(expected.0)) <= 3)
      #expect(abs(root.imaginary - RootsOfUnity.one * Int64(expected.1)) <= 3)
    }
    // sin (2π/25,600) = 0.000245436923597545127…, times 2⁶².
    #expect(abs(roots[1].imaginary - 1_131_878_028_960_630) <= 3)
  }
}
