internal import ShardPlanCommandLine
internal import ShardPlanInputs
internal import ShardPlanReports

extension Run {
  /// Sets the monthly bills of a scenario file side by side.
  func compare() throws(Failure) {
    try deliver { () throws(Failure) in
      let scenarios = try givenScenarios(by: [priceBook])
      let costed = try scenarios.costed(by: 0)
      try warn(scenarios.warnings)
      return Report(
        comparing: costed.compactMap(\.self), title: scenarios.document.title ?? "Monthly bills",
        explains: arguments[Options.explain])
    }
  }
}
