import ShardPlanEngine

/// The growth of a scenario, month by month and in words.
final class GrowthPage {
  private let plan: CapacityPlan
  private let growth: Growth
  private let milestones: Growth.Milestones

  init(_ plan: CapacityPlan, _ growth: Growth, _ milestones: Growth.Milestones) {
    self.plan = plan
    self.growth = growth
    self.milestones = milestones
  }

  var blocks: [Report.Block] {
    [.subheading("Growing by \(NumberText.text(growth.monthlyPercent)) % a month"), .table(table)]
      + (isThrottled ? [.paragraph("Amounts in brackets cannot carry the peak.")] : [])
      + [.list(GrowthEvents(growth, milestones, in: plan.estimate).words)]
  }

  /// True if given shards are too few in some month.
  private var isThrottled: Bool { milestones.shortOfShards != nil }

  private var table: Report.Table {
    let hasShards = growth.steps.contains { $0.estimate.openShards != nil }
    var facts: [Fact<GrowthMonth>] = [.month, .userRecords]
    if hasShards { facts.append(.shards) }
    if isThrottled { facts.append(.neededShards) }
    if hasShards { facts.append(.bindingLimit) }
    return Report.Table(facts + [.total, .cheapestMode], of: [GrowthMonth.all(of: plan)])
  }
}

/// The bills of a growing scenario month by month, one line for each capacity mode.
final class GrowthChart {
  private let growth: Growth
  private let scenario: Estimate
  /// The name of the scenario.
  private let name: String

  init(_ growth: Growth, of scenario: Estimate, named name: String) {
    self.growth = growth
    self.scenario = scenario
    self.name = name
  }

  var blocks: [Report.Block] {
    guard growth.steps.count > 1 else { return [] }
    let series = modes.map { mode in
      Chart.Lines.Series(
        name(of: mode),
        growth.steps.map { Chart.Lines.Point(Ratio($0.month), total(of: mode, in: $0)?.magnitude) })
    }
    let percent = NumberText.text(growth.monthlyPercent)
    return [
      .chart(
        Chart(
          "Monthly bill, growing by \(percent) % a month: \(name)", summary: summary,
          lines: Chart.Lines(
            series, over: Chart.Axis("Month", .count),
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
