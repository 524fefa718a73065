import ShardPlanEngine

/// A change of prices in one sentence.
struct ChangeSummary {
  let words: String

  init(_ comparison: PriceComparison) {
    let kept = comparison.kept
    let added = comparison.entries.count { if case .added = $0 { true } else { false } }
    let removed = comparison.entries.count { if case .removed = $0 { true } else { false } }
    let parts = [
      Self.prices("changed", in: kept) { $0.old != nil && $0.new != nil && $0.isInEffect },
      Self.prices("changed in list price or terms only", in: kept) { !$0.isInEffect },
      Self.prices("added", in: kept) { $0.old == nil },
      Self.prices("removed", in: kept) { $0.new == nil },
      Self.count(added, "region", "added"), Self.count(removed, "region", "removed"),
    ].compactMap { $0 }
    let count = comparison.entries.count
    words =
      parts.isEmpty
      ? "All prices are the same, in \(count) \(count == 1 ? "region" : "regions")."
      : parts.joined(separator: ", ") + "."
  }

  /// Counts the prices with one kind of change in the tables that remain.
  private static func prices(
    _ what: String, in tables: [TableChange], where isMeant: (PriceChange) -> Bool
  ) -> String? {
    let concerned = tables.filter { $0.prices.contains(where: isMeant) }
    let prices = concerned.reduce(0) { $0 + $1.prices.count(where: isMeant) }
    let place =
      concerned.count == 1 ? concerned[0].new.region.code : "\(concerned.count) regions"
    return count(prices, "price", "\(what) in \(place)")
  }

  private static func count(_ count: Int, _ noun: String, _ what: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s") \(what)"
  }
}
