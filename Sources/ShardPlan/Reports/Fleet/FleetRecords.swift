import ShardPlanEngine
import ShardPlanText

/// The streams of a fleet as a flat table.
///
/// The rows of kind `stream` are followed by one for all streams that are not listed, one for what the
/// streams share, and the total; the first three add up to it.
struct FleetRecords {
  private let shown: ShownFleet

  init(_ shown: ShownFleet) {
    self.shown = shown
  }

  private struct Row {
    let kind: String
    var row: Fleet.Row?
    var sum: FleetSum?
    var total: Within<Money>
    var saving: Money?
    var bestMix: String?
    var bestTotal: Money?
  }

  var records: Report.Records {
    let (fleet, currency) = (shown.fleet, shown.currency)
    func stream(_ fact: Fact<Fleet.Row>) -> Fact<Row> { fact.of { $0.row } }
    func amount(_ name: String, _ value: @escaping (Row) -> Money?) -> Fact<Row> {
      Fact(name) { value($0).map { .money($0, currency) } ?? .missing }
    }
    return Report.Records(
      [
        Fact("row") { .text($0.kind) }, stream(.name),
        Fact("count") { ($0.row?.stream.count ?? $0.sum?.streams).map { .count($0) } ?? .missing },
        stream(.region), Fact("currency") { _ in .text(currency.code) }, stream(.mode),
        Fact("shards") { ($0.row?.shards ?? $0.sum?.shards).map { .count($0) } ?? .missing },
        stream(.neededShards), Fact("total") { .money($0.total, currency) }, stream(.cheapestMode),
        stream(.cheapestTotal), amount("saving") { $0.saving },
        Fact("bestMode") { $0.bestMix.map { .text($0) } ?? .missing },
        amount("bestTotal") { $0.bestTotal }, amount("total_low") { $0.total.low },
        amount("total_high") { $0.total.high },
      ], of: rows(fleet))
  }

  private func rows(_ fleet: Fleet) -> [Row] {
    func best(_ rows: [Fleet.Row]) -> Money? {
      guard fleet.bestMix != nil, rows.allSatisfy({ $0.isRanked }) else { return nil }
      return rows.reduce(.zero) { sum, row in
        (shown.choices[row.index] ?? []).reduce(sum) { $0 + $1.total }
      }
    }
    var rows = shown.rows.map { row in
      Row(
        kind: "stream", row: row, total: row.totals, saving: row.isRanked ? row.saving : nil,
        bestMix: (shown.choices[row.index] ?? []).map { $0.mode.rawValue }
          .joined(separator: " "), bestTotal: best([row]))
    }
    if !shown.rest.isEmpty {
      let sum = FleetSum(shown.rest)
      rows.append(
        Row(
          kind: "rest", sum: sum, total: sum.total, saving: sum.saving, bestTotal: best(shown.rest))
      )
    }
    if fleet.shared != .zero || fleet.bestMix?.shared ?? .zero != .zero {
      rows.append(
        Row(kind: "shared", total: Within(fleet.shared), bestTotal: fleet.bestMix?.shared))
    }
    let all = FleetSum(fleet.rows)
    rows.append(
      Row(
        kind: "total", sum: all, total: fleet.estimate.bill.totals, saving: all.saving,
        bestTotal: fleet.estimate.bill.totals.exact.flatMap { _ in fleet.bestMix?.total }))
    return rows
  }
}
