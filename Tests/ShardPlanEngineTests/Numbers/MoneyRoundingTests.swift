import ShardPlanEngine
import TestSupport
import Testing

struct `Money rounded from a fraction` {
  /// Ten to the thirteenth: a half of a picounit has thirteen decimals.
  static let ties: [(halves: UInt128, picounits: Int128)] = [
    (0, 0), (1, 0), (2, 1), (3, 2), (4, 2), (5, 2), (7, 4), (9, 4), (11, 6),
  ]

  @Test(arguments: ties)
  func `goes to the even picounit when it is halfway`(halves: UInt128, picounits: Int128) {
    let ratio = Ratio(halves, over: 2 * 1_000_000_000_000)
    #expect(Money(rounding: ratio) == Money(picounits: picounits))
  }

  @Test(arguments: UInt64(0)..<200)
  func `is the nearest picounit`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let ratio = random.ratio(ofBits: 60) / random.ratio(ofBits: 30)
    let money = try #require(Money(rounding: ratio))
    let exact = Fraction(ratio) * 1_000_000_000_000
    #expect(exact.distance(to: Fraction(money.picounits)) * 2 <= 1)
    #expect(money == Money(rounding: money.magnitude))
  }

  @Test
  func `may be ten to the twenty-fifth and nothing above that`() {
    let most = Ratio(10_000_000_000_000_000_000_000_000 as UInt128)
    #expect(Money.largest.magnitude == most)
    #expect(Money(rounding: most) == .largest)
    // Half a picounit above still rounds down to it; a whole one does not.
    #expect(Money(rounding: most + Ratio(1, over: 2_000_000_000_000)) == .largest)
    #expect(Money(rounding: most + Ratio(1, over: 1_000_000_000_000)) == nil)
    #expect(Money(rounding: most * most * most) == nil)
    #expect(Money(rounding: Ratio(.max)) == nil)
  }
}
