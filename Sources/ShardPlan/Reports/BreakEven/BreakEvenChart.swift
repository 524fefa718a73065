import ShardPlanEngine

/// The cost of each mode over a setting, with the break-even points.
final class BreakEvenChart {
  private let found: BreakEven

  init(_ found: BreakEven) {
    self.found = found
  }

  var blocks: [Report.Block] {
    let result = found
    guard result.curve.count > 1 else { return [] }
    let series = result.modes.indices.map { mode in
      Chart.Lines.Series(
        result.modes[mode].fullName,
        result.curve.map { Chart.Lines.Point($0.value, $0.totals[mode]?.magnitude) })
    }
    let marks = result.crossings.prefix(3).map {
      Chart.Lines.Mark($0, result.field.text(of: $0))
    }
    let crossings = result.crossings.prefix(3).map { found.words(at: $0) }
    let summary =
      crossings.isEmpty
      ? "The lines do not cross."
      : "The cheapest mode changes at \(crossings.joined(separator: ", "))"
        + (result.crossings.count > 3 ? " and at more points." : ".")
    return [
      .chart(
        Chart(
          "Monthly bill by capacity mode: \(found.scenario.name), \(found.prices.region.code)",
          summary: summary,
          lines: Chart.Lines(
            series,
            over: Chart.Axis(
              result.field.title, .number(places: 3),
              scale: result.isWide ? .logarithmic : .linear),
            // Where lines cross is seen best where equal distances are equal amounts.
            of: result.isWide
              ? .money(a: "month", found.currency, of: series.flatMap { $0.points })
              : Chart.Axis(
                "\(found.currency.code) a month", .money(found.currency)),
            marks: Array(marks))))
    ]
  }
}
