import ShardPlanEngine

/// What a scenario costs, line by line.
struct PlanBill {
  private let scenario: Estimate

  init(_ scenario: Estimate) {
    self.scenario = scenario
  }

  var table: Table {
    Table(
      columns: [
        Table.Column(name: "", alignment: .left), Table.Column(name: "A month", alignment: .right),
      ],
      groups: [
        BillLine.allCases.compactMap { line in
          scenario.amount(of: line).map {
            Table.Row([.text(line.rawValue), .money($0, scenario.currency)])
          }
        },
        [
          Table.Row(
            [.text("Total a month"), .money(scenario.bill.total, scenario.currency)], .strong)
        ],
      ])
  }
}
