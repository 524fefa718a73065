import ShardPlanEngine
import TestSupport
import Testing

struct `An amount of money` {
  @Test(
    arguments: [
      (0, "0"), (1, "0.000000000001"), (14_000, "0.000000014"), (-14_000, "-0.000000014"),
      (1_000_000_000_000, "1"), (95_745_600_000_000, "95.7456"),
      (-1_101_074_400_000_000, "-1101.0744"),
      (10_000_000_000_000_000_000_000_000_000_000_000_000, "10000000000000000000000000"),
      (.max, "170141183460469231731687303.715884105727"),
      (.min, "-170141183460469231731687303.715884105728"),
    ] as [(Int128, String)])
  func `is written with every digit and no more`(picounits: Int128, text: String) {
    #expect(Money(picounits: picounits).description == text)
    #expect(fixedPoint(text, places: 12) == picounits)
  }

  @Test(arguments: UInt64(0)..<100)
  func `adds up, subtracts and compares as its picounits do`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let a = Int128.random(in: -(1 << 100)...1 << 100, using: &random)
    let b = Int128.random(in: -(1 << 100)...1 << 100, using: &random)
    let (first, second) = (Money(picounits: a), Money(picounits: b))
    #expect((first + second).picounits == a + b)
    #expect((first - second).picounits == a - b)
    #expect(first - second + second == first)
    #expect((first < second) == (a < b))
    #expect(first.isNegative == (a < 0))
    #expect(first.magnitude == Ratio(a.magnitude, over: 1_000_000_000_000))
  }
}
