import ShardPlanEngine

/// What each limit needs and how full it is, at the average and at the peak.
struct LimitTable {
  private let plan: StreamPlan
  private let capacity: Capacity

  init(_ plan: StreamPlan, _ capacity: Capacity) {
    self.plan = plan
    self.capacity = capacity
  }

  var table: Table {
    let average = plan.averageNeeds
    return Table(
      columns: [Table.Column(name: "Shards needed for", alignment: .left)]
        + ["on average", "at the peak"].map { Table.Column(name: $0, alignment: .decimal) }
        + ["full on average", "full at the peak"].map {
          Table.Column(name: $0, alignment: .right)
        },
      groups: [
        [
          row(.writeRecords, average.writeRecords, capacity.needs.writeRecords),
          row(.writeBytes, average.writeBytes, capacity.needs.writeBytes),
          row(.readBytes, average.readBytes, capacity.needs.readBytes),
        ]
      ])
  }

  private func row(
    _ limit: Capacity.BindingLimit, _ average: Ratio, _ peak: Ratio
  ) -> Table.Row {
    let shards = Ratio(capacity.shards)
    return Table.Row(
      [
        .text(limit.words), .number(average, places: 2), .number(peak, places: 2),
        .percent(average / shards * 100), .percent(peak / shards * 100),
      ], capacity.bindingLimit == limit ? .strong : .plain)
  }
}
