import ShardPlan
import ShardPlanText

/// What a command that reports has found out; none of it is written yet.
struct Outcome {
  /// What it has to say.
  let report: Report
  /// What is probably not as meant, told before the report.
  var warnings: [Diagnostic] = []
  /// Whole lines for standard error, told after the report: what a check has found, and why.
  var verdicts: [String] = []
  /// Whether the command found what it was asked to fail for.
  var isFailed = false
}
