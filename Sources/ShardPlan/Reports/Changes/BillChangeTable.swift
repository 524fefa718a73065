import ShardPlanEngine

/// The bills of some scenarios before and after a change of prices.
struct BillChangeTable {
  private let bills: [BillChange]
  private let labels: ScenarioLabels

  init(_ bills: [BillChange]) {
    self.bills = bills
    labels = ScenarioLabels(bills.compactMap { $0.scenario })
  }

  var table: Table {
    Table(
      columns: [Table.Column(name: "", alignment: .left)]
        + ["Old", "New", "Change", "in percent"].map { Table.Column(name: $0, alignment: .right) },
      groups: [bills.map(row)])
  }

  private func row(_ change: BillChange) -> Table.Row {
    Table.Row([
      .text(change.scenario.map { labels[$0] } ?? "–"), total(change.old),
      total(change.new),
      change.difference.flatMap { difference in
        change.scenario.map { .change(difference.amount, $0.currency) }
      } ?? .empty,
      change.difference.flatMap { difference in
        difference.percent.map { .percentChange($0, isNegative: difference.amount.isNegative) }
      } ?? .empty,
    ])
  }

  private func total(_ scenario: Estimate?) -> Cell {
    scenario.map { .money($0.bill.total, $0.currency) } ?? .missing("not priced")
  }
}
