internal import ShardPlanEngine
internal import ShardPlanInputs
internal import ShardPlanPricing
internal import ShardPlanReports

extension Run {
  /// Ranks the settings of each scenario by how much they move its bill.
  func sensitivity() throws(Failure) -> Outcome {
    let scenarios = try givenScenarios(by: [priceBook])
    var found: [FoundSensitivity] = []
    for costed in try scenarios.costed(by: 0).compactMap(\.self) {
      do throws(Rejection) {
        found.append(
          FoundSensitivity(costed, try costed.estimate.sensitivity(at: costed.table.rates)))
      } catch {
        preconditionFailure("A scenario that was costed cannot be costed.")
      }
    }
    let report = Report(
      sensitivities: found, title: scenarios.document.title ?? "What moves the bill")
    return Outcome(report: report, warnings: scenarios.warnings)
  }
}
