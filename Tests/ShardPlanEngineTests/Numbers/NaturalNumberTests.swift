@testable import ShardPlanEngine
import TestSupport
import Testing

struct `Natural numbers of any size` {
  @Test(arguments: UInt64(0)..<100)
  func `add, multiply and compare as integers do`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<4 {
      let (a, b) = pair(using: &random)
      #expect(BigNatural(a + b) == BigNatural(a) + BigNatural(b))
      #expect(BigNatural(a * b) == BigNatural(a) * BigNatural(b))
      #expect((a < b) == (BigNatural(a) < BigNatural(b)))
      #expect((a == b) == (BigNatural(a) == BigNatural(b)))
      #expect(a.isOdd == BigNatural(a).isOdd)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `subtract what was added`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<4 {
      let (a, b) = pair(using: &random)
      #expect(a + b - b == a)
      #expect(a + b - a == b)
      #expect((a - a).isZero)
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `divide into a quotient and a smaller remainder`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<10 {
      let (a, b) = pair(using: &random)
      guard !b.isZero else { continue }
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      let (q, r) = (BigNatural(quotient), BigNatural(remainder))
      #expect(q * BigNatural(b) + r == BigNatural(a), "\(a.limbs) / \(b.limbs)")
      #expect(r < BigNatural(b), "\(a.limbs) / \(b.limbs)")
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `divide a product without a remainder`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (a, b) = pair(using: &random)
    guard !b.isZero else { return }
    let (quotient, remainder) = (a * b).quotientAndRemainder(dividingBy: b)
    #expect(quotient == a && remainder.isZero)
  }

  @Test(arguments: [0, 1, 1 << 64, .max - 1, .max] as [UInt128])
  func `hold what fits in 128 bits and know what does not`(value: UInt128) {
    let number = WideNatural(value)
    #expect(number.narrowed == value)
    #expect(number.isZero == (value == 0))
    #expect((number + WideNatural(.max) + WideNatural(1)).narrowed == nil)
  }

  /// Mostly short numbers, sometimes up to forty limbs.
  private func pair(using random: inout SplitMix64) -> (WideNatural, WideNatural) {
    func limbs() -> Int { .random(in: 1...(random.isTrue(oneIn: 4) ? 40 : 7), using: &random) }
    let (first, second) = (limbs(), limbs())
    return (random.wide(limbs: first), random.wide(limbs: second))
  }
}
