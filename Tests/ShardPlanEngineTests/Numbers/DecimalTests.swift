import ShardPlanEngine
import TestSupport
import Testing

struct `A fraction as a decimal number` {
  @Test(arguments: [
    (Ratio(0 as UInt128), 12, "0"), (Ratio(25 as UInt128), 12, "25"),
    (Ratio(1, over: 2), 12, "0.5"),
    (Ratio(1, over: 2), 0, "0"), (Ratio(3, over: 2), 0, "2"),
    (Ratio(1, over: 3), 12, "0.333333333333"),
    (Ratio(2, over: 3), 12, "0.666666666667"), (Ratio(2, over: 3), 2, "0.67"),
    (Ratio(1, over: 1_000_000_000_000), 12, "0.000000000001"),
    // Ties go to even: half of 10⁻¹² down to nothing, three halves up to two.
    (Ratio(1, over: 2_000_000_000_000), 12, "0"),
    (Ratio(3, over: 2_000_000_000_000), 12, "0.000000000002"),
    (Ratio(1_999_999_999_999_999, over: 1_000_000_000_000_000), 12, "2"),
    (Ratio(100, over: 1), 2, "100"), (Ratio(1_010, over: 100), 3, "10.1"),
    // The bytes that the case study writes, in shards.
    (Ratio(1_925_000, over: 1_048_576), 12, "1.835823059082"),
    (Ratio(UInt128.max), 0, "340282366920938463463374607431768211455"),
    (Ratio(UInt128.max), 12, "340282366920938463463374607431768211455"),
    (Ratio(UInt128.max) / 2, 12, "170141183460469231731687303715884105727.5"),
    // Two to the 256th, and powers of ten whose zeros fill whole blocks of digits.
    (
      (Ratio(UInt128.max) + 1) * (Ratio(UInt128.max) + 1), 12,
      "115792089237316195423570985008687907853269984665640564039457584007913129639936"
    ),
    (Ratio(Ratio.powerOfTen(38)) * Ratio(Ratio.powerOfTen(38)), 0, "1" + zeros(76)),
    (Ratio(Ratio.powerOfTen(38)) * 10 + Ratio(1, over: 10), 12, "1" + zeros(39) + ".1"),
  ])
  func `shows the places that it needs`(ratio: Ratio, places: Int, text: String) {
    #expect(ratio.decimal(places: places) == text)
    if places == 12 { #expect(ratio.description == text) }
  }

  /// However many digits that takes.
  @Test(arguments: UInt64(0)..<150)
  func `reads back as the nearest number of its places`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let ratio = random.anyRatio()
    let places = Int.random(in: 0...18, using: &random)
    let parts = ratio.decimal(places: places).split(separator: ".")
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    #expect(parts.count == (decimals.isEmpty ? 1 : 2) && decimals.count <= places)
    #expect(decimals.last != "0")

    let digits = parts[0] + decimals + zeros(places - decimals.count)
    let shown = Fraction(try #require(BigNatural(digits, radix: 10)), over: BigNatural(1))
    let exact = Fraction(ratio) * Fraction(Ratio.powerOfTen(places))
    #expect(exact.distance(to: shown) * 2 <= 1)
  }

  @Test(arguments: UInt64(0)..<200)
  func `reads back as the rounded fraction`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let ratio = random.ratio(ofBits: 40)
    let places = Int.random(in: 0...18, using: &random)
    for rule in `Rounding a fraction`.rules {
      let text = ratio.decimal(places: places, rounded: rule)
      #expect(fixedPoint(text, places: places).magnitude == ratio.rounded(places: places, rule))
      #expect(!text.contains(".") || text.last != "0" && text.last != ".")
    }
  }
}

private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
