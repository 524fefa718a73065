import ShardPlanCommandLine
import ShardPlan

extension Run {
  /// Sets the monthly bills of a scenario file side by side.
  func comparison() throws(Failure) -> Outcome {
    try refuseUselessGateOptions()
    let scenarios = try givenScenarios(by: [priceBook])
    let costed = try scenarios.costed(by: 0).compactMap(\.self)
    let report = Report(
      comparing: costed, title: scenarios.document.title ?? "Monthly bills",
      explains: arguments[Options.explain])
    let verdict = try verdict(on: costed)
    return Outcome(
      report: report, warnings: scenarios.warnings + verdict.warnings, verdicts: verdict.lines,
      isFailed: verdict.isFailed)
  }
}
