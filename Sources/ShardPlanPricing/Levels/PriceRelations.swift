internal import ShardPlanEngine

/// How the prices of one region relate to each other, wherever they are known.
///
/// Regions differ in level by a factor of two, and currencies by eight, but inside one region the
/// prices keep their proportions: a consumer-shard-hour costs what a shard-hour costs, everywhere.
/// So each pair of dimensions has a narrow range of ratios, and a price that leaves it towards
/// several others is very likely wrong. The ranges are measured, not chosen; currency, discounts
/// and the level of a region cancel out.
struct PriceRelations {
  /// What a new region may stray beyond the known ones: rounding, and a little more.
  static let slack = Tolerance(21, over: 20)

  /// The relations in all bundled tables.
  static let known = PriceRelations(of: PriceTable.allBundled.map(\.listPrices))

  private let ranges: [Pair: ClosedRange<PriceRatio>]
  /// The region that predictions are made from.
  private let reference: [Dimension: Money]

  private struct Pair: Hashable {
    let dimension: Dimension
    let companion: Dimension
  }

  /// Measures the ranges.
  ///
  /// - Parameters:
  ///   - tables: The prices of each region.
  ///   - reference: The prices that predictions start from; those of us-east-1 by default.
  init(of tables: [[Dimension: Money]], reference: [Dimension: Money]? = nil) {
    var ranges: [Pair: ClosedRange<PriceRatio>] = [:]
    for prices in tables {
      for (dimension, price) in prices {
        for (companion, other) in prices where companion != dimension {
          let pair = Pair(dimension: dimension, companion: companion)
          let ratio = PriceRatio(price, to: other)
          let range = ranges[pair] ?? ratio...ratio
          ranges[pair] = min(range.lowerBound, ratio)...max(range.upperBound, ratio)
        }
      }
    }
    self.ranges = ranges
    self.reference = reference ?? PriceTable.reference
  }

  /// The ratios of two dimensions' prices, or `nil` when they were never seen together.
  func range(of dimension: Dimension, to companion: Dimension) -> ClosedRange<PriceRatio>? {
    ranges[Pair(dimension: dimension, companion: companion)]
  }

  /// Returns by how much two prices leave the range of their ratio; `nil` when they keep to it.
  func strain(
    of dimension: Dimension, at price: Money, with companion: Dimension, at other: Money
  ) -> Ratio? {
    guard let range = range(of: dimension, to: companion) else { return nil }
    let ratio = PriceRatio(price, to: other)
    if ratio.exceeds(range.upperBound, by: Self.slack) {
      return ratio.value / range.upperBound.value
    }
    if range.lowerBound.exceeds(ratio, by: Self.slack) {
      return range.lowerBound.value / ratio.value
    }
    return nil
  }

  /// What a price is in the reference region for each unit of another price.
  func expectedRatio(of dimension: Dimension, to companion: Dimension) -> PriceRatio? {
    guard let price = reference[dimension], let other = reference[companion] else { return nil }
    return PriceRatio(price, to: other)
  }
}
