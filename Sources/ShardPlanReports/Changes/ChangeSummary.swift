internal import ShardPlanPricing

/// A change of prices in one sentence.
struct ChangeSummary {
  let words: String

  init(_ comparison: PriceComparison) {
    let tables = comparison.tables
    let parts = [
      Self.prices("changed", in: tables) { $0.old != nil && $0.new != nil },
      Self.prices("added", in: tables) { $0.old == nil },
      Self.prices("removed", in: tables) { $0.new == nil },
      Self.count(tables.count { $0.kind == .added }, "region", "added"),
      Self.count(tables.count { $0.kind == .removed }, "region", "removed"),
    ].compactMap(\.self)
    words =
      parts.isEmpty
      ? "All prices are the same, in \(tables.count) \(tables.count == 1 ? "region" : "regions")."
      : parts.joined(separator: ", ") + "."
  }

  /// How many prices of the tables that stayed had one thing happen to them, and where.
  private static func prices(
    _ what: String, in tables: [TableChange], where isMeant: (PriceChange) -> Bool
  ) -> String? {
    let concerned = tables.filter { $0.kind == .changed && $0.prices.contains(where: isMeant) }
    let prices = concerned.reduce(0) { $0 + $1.prices.count(where: isMeant) }
    let place =
      concerned.count == 1
      ? concerned[0].table?.region.code ?? "" : "\(concerned.count) regions"
    return count(prices, "price", "\(what) in \(place)")
  }

  private static func count(_ count: Int, _ noun: String, _ what: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s") \(what)"
  }
}
