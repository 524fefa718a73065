internal import ShardPlanCommandLine
internal import ShardPlanEngine
internal import ShardPlanInputs
internal import ShardPlanReports
internal import ShardPlanText

extension Run {
  /// Shows what each scenario of a file needs, what binds it and what would relieve that.
  func plan() throws(Failure) -> Outcome {
    let scenarios = try givenScenarios(by: [priceBook])
    var planned: [PlannedScenario] = []
    for costed in try scenarios.costed(by: 0).compactMap(\.self) {
      do throws(Rejection) {
        planned.append(
          try PlannedScenario(
            costed, showsAggregates: arguments[Options.aggregationTable], growth: growth))
      } catch {
        throw .data([
          Diagnostic(
            .tooLargeToCount,
            "'\(Abbreviation.of(costed.estimate.scenario.name))' cannot be planned with other aggregates.",
            advice: "check the rates, sizes and counts of its streams")
        ])
      }
    }
    let report = Report(planning: planned, title: scenarios.document.title ?? "Capacity plan")
    return Outcome(report: report, warnings: scenarios.warnings)
  }

  /// How the traffic grows, if that was asked for.
  private var growth: (percent: Ratio, months: Int)? {
    arguments[Options.growth].map { (percent: $0, months: arguments[Options.months]) }
  }
}
