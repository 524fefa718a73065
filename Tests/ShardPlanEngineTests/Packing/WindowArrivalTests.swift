@testable import ShardPlanEngine
import TestSupport
import Testing

/// How many records arrive in a window, against sums in eighty decimal digits.
struct `Arrivals in a window` {
  /// The means of `min(X, limit)` and of `m (m + 1) / 2` of it, for a Poisson variable `X`.
  @Test(
    arguments: [
      (10_000, 10_061, "9983.371964", "49841842.975704"),
      (10_000, 9_939, "9922.439312", "49233068.04334"),
      (550, 615, "549.976268", "151785.227923"), (100, 100, "96.0139", "4673.732042"),
      (9, 5, "4.91622", "14.618988"), (100, 279, "100", "5100"), (100, 281, "100", "5100"),
      (2, 0, "0", "0"), (0, 3, "0", "0"),
    ] as [(Ratio, Int64, String, String)])
  func `are cut off at a limit`(mean: Ratio, limit: Int64, count: String, pairs: String) {
    let means = WindowArrivals(mean: mean).means(upTo: limit)
    #expect(means.count.decimal(places: 6, rounded: .toNearestOrEven) == count)
    #expect(means.pairs.decimal(places: 6, rounded: .toNearestOrEven) == pairs)
  }
}
