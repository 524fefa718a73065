import ShardPlanEngine

/// The aggregation tables that a page has shown, so that later scenarios can refer to them.
struct ShownTables {
  /// A part of a table, by which equal ones are found.
  private struct Key: Hashable {
    let currency: String
    let mode: CapacityMode
    let totals: [String]
    let counts: [Int]
  }

  /// The tables with the name of the first scenario that has each.
  private var shown: [Key: [(table: AggregationTable, scenario: String)]] = [:]

  /// Returns the name of an earlier scenario with the same table for each stream, and adds the tables.
  mutating func twins(of plan: CapacityPlan) -> [String?] {
    guard let tables = plan.aggregations else { return [] }
    let kinds = StreamKinds(plan.estimate.scenario.streams).kinds
    var (twins, new): ([Int: String?], [(Key, AggregationTable)]) = ([:], [])
    for (kind, table) in zip(kinds, tables) where twins[kind] == nil {
      let stream = kinds.firstIndex(of: kind) ?? 0
      let key = key(of: table, in: plan.estimate, plan.estimate.streams[stream].mode)
      let twin = shown[key]?.first { $0.table == table }?.scenario
      twins[kind] = .some(twin)
      if twin == nil { new.append((key, table)) }
    }
    // Streams of one scenario show their tables, equal or not.
    for (key, table) in new {
      shown[key, default: []].append((table, plan.estimate.name))
    }
    return kinds.map { twins[$0] ?? nil }
  }

  private func key(
    of table: AggregationTable, in estimate: Estimate, _ mode: CapacityMode
  ) -> Key {
    Key(
      currency: estimate.currency.code, mode: mode,
      totals: [table.choices.first, table.choices.last].compactMap { $0?.total.description },
      counts: [table.choices.count, table.curve.count, table.cheapest, table.enough])
  }
}
