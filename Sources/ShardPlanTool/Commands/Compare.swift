import ShardPlan
import ShardPlanCommandLine

/// `shardplan compare`: the monthly bills of several scenarios side by side.
struct CompareCommand: ReportCommand {
  static let declaration = Command(
    "compare",
    abstract: "Set the monthly bills of several scenarios side by side.",
    discussion: """
      The first scenario is the baseline that the others are compared with. \
      \(StreamOptions.discussion)
      """,
    examples: [
      "shardplan compare scenario.json",
      "shardplan compare scenario.json --month 2026-11 --format markdown --output bills.md",
      "shardplan compare scenario.json --retention 24h,7d",
      "generate-scenario | shardplan compare -",
      "shardplan compare scenario.json --fail-above 500 --fail-increase 10%",
      StreamOptions.example,
    ],
    operands: [StreamOptions.operand],
    options: ScenarioOptions.declarations + .of(explain)
      + ReportOptions.gateDeclarations + .of(StreamOptions.save)
      + GateOptions.declarations + StreamOptions.declarations)

  private static let explain = Option<Bool>.flag(
    "explain", short: "e", help: "Show the arithmetic behind every number.")

  static let effects: [OptionDeclaration] =
    .of(SessionOptions.output, StreamOptions.save)
    + .of(GateOptions.failAbove, GateOptions.failIncrease, GateOptions.of, GateOptions.against)

  let session: Session

  func inputs() throws(ToolError) -> [String] {
    try ScenarioSource(session).files()
      + [session.arguments[GateOptions.against]].compactMap(\.self)
  }

  var uselessOptions: [ToolError] { Gates.uselessOptions(of: session) }

  func outcome() throws(ToolError) -> Outcome {
    let estimates = try ScenarioSource(session).estimates()
    let saved = try SavedBills(session).read()
    let changes = try saved.map { saved throws(ToolError) in
      let named = try Gates.columnsNamed(by: session, of: estimates.all)
      return BillChanges(of: named ?? estimates.all, from: saved, isPart: named != nil)
    }
    let report = Report(
      comparing: estimates.all, title: estimates.title ?? "Monthly bills",
      explains: session.arguments[Self.explain], against: changes
    ).stating(estimates.changes)
    let outcome = Outcome(report: report, warnings: estimates.warnings)
    return try Gates.hold(estimates.all, in: outcome, by: session, against: saved)
  }
}
