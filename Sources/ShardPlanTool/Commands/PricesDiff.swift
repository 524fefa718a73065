import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// `shardplan prices diff`: the changes between two sets of price tables.
struct PricesDiffCommand: ReportCommand {
  static let group: Command? = .prices
  static let declaration = Command(
    "diff",
    abstract: "Show the changes from some price tables to others.",
    discussion: """
      Each side is a file, a folder, or 'bundled'. Two files are compared even if their regions \
      differ.
      """,
    examples: [
      "shardplan prices diff bundled Pricing",
      "shardplan prices diff old new --scenario scenario.json --fail-on-change",
      "shardplan prices diff Pricing/us-east-1.json Pricing/eu-west-1.json",
    ],
    operands: [
      Operand("old", kind: pricesKind, help: "The prices before."),
      Operand("new", kind: pricesKind, help: "The prices after."),
    ],
    options: .of(scenario, ScenarioOptions.region, ScenarioOptions.month, failOnChange)
      + ReportOptions.chartlessDeclarations)

  private static let pricesKind = ValueKind.file(
    extensions: ["json"], words: [PriceBook.bundledName])

  private static let scenario = Option<String?>.file(
    "scenario", short: "s", extensions: ["json"],
    help: "Show what the change does to the bills of this scenario file.")

  private static let failOnChange = Option<Bool>.flag(
    "fail-on-change", help: "End with exit code 1 when any price was added, removed or changed.")

  static let effects: [OptionDeclaration] = .of(SessionOptions.output, failOnChange)

  let session: Session

  /// The old and the new price tables.
  private var books: [PriceBook] {
    session.arguments.operands.map { .named($0, in: session.environment) }
  }

  func inputs() throws(ToolError) -> [String] {
    var files = [session.arguments[Self.scenario]].compactMap(\.self)
    for book in books { files += try book.files() }
    return files
  }

  func outcome() throws(ToolError) -> Outcome {
    let (books, operands) = (books, session.arguments.operands)
    let comparison = try comparison(of: books)
    let bills = try billChanges(by: books)
    let report = Report(
      changes: comparison, from: operands[0], to: operands[1], bills: bills.changes)
    return Outcome(
      report: report, warnings: bills.warnings,
      exitCode: comparison.isChanged && session.arguments[Self.failOnChange] ? .checkFailed : .done)
  }

  /// Options that choose bills when there are no bills to compare.
  var uselessOptions: [ToolError] {
    guard session.arguments[Self.scenario] == nil else { return [] }
    let choices: [OptionDeclaration] = .of(ScenarioOptions.region, ScenarioOptions.month)
    return choices.filter(session.arguments.gives)
      .map { session.useless($0, without: "--scenario <file>") }
  }

  private func comparison(of books: [PriceBook]) throws(ToolError) -> PriceComparison {
    switch (books[0].place, books[1].place) {
    // Two files are compared even if their regions differ.
    case (.file, .file):
      return PriceComparison(from: try books[0].tables()[0], to: try books[1].tables()[0])
    // One file is compared with the table of its region, not with a whole folder.
    case (.file, _):
      let old = try books[0].tables()[0]
      return PriceComparison(
        from: [old], to: [try books[1].table(for: old.region.code)].compactMap(\.self))
    case (_, .file):
      let new = try books[1].tables()[0]
      return PriceComparison(
        from: [try books[0].table(for: new.region.code)].compactMap(\.self), to: [new])
    default:
      return PriceComparison(from: try books[0].tables(), to: try books[1].tables())
    }
  }

  private func billChanges(
    by books: [PriceBook]
  ) throws(ToolError) -> (changes: [BillChange], warnings: [Diagnostic]) {
    guard let path = session.arguments[Self.scenario] else { return ([], []) }
    // With files of different regions, each scenario is priced in both regions.
    let regions: [String]? =
      if case .file = books[0].place, case .file = books[1].place {
        try books[0].regions() + books[1].regions()
      } else { nil }
    let estimates = try ScenarioSource(session)
      .estimates(
        of: try session.read(path), by: books,
        inRegions: regions)
    let (old, new) = (estimates.bySource[0], estimates.bySource[1])
    guard let regions, regions[0] != regions[1] else {
      return (zip(old, new).map { BillChange(from: $0, to: $1) }, estimates.warnings)
    }
    let changes = stride(from: 0, to: old.count, by: 2).map {
      BillChange(from: old[$0], to: new[$0 + 1])
    }
    return (changes, estimates.warnings)
  }
}
