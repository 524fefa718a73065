internal import ShardPlanEngine

/// How dear a region is as a whole: the median of its prices as multiples of us-east-1's.
struct PriceLevel {
  let ratio: PriceRatio

  /// Measures the level; `nil` without any price to compare.
  init?(of prices: [Dimension: Money], reference: [Dimension: Money] = PriceTable.reference) {
    let ratios = prices.compactMap { dimension, price in
      reference[dimension].map { PriceRatio(price, to: $0) }
    }.sorted()
    guard !ratios.isEmpty else { return nil }
    ratio = ratios[ratios.count / 2]
  }

  /// The levels that are known, with words for where from.
  struct Known {
    let range: ClosedRange<PriceRatio>
    let words: String
  }

  /// Returns the level known of a region, or else the levels known in its currency.
  static func known(for region: Region, in currency: Currency) -> Known? {
    if let level = levels.first(where: { $0.table.region == region })?.level {
      return Known(
        range: level...level,
        words: "\(region.code) was at \(Digits.few(level.value)) times when its prices were "
          + "last known")
    }
    let levels = levels.filter { $0.table.currency == currency }.map(\.level)
    guard let low = levels.min(), let high = levels.max() else { return nil }
    return Known(
      range: low...high,
      words: "regions in \(currency.code) are at \(Digits.few(low.value)) to "
        + "\(Digits.few(high.value)) times")
  }

  private static let levels: [(table: PriceTable, level: PriceRatio)] =
    PriceTable.allBundled.compactMap { table in
      PriceLevel(of: table.listPrices).map { (table, $0.ratio) }
    }
}
