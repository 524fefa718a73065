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

/// `shardplan prices show`: all prices of one region.
struct PricesShowCommand: ReportCommand {
  static let group: Command? = .prices
  static let declaration = Command(
    "show",
    abstract: "Show all prices of one region.",
    examples: ["shardplan prices show eu-central-1"],
    operands: [Operand("region", kind: .region, help: "The region's code, such as us-east-1.")],
    options: .of(ScenarioOptions.prices) + ReportOptions.chartlessDeclarations)

  let session: Session

  func outcome() throws(ToolError) -> Outcome {
    let (code, book) = (session.arguments.operands[0], ScenarioSource(session).priceBook)
    try book.refuseEmptyFolder()
    guard Region.isCode(code), let table = try book.table(for: code) else {
      throw session.usage(try book.absence(of: code))
    }
    return Outcome(report: Report(showing: table))
  }
}
