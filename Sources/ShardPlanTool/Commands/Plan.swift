import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// `shardplan plan`: the shards that streams need, the limit that decides, and the remedies.
struct PlanCommand: ReportCommand {
  static let declaration = Command(
    "plan",
    abstract: "Show the shards that streams need, and what would help.",
    discussion: """
      Shows the need of every limit on average and at the peak, the limit that decides, and \
      measures with their effect on shards and bill. \(StreamOptions.discussion)
      """,
    examples: [
      "shardplan plan scenario.json",
      "shardplan plan scenario.json --aggregation-table",
      "shardplan plan scenario.json --growth 8% --months 24",
    ],
    operands: [StreamOptions.operand],
    options: .of(aggregationTable, growth, months)
      + ScenarioOptions.declarations + ReportOptions.declarations + .of(StreamOptions.save)
      + StreamOptions.declarations)

  private static let aggregationTable = Option<Bool>.flag(
    "aggregation-table", help: "Show what other numbers of records per PUT would need and cost.")

  private static let growth = Option<Ratio?>.percentage(
    "growth", example: "8%",
    help: "Show the months ahead, with traffic that grows by this each month.")

  private static let months = Option<Int?>.integer(
    "months", in: 1...120, help: "The months of --growth."
  ).defaulting(to: 12)

  let session: Session

  private var arguments: Arguments { session.arguments }

  func outcome() throws(ToolError) -> Outcome {
    let estimates = try ScenarioSource(session).estimates(
      needingUsage: arguments[Self.aggregationTable] || arguments.gives(Self.growth))
    let growth = arguments[Self.growth].map { (percent: $0, months: arguments[Self.months]) }
    let planned = try session.map(estimates.all, showing: "Capacity plan") {
      estimate, advance throws(ToolError) in
      do throws(Rejection) {
        return try CapacityPlan(
          estimate, showsAggregates: arguments[Self.aggregationTable], growth: growth,
          progress: advance)
      } catch {
        let name = Abbreviation.of(estimate.name)
        throw .input([
          Diagnostic(
            .tooLargeToCount, "'\(name)' cannot be planned with other aggregates.",
            advice: "check the rates, sizes and counts of its streams")
        ])
      }
    }
    let report = Report(planning: planned, title: estimates.title ?? "Capacity plan")
      .stating(estimates.changes)
    return Outcome(report: report, warnings: estimates.warnings)
  }

  var uselessOptions: [ToolError] {
    var found: [ToolError] = []
    if arguments.gives(Self.months), !arguments.gives(Self.growth) {
      found.append(session.useless(Self.months.declaration, without: "--growth <percent>"))
    }
    if arguments[ReportOptions.format] == .csv, arguments[Self.aggregationTable],
      arguments.gives(Self.growth)
    {
      found.append(
        session.usage(
          "CSV holds one table: please ask for '--aggregation-table' or for '--growth', not for both.",
          about: ReportOptions.format))
    }
    return found
  }
}
