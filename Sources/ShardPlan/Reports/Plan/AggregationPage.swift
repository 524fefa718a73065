import ShardPlanEngine

/// The needs and costs of other aggregates, as a table and in words.
final class AggregationPage {
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
  func heading(_ name: String?) -> Report.Block {
    .subheading("Aggregation" + (name.map { " of \($0)" } ?? "") + ", in KPL format")
  }

  var blocks: [Report.Block] {
    [.table(table), .paragraph(legend), .paragraph(words)]
      + AggregationChart(found, of: plan, in: scenario, named: title).blocks
  }

  private var table: Report.Table {
    Report.Table(
      Fact<AggregationRow>.columns(in: scenario.mode),
      of: [AggregationRow.all(of: found, for: plan.stream, in: scenario)]
    ) { $0.isCheapest || $0.isEnough ? .strong : .plain }
  }

  /// The meaning of the short column names.
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

  /// The number of records per PUT that is enough, and the reason.
  private var words: String {
    let enough = found.choices[found.enough]
    let count = CountText.of(enough.recordsPerPut, "record")
    return "\(count) per PUT \(enough.recordsPerPut == 1 ? "is" : "are") enough\(fullness). \(rest)"
  }

  /// The fullness of the billed units, and the effect of one more record.
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
