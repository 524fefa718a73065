import ShardPlanEngine

/// One row for each kind of stream, where scenarios have several; counts and money are totals.
struct StreamTable {
  let scenarios: [Estimate]

  var table: Table {
    let bytes = plans.contains { $0.isMixed } ? "Mean bytes" : "Bytes each"
    let names = ["", "Streams", "Records/s", bytes, "Shards", "Bound by", "Bill"]
    return Table(
      columns: names.map { Table.Column(name: $0, alignment: Self.alignment(of: $0)) },
      groups: scenarios.map { scenario in
        [Table.Row([.text(scenario.name)] + names.dropFirst().map { _ in .empty }, .strong)]
          + rows(of: scenario)
      })
  }

  /// What a row covers, where that is not plain; `nil` elsewhere.
  var note: String? {
    let sentences = [
      plans.contains { $0.stream.count > 1 }
        ? "A row covers all streams of its kind together." : nil,
      plans.contains { $0.load.recordsPerPut != 1 }
        ? "Records/s are Kinesis records, after aggregation." : nil,
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private var plans: [StreamPlan] { scenarios.flatMap { $0.streams } }

  private static func alignment(of name: String) -> Table.Alignment {
    switch name {
    case "": .left
    case "Records/s", "Bytes each", "Mean bytes": .decimal
    default: .right
    }
  }

  private func rows(of scenario: Estimate) -> [Table.Row] {
    var bills = [Money?](repeating: nil, count: scenario.streams.count)
    for line in scenario.bill.lines {
      if let index = line.stream { bills[index] = (bills[index] ?? .zero) + line.amount }
    }
    return zip(scenario.streams, bills).map { plan, bill in
      Table.Row(
        [
          .text(plan.stream.name),
          .number(Ratio(plan.stream.count), places: 0),
          .number(plan.allRecordsPerSecond, places: 2),
          .number(plan.load.bytesPerRecord, places: 2),
          plan.allShards.map { .number($0, places: 0) } ?? .missing("–"),
          plan.capacity.map { .text($0.bindingLimit.words) } ?? .missing("–"),
          bill.map { .money($0, scenario.currency) } ?? .missing("pooled"),
        ], .detail)
    }
  }
}
