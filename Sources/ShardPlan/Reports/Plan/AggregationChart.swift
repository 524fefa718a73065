import ShardPlanEngine

/// Payload units and bill by the number of records per PUT, as lines.
final class AggregationChart {
  private let curve: [AggregationTable.Choice]
  private let plan: StreamPlan
  private let scenario: Estimate
  /// The name of the scenario.
  private let name: String

  init(
    _ table: AggregationTable, of plan: StreamPlan, in scenario: Estimate,
    named name: String
  ) {
    curve = table.curve
    self.plan = plan
    self.scenario = scenario
    self.name = name
  }

  var blocks: [Report.Block] {
    guard curve.count > 1 else { return [] }
    // On-demand modes do not bill payload units, and a commitment may cost the same throughout.
    return (scenario.mode == .provisioned ? [.chart(units)] : [])
      + (curve.contains { $0.total != curve[0].total } ? [.chart(bill)] : [])
  }

  private static let records = Chart.Axis(
    "User records per PUT", .count, scale: .logarithmic)

  /// The number of records that fill one payload unit, or kilobyte, marked where there is one.
  private var marks: [Chart.Lines.Mark] {
    let isProvisioned = scenario.mode == .provisioned
    return curve.filter {
      $0.isFull && (isProvisioned ? $0.payloadUnits == 1 : $0.billedBytes == 1_024)
    }.prefix(1).map {
      Chart.Lines.Mark(
        $0.recordsPerPut,
        "\(NumberText.text($0.recordsPerPut)) fill one \(isProvisioned ? "payload unit" : "KB")")
    }
  }

  private var units: Chart {
    let points = curve.map {
      Chart.Lines.Point($0.recordsPerPut, $0.payloadUnits / $0.recordsPerPut)
    }
    let least = curve.min {
      $0.payloadUnits * $1.recordsPerPut < $1.payloadUnits * $0.recordsPerPut
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
        " The fewest are \(units(least.payloadUnits / least.recordsPerPut)), "
        + "with \(NumberText.text(least.recordsPerPut))."
    }
    return Chart(
      title("Payload units per user record"), summary: summary,
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
      title("Bill by records per PUT"), summary: summary,
      lines: Chart.Lines(
        [Chart.Lines.Series("Bill", points)], over: Self.records,
        of: .money(a: "month", currency, of: points), marks: marks))
  }

  private func title(_ title: String) -> String {
    let stream = scenario.onlyStream == nil ? ", \(plan.stream.name)" : ""
    return "\(title): \(name)\(stream)"
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
