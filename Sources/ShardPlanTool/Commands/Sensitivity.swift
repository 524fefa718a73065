import ShardPlanEngine
import ShardPlan

extension Run {
  /// Ranks the settings of each scenario by how much they move its bill.
  func sensitivity() throws(Failure) -> Outcome {
    let scenarios = try givenScenarios(by: [priceBook])
    let costed = try scenarios.costed(by: 0).compactMap(\.self)
    let found = try forEach(of: costed, "Sensitivity") { costed in
      do throws(Rejection) {
        return try costed.sensitivity(at: costed.rates)
      } catch {
        preconditionFailure("A scenario that was costed cannot be costed.")
      }
    }
    let report = Report(
      sensitivities: found, title: scenarios.document.title ?? "What moves the bill")
    return Outcome(report: report, warnings: scenarios.warnings)
  }
}
