import ShardPlan
import ShardPlanCommandLine

/// `shardplan prices list`: the regions that have prices.
struct PricesListCommand: ReportCommand {
  static let group: Command? = .prices
  static let declaration = Command(
    "list",
    abstract: "List the regions that have prices.",
    examples: ["shardplan prices list", "shardplan prices list --format csv"],
    options: .of(ScenarioOptions.prices) + ReportOptions.chartlessDeclarations)

  let session: Session

  func outcome() throws(ToolError) -> Outcome {
    let book = ScenarioSource(session).priceBook
    return Outcome(report: Report(listing: try book.tables(), from: book.words))
  }
}
