import ShardPlanEngine

/// The bills of a growing scenario month by month, one line for each capacity mode.
struct GrowthChart {
  private let growth: Growth
  private let scenario: Estimate
  /// The name of the scenario.
  private let name: String

  init(_ growth: Growth, of scenario: Estimate, named name: String) {
    self.growth = growth
    self.scenario = scenario
    self.name = name
  }

  var blocks: [Block] {
    guard growth.steps.count > 1 else { return [] }
    let series = modes.map { mode in
      LineChart.Series(
        name(of: mode),
        growth.steps.map { LineChart.Point(Ratio($0.month), total(of: mode, in: $0)?.magnitude) })
    }
    let percent = NumberText.text(growth.monthlyPercent)
    return [
      .chart(
        Chart(
          "Monthly bill, growing by \(percent) % a month: \(name)", summary: summary,
          lines: LineChart(
            series, over: ChartAxis("Month", .count),
            of: .money(a: "month", scenario.currency, of: series.flatMap { $0.points }))))
    ]
  }

  private var modes: [CapacityMode] { growth.steps.flatMap { $0.totals }.map { $0.mode }.unique }

  private func total(of mode: CapacityMode, in step: Growth.Step) -> Money? {
    step.totals.first { $0.mode == mode }?.total
  }

  private func name(of mode: CapacityMode) -> String {
    let exceedsGiven = growth.steps.flatMap { $0.totals }.contains {
      $0.mode == mode && $0.exceedsGiven
    }
    if exceedsGiven { return "\(mode.fullName) (with the shards needed)" }
    return mode == scenario.mode && modes.count > 1
      ? "\(mode.fullName) (as planned)" : mode.fullName
  }

  private var summary: String {
    guard let first = growth.steps.first, let last = growth.steps.last else { return "" }
    let words = modes.map { mode in
      let ends = [first, last].map { step in
        total(of: mode, in: step).map { MoneyText.cents($0, scenario.currency) } ?? "no bill"
      }
      return "\(name(of: mode)) from \(ends[0]) to \(ends[1])"
    }
    return "Bills from month \(first.month) to month \(last.month): "
      + words.joined(separator: "; ") + "."
  }
}
