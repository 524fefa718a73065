import ShardPlanEngine

/// The tables that others are judged by, and what was measured in them.
struct PriceKnowledge: Sendable {
  /// The tables.
  let tables: [PriceTable]
  /// The relations between their prices.
  let relations: PriceRelations
  /// The overall price level of each region.
  let levels: [(table: PriceTable, level: PriceRatio)]

  /// The knowledge in the bundled tables.
  static let bundled = PriceKnowledge(of: PriceTable.allBundled)

  /// Measures tables.
  init(of tables: [PriceTable]) {
    let reference = tables.first { $0.region == PriceTable.referenceRegion }?.listPrices ?? [:]
    self.tables = tables
    relations = PriceRelations(of: tables.map { $0.listPrices }, reference: reference)
    levels = tables.compactMap { table in
      PriceLevel(of: table.listPrices).map { (table, $0.ratio) }
    }
  }
}

/// The price level of a region: the median of its prices as multiples of us-east-1's.
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

/// The expected price levels of a region.
struct KnownLevels {
  /// The lowest and the highest of them.
  let range: ClosedRange<PriceRatio>
  /// True if they are reliable: the region's own level, or several of its currency.
  let areTelling: Bool
  /// The source of the levels, as the end of a sentence.
  let words: String

  /// Finds the known level of a region, or else the known levels in its currency.
  init?(of region: Region, in currency: Money.Currency, from knowledge: PriceKnowledge) {
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
