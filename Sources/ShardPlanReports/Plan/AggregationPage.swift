internal import ShardPlanEngine

/// What other aggregates would need and cost, as a table and in words.
struct AggregationPage {
  private let choices: [AggregationChoice]
  private let name: String
  private let currency: Currency

  init(_ choices: [AggregationChoice], name: String, currency: Currency) {
    self.choices = choices
    self.name = name
    self.currency = currency
  }

  var heading: [Block] { [.heading("Aggregation of \(name), in KPL format")] }

  var blocks: [Block] {
    heading + [.table(table)]
      + [words].filter { !$0.isEmpty }.map { .paragraph($0) }
  }

  private var cheapest: AggregationChoice? { choices.min { $0.total < $1.total } }

  private var table: Table {
    let showsShards = choices.contains { $0.capacity != nil }
    let names =
      ["Bytes", "Units"] + (showsShards ? ["Shards", "bound by"] : []) + [
        "Collected in", "A month",
      ]
    return Table(
      columns: [Table.Column(name: "Per PUT", alignment: .right)]
        + names.map { Table.Column(name: $0, alignment: $0 == "bound by" ? .left : .right) }
        + [Table.Column(name: "", alignment: .left)],
      groups: [choices.map(row)])
  }

  private func row(_ choice: AggregationChoice) -> Table.Row {
    let capacity: [Cell] =
      choice.capacity.map { capacity in
        [.number(Ratio(capacity.shards), places: 0), .text(capacity.bindingLimit.words)]
      } ?? []
    let isCheapest = choice.recordsPerPut == cheapest?.recordsPerPut
    let mark = isCheapest ? "cheapest" : choice.fillsUnit ? "fills" : ""
    return Table.Row(
      [
        .number(choice.recordsPerPut, places: 0), .number(choice.bytesPerRecord, places: 0),
        .number(choice.payloadUnits, places: 2),
      ] + capacity + [
        .text(duration(choice.bufferSeconds)), .money(choice.total, currency), .text(mark),
      ], isCheapest ? .strong : .plain)
  }

  /// How long it takes to collect the records, in words.
  private func duration(_ seconds: Ratio) -> String {
    if seconds.isZero { return "–" }
    if seconds < 1 { return NumberText.rough(seconds * 1_000, places: 0) + " ms" }
    return NumberText.text(seconds, places: 1) + " s"
  }

  /// Where a payload unit fills, and what larger aggregates still save.
  private var words: String {
    guard let fill = choices.first(where: { $0.fillsUnit && $0.payloadUnits == 1 }),
      let cheapest
    else { return "" }
    let count =
      fill.recordsPerPut == 1
      ? "One record fills" : "\(NumberText.text(fill.recordsPerPut)) records fill"
    let next = NumberText.text(fill.recordsPerPut + 1)
    var words =
      "\(count) one payload unit: \(NumberText.text(fill.bytesPerRecord, places: 0)) of 25,600 bytes; "
      + "\(next) take two."
    let saving = fill.total - cheapest.total
    if saving > .zero, fill.total > .zero {
      let share = saving.magnitude * 100 / fill.total.magnitude
      words +=
        " From there on, larger aggregates save at most \(NumberText.percent(share)) more "
        + "(\(MoneyText.cents(saving, currency)) a month)."
    } else {
      words += " Larger aggregates save nothing more."
    }
    return words
  }
}
