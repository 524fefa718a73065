import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// `shardplan review`: what a change of infrastructure does to the bill, before and after.
struct ReviewCommand: ReportCommand {
  static let declaration = Command(
    "review",
    abstract: "Say what a Terraform plan, or a template, does to the bill.",
    discussion: """
      Sets each stream before and after the change next to each other: declared costs, which depend on no \
      traffic, and the prices of usage. What is unknown counts in no sum and is listed. As Markdown it is \
      a comment for a pull request. Limits hold for what is certain.
      """,
    examples: [
      "terraform show -json plan.tfplan | shardplan review -",
      "shardplan review plan.json --format markdown --output comment.md",
      "shardplan review plan.json --fail-above 500 --fail-increase 10%",
    ],
    operands: [operand],
    options: .of(section: "Pricing", region, ScenarioOptions.month, ScenarioOptions.prices)
      + .of(section: "Pricing", ScenarioOptions.discount)
      + ReportOptions.chartlessAnswerDeclarations
      + .of(section: "Gate", failAbove, failIncrease, strict)
      + .of(section: "Stream", usage, StreamOptions.parameter))

  private static let operand = Operand(
    "plan.json", kind: .file(extensions: ["json"]),
    help:
      "A file of infrastructure, such as what 'terraform show -json' writes; - is standard input.")

  private static let region = Option<[String]>.region(
    help: "The region of what the file gives none.", isAllowed: Region.isCode)

  private static let usage = Option<String?>.file(
    "scenario", placeholder: "usage.json", extensions: ["json"],
    help: "Take the usage of streams from this scenario file, by name or address.")

  private static let failAbove = GateOptions.amount(
    help: "End with exit code 1 when the streams certainly cost more a month afterwards.")

  private static let failIncrease = Option<Ratio?>.percentage(
    "fail-increase", example: "10%",
    help: "End with exit code 1 when costs rise by more than this.")

  private static let strict = Option<Bool>.flag(
    "strict", help: "Fail too where something unknown may exceed a limit.")

  static let effects: [OptionDeclaration] = .of(
    SessionOptions.output, failAbove, failIncrease, strict)

  let session: Session

  func inputs() throws(ToolError) -> [String] {
    try ScenarioSource(session).files() + [session.arguments[Self.usage]].compactMap(\.self)
  }

  func outcome() throws(ToolError) -> Outcome {
    let arguments = session.arguments
    if arguments[Self.strict], !arguments.gives(Self.failAbove),
      !arguments.gives(Self.failIncrease)
    {
      throw session.useless(
        Self.strict.declaration, without: "--fail-above <amount>' or '--fail-increase <percent>")
    }
    let review = try review()
    var outcome = Outcome(report: Report(review))
    for verdict in try verdicts(on: review) {
      let isError = verdict.certain != nil || arguments[Self.strict]
      guard let sentence = verdict.certain ?? verdict.possible else { continue }
      outcome.verdicts.append((isError ? "Error: " : "Warning: ") + sentence)
      if isError { outcome.exitCode = .checkFailed }
    }
    return outcome
  }

  /// Holds a review to the limits on the command line.
  private func verdicts(on review: Review) throws(ToolError) -> [Review.Verdict] {
    var verdicts: [Review.Verdict] = []
    if let limit = session.arguments[Self.failAbove] {
      let currency = limit.currency ?? review.currencies.first ?? .usDollar
      if let other = review.currencies.first(where: { $0 != currency }) {
        throw session.usage(
          "The limit is in \(currency), and some streams are billed in \(other).",
          about: Self.failAbove)
      }
      verdicts.append(review.verdict(above: limit.money, currency))
    }
    if let percent = session.arguments[Self.failIncrease] {
      verdicts += review.verdicts(onIncreaseBy: percent)
    }
    return verdicts
  }

  private func usage() throws(ToolError) -> ReviewUsageFile? {
    guard let path = session.arguments[Self.usage] else { return nil }
    if path == "-", session.arguments.operands.contains("-") {
      throw session.usage(
        "Standard input cannot be both the file of infrastructure and the usage.",
        about: Self.usage)
    }
    let source = try session.read(path)
    do throws(InvalidInput) {
      return try ReviewUsageFile(source)
    } catch {
      throw .input(error.diagnostics)
    }
  }

  private func review() throws(ToolError) -> Review {
    let (arguments, source) = (session.arguments, ScenarioSource(session))
    let regions = arguments[Self.region].unique
    guard regions.count < 2 else {
      throw session.usage(
        "One region fills in where a file says none; '--region' names \(regions.count).",
        about: Self.region)
    }
    let book = source.priceBook
    try book.refuseEmptyFolder()
    let input = ReviewInput(
      try session.read(arguments.operands[0]), month: arguments[ScenarioOptions.month],
      with: InputValues(parameters: arguments[StreamOptions.parameter], regions: regions),
      usage: try usage())
    var prices = ScenarioPrices(listing: book.listing)
    for code in input.regions where Region.isCode(code) {
      if let table = try book.table(for: code) {
        prices.add(source.discounted(table))
      } else if regions.contains(code) {
        throw session.usage(try book.absence(of: code), about: Self.region)
      }
    }
    do throws(InvalidInput) {
      return try input.review(at: prices)
    } catch {
      throw .input(error.diagnostics)
    }
  }
}
