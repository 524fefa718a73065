import ShardPlanEngine

/// What other aggregates would need and cost, as a table and in words.
struct AggregationPage {
  private let found: AggregationTable
  private let plan: StreamPlan
  private let scenario: Estimate
  /// The name of the scenario.
  private let title: String

  init(
    _ found: AggregationTable, of plan: StreamPlan, in scenario: Estimate,
    named title: String
  ) {
    self.title = title
    self.found = found
    self.plan = plan
    self.scenario = scenario
  }

  private var currency: Money.Currency { scenario.currency }
  private var isProvisioned: Bool { scenario.mode == .provisioned }

  /// The heading; `name` is that of the stream where there are several.
  func heading(_ name: String?) -> Block {
    .subheading("Aggregation" + (name.map { " of \($0)" } ?? "") + ", in KPL format")
  }

  var blocks: [Block] {
    [.table(table), .paragraph(legend), .paragraph(words)]
      + AggregationChart(found, of: plan, in: scenario, named: title).blocks
  }

  private var table: Table {
    let names =
      isProvisioned
      ? ["Bytes", "Units", "/1,000", "Shards", "bound"] : ["Bytes", "KB billed", "/1,000"]
    return Table(
      columns: [Table.Column(name: "Per PUT", alignment: .right)]
        + (names + ["Waits", "A month"]).map {
          Table.Column(name: $0, alignment: $0 == "bound" ? .left : .right)
        } + [Table.Column(name: "", alignment: .left)],
      groups: [found.choices.indices.map(row)])
  }

  private func row(_ index: Int) -> Table.Row {
    let choice = found.choices[index]
    let billed = isProvisioned ? choice.payloadUnits : choice.billedBytes / 1_024
    let capacity: [Cell] =
      choice.capacity.map { capacity in
        [.number(Ratio(capacity.shards), places: 0), .text(capacity.bindingLimit.shortWords)]
      } ?? []
    let mark =
      index == found.enough
      ? "enough" : index == found.cheapest ? "cheapest" : choice.isFull ? "full" : ""
    return Table.Row(
      [
        .number(choice.recordsPerPut, places: 0), .number(choice.bytesPerRecord, places: 0),
        .number(billed, places: 2), .number(billed * 1_000 / choice.recordsPerPut, places: 2),
      ] + capacity + [
        .text(choice.bufferSeconds.isZero ? "–" : CountText.time(choice.bufferSeconds)),
        .money(choice.total, currency), .text(mark),
      ], index == found.cheapest || index == found.enough ? .strong : .plain)
  }

  /// What the short names of the columns stand for.
  private var legend: String {
    let producers: Int64 =
      if case .producer(let settings, _) = plan.stream.aggregation { settings.producers } else { 1 }
    let collects =
      producers == 1
      ? "the only producer collects" : "each of \(CountText.of(producers, "producer")) collects"
    let billed = isProvisioned ? "units" : "KB billed"
    return "/1,000: the \(billed) of 1,000 user records. Waits: how long \(collects) "
      + "for one PUT to one shard, at the average rate."
  }

  /// Beyond which point nothing worth having is saved, and why it lies there.
  private var words: String {
    let enough = found.choices[found.enough]
    let count = CountText.of(enough.recordsPerPut, "record")
    return "\(count) per PUT \(enough.recordsPerPut == 1 ? "is" : "are") enough\(fullness). \(rest)"
  }

  /// How full what is billed is, and what one record more would do.
  private var fullness: String {
    let enough = found.choices[found.enough]
    guard enough.isFull,
      let next = found.choices.first(where: { $0.recordsPerPut == enough.recordsPerPut + 1 })
    else { return "" }
    let filled = isProvisioned ? enough.payloadUnits * 25_600 : enough.billedBytes
    let units =
      isProvisioned
      ? CountText.of(enough.payloadUnits, "payload unit")
      : NumberText.text(enough.billedBytes / 1_024) + " KB"
    let more =
      isProvisioned
      ? "take \(NumberText.text(next.payloadUnits))"
      : "are billed as \(NumberText.text(next.billedBytes / 1_024))"
    return ": \(NumberText.text(enough.bytesPerRecord, places: 0)) of the "
      + "\(NumberText.text(filled)) bytes of \(units), and \(NumberText.text(next.recordsPerPut)) \(more)"
  }

  private var rest: String {
    let (enough, cheapest) = (found.choices[found.enough], found.choices[found.cheapest])
    let saving = enough.total - cheapest.total
    guard cheapest.recordsPerPut > enough.recordsPerPut, saving > .zero else {
      return "Larger aggregates save nothing more."
    }
    let share = saving.magnitude * 100 / enough.total.magnitude
    let amount =
      saving < .cent
      ? "less than \(MoneyText.cents(.cent, currency))" : MoneyText.cents(saving, currency)
    return "Larger aggregates save at most \(NumberText.percent(share)) more (\(amount) a month)."
  }
}

extension Money {
  /// The least that is shown of an amount.
  fileprivate static let cent = Money(picounits: 10_000_000_000)
}
