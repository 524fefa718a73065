import ShardPlanEngine

/// The tables that others are judged by, and what was measured in them.
struct PriceKnowledge: Sendable {
  /// The tables.
  let tables: [PriceTable]
  /// How their prices relate to each other.
  let relations: PriceRelations
  /// How dear each region is as a whole.
  let levels: [(table: PriceTable, level: PriceRatio)]

  /// What is known from the bundled tables.
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
