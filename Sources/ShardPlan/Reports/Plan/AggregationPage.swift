import ShardPlanEngine

/// The needs and costs of other aggregates, as a table and in words.
final class AggregationPage {
  private let found: AggregationTable
  private let plan: StreamPlan
  private let scenario: Estimate

  init(_ found: AggregationTable, of plan: StreamPlan, in scenario: Estimate) {
    self.found = found
    self.plan = plan
    self.scenario = scenario
  }

  private var currency: Money.Currency { scenario.currency }
  private var isProvisioned: Bool { plan.mode == .provisioned }

  /// The heading; `name` is that of the stream where there are several.
  static func heading(_ name: String?) -> Report.Block {
    .subheading("Aggregation" + (name.map { " of \($0)" } ?? "") + ", in KPL format")
  }

  /// The table with its words, and the charts, whose titles need what they are about.
  var parts: (blocks: [Report.Block], charts: [Chart]) {
    (
      [.table(table), .paragraph(legend), .paragraph(words)],
      AggregationChart(found, of: plan, in: scenario).charts
    )
  }

  private var table: Report.Table {
    Report.Table(
      Fact<AggregationRow>.columns(in: plan.mode),
      of: [AggregationRow.all(of: found, for: plan, in: scenario)]
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
      + (producers == 1
        ? "" : " Each PUT is taken to hold as many; producers whose time ends first send fewer.")
  }

  /// The number of records per PUT that is enough, and the reason.
  private var words: String {
    let enough = found.choices[found.enough]
    let count = CountText.of(enough.recordsPerPut, "record")
    return "\(count) per PUT \(enough.recordsPerPut == 1 ? "is" : "are") enough\(fullness). \(rest)"
      + (found.isOfAllNumbers
        ? ""
        : " Of records of several sizes, only the numbers in the table and in the charts are tried.")
  }

  /// The fullness of the billed units, and the effect of one more record.
  private var fullness: String {
    let enough = found.choices[found.enough]
    guard enough.isFull,
      let next = found.choices.first(where: { $0.recordsPerPut == enough.recordsPerPut + 1 })
    else { return "" }
    let filled = isProvisioned ? enough.payloadUnits * PayloadUnits.unit : enough.billedBytes
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
    guard saving > .zero else { return "Larger aggregates of up to 1 MiB save nothing more." }
    let share = saving.magnitude * 100 / enough.total.magnitude
    let amount = MoneyText.difference(saving, currency)
    let others =
      cheapest.recordsPerPut > enough.recordsPerPut
      ? "Larger aggregates of up to 1 MiB save" : "Other numbers save"
    return "\(others) at most \(NumberText.percent(share)) more (\(amount) a month)."
  }
}

/// Payload units and bill by the number of records per PUT, as lines.
final class AggregationChart {
  private let curve: [AggregationTable.Point]
  private let scenario: Estimate
  private let isProvisioned: Bool

  init(_ table: AggregationTable, of plan: StreamPlan, in scenario: Estimate) {
    curve = table.curve
    self.scenario = scenario
    isProvisioned = plan.mode == .provisioned
  }

  var charts: [Chart] {
    guard curve.count > 1 else { return [] }
    // On-demand modes do not bill payload units, and a commitment may cost the same throughout.
    return (isProvisioned ? [units] : [])
      + (curve.contains { $0.total != curve[0].total } ? [bill] : [])
  }

  private static let records = Chart.Axis(
    "User records per PUT", .count, scale: .logarithmic)

  /// The number of records that fill one payload unit, or kilobyte, marked where there is one.
  private var marks: [Chart.Lines.Mark] {
    let unit = isProvisioned ? "payload unit" : "KB"
    return curve.filter { $0.isFull && $0.units == 1 }.prefix(1).map {
      Chart.Lines.Mark(
        $0.recordsPerPut, "\(NumberText.text($0.recordsPerPut)) fill one \(unit)")
    }
  }

  private var units: Chart {
    let points = curve.map {
      Chart.Lines.Point($0.recordsPerPut, $0.units / $0.recordsPerPut)
    }
    let least = curve.min {
      $0.units * $1.recordsPerPut < $1.units * $0.recordsPerPut
    }
    var summary =
      "A saw: the more records share a payload unit, the fewer units each takes, until one more "
      + "record begins another unit."
    if let fill = marks.first {
      let next = fill.x + 1
      summary +=
        " \(NumberText.text(fill.x)) records take \(units(.one / fill.x)) units each, "
        + "\(NumberText.text(next)) take \(units(2 / next))."
    }
    if let least {
      summary +=
        " The fewest are \(units(least.units / least.recordsPerPut)), "
        + "with \(NumberText.text(least.recordsPerPut))."
    }
    return Chart(
      "Payload units per user record", summary: summary,
      lines: Chart.Lines(
        [Chart.Lines.Series("Payload units", points)], over: Self.records,
        of: Chart.Axis(
          "PUT payload units", .number(places: 12), scale: .logarithmic),
        marks: marks))
  }

  private func units(_ value: Ratio) -> String { NumberText.rough(value, places: 6) }

  private var bill: Chart {
    let currency = scenario.currency
    var summary = ""
    if let first = curve.first, let least = curve.min(by: { $0.total < $1.total }) {
      summary =
        "From \(MoneyText.cents(first.total, currency)) a month with one record per PUT down to "
        + "\(MoneyText.cents(least.total, currency)) with "
        + "\(NumberText.text(least.recordsPerPut, places: 0))."
    }
    let points = curve.map { Chart.Lines.Point($0.recordsPerPut, $0.total) }
    return Chart(
      "Bill by records per PUT", summary: summary,
      lines: Chart.Lines(
        [Chart.Lines.Series("Bill", points)], over: Self.records,
        of: .money(a: "month", currency, of: points), marks: marks))
  }
}

extension Chart.Axis {
  /// Creates an axis of bills: logarithmic when the largest is many times the smallest.
  static func money(a period: String, _ currency: Money.Currency, of points: [Chart.Lines.Point])
    -> Self
  {
    let values = points.compactMap { $0.y }
    let isWide = (values.max() ?? 0) > (values.min() ?? 0) * 20
    return Chart.Axis(
      "\(currency.code) a \(period)" + (isWide ? ", logarithmic" : ""), .money(currency),
      scale: isWide ? .logarithmic : .linear)
  }
}
