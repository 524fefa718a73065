import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine

/// `shardplan sensitivity`: the settings ranked by how much they move the bill.
struct SensitivityCommand: ReportCommand {
  static let declaration = Command(
    "sensitivity",
    abstract: "Rank the settings by how much they move the bill.",
    discussion: """
      Each setting is made a tenth smaller and a tenth larger while all others stay; whole numbers \
      change by at least one. \(StreamOptions.discussion)
      """,
    examples: ["shardplan sensitivity scenario.json"],
    operands: [StreamOptions.operand],
    options: ScenarioOptions.declarations + ReportOptions.chartlessAnswerDeclarations
      + .of(StreamOptions.save, ScenarioOptions.peak) + StreamOptions.declarations)

  let session: Session

  func outcome() throws(ToolError) -> Outcome {
    let estimates = try ScenarioSource(session).estimates(needingUsage: true)
    let found = try session.map(estimates.all, showing: "Sensitivity") {
      estimate, advance throws(ToolError) in
      do throws(Rejection) {
        return try estimate.sensitivity(
          at: estimate.rates, peakMovement: session.arguments[ScenarioOptions.peak],
          progress: advance)
      } catch {
        preconditionFailure("A scenario that was priced can't be priced again.")
      }
    }
    let report = Report(
      sensitivities: found, title: estimates.title ?? "What moves the bill"
    ).stating(estimates.changes)
    return Outcome(report: report, warnings: estimates.warnings)
  }
}
