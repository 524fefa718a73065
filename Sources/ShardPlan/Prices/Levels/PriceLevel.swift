import ShardPlanEngine

/// How dear a region is as a whole: the median of its prices as multiples of us-east-1's.
struct PriceLevel {
  let ratio: PriceRatio

  /// Measures the level; `nil` without any price to compare.
  init?(of prices: [BillingDimension: Money]) {
    let ratios = prices.compactMap { dimension, price in
      PriceTable.reference[dimension].map { PriceRatio(price, to: $0) }
    }.sorted()
    guard !ratios.isEmpty else { return nil }
    ratio = ratios[ratios.count / 2]
  }
}

/// The levels that a region may be expected to be at.
struct KnownLevels {
  /// The lowest and the highest of them.
  let range: ClosedRange<PriceRatio>
  /// Whether they tell much: the region's own, or several of its currency.
  let areTelling: Bool
  /// Where they were measured, as the end of a sentence.
  let words: String

  /// Finds the level known of a region, or else the levels known in its currency.
  init?(of region: Region, in currency: Currency, from knowledge: PriceKnowledge) {
    if let level = knowledge.levels.first(where: { $0.table.region == region })?.level {
      range = level...level
      areTelling = true
      words =
        "\(region.code) was at \(Digits.times(level.value)) when its prices were last known"
      return
    }
    let levels = knowledge.levels.filter { $0.table.currency == currency }.map { $0.level }
    guard let low = levels.min(), let high = levels.max() else { return nil }
    range = low...high
    areTelling = levels.count >= 3
    words =
      levels.count == 1
      ? "the only known region in \(currency.code) is at \(Digits.times(low.value))"
      : "regions in \(currency.code) are at \(Digits.few(low.value)) to \(Digits.times(high.value))"
  }
}
