import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlan
import ShardPlanText

extension Run {
  /// Shows what each scenario of a file needs, what binds it and what would relieve that.
  func plan() throws(Failure) -> Outcome {
    try refuseUselessPlanOptions()
    let scenarios = try givenScenarios(by: [priceBook])
    let costed = try scenarios.costed(by: 0).compactMap(\.self)
    let planned = try forEach(of: costed, "Capacity plan") { costed throws(Failure) in
      do throws(Rejection) {
        return try CapacityPlan(
          costed, showsAggregates: arguments[Options.aggregationTable], growth: growth)
      } catch {
        throw .data([
          Diagnostic(
            .tooLargeToCount,
            "'\(Abbreviation.of(costed.scenario.name))' cannot be planned with other aggregates.",
            advice: "check the rates, sizes and counts of its streams")
        ])
      }
    }
    let report = Report(planning: planned, title: scenarios.document.title ?? "Capacity plan")
    return Outcome(report: report, warnings: scenarios.warnings)
  }

  /// An option that changes nothing is a slip; and a spreadsheet is one table, not two.
  private func refuseUselessPlanOptions() throws(Failure) {
    if arguments.gives(Options.months), !arguments.gives(Options.growth) {
      throw .usage(
        UsageError(
          "The option '--months' has no effect without '--growth <percent>'.", path: path,
          about: UsageError.Subject(Options.months.declaration)))
    }
    if arguments[Options.format] == .csv, arguments[Options.aggregationTable],
      arguments.gives(Options.growth)
    {
      throw .usage(
        UsageError(
          "CSV holds one table: please ask for '--aggregation-table' or for '--growth', not for both.",
          path: path, about: UsageError.Subject(Options.format.declaration)))
    }
  }

  /// How the traffic grows, if that was asked for.
  private var growth: (percent: Ratio, months: Int)? {
    arguments[Options.growth].map { (percent: $0, months: arguments[Options.months]) }
  }
}
