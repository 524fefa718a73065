import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlan
import ShardPlanText

/// The options of all commands, each declared once.
enum Options {
  /// What completions offer for a region.
  static let regionKind = ValueKind.suggested(Region.known.map(\.code))

  static let region = Option<String?>.value(
    "region", short: "r", placeholder: "code", kind: regionKind,
    help: "Price in this region instead of the file's; several make columns.", parse: knownRegion
  ).list()

  static let month = Option<Month?>.value(
    "month", short: "m", placeholder: "month",
    help: "Bill this month instead of the file's: 730h, 30d or 2026-11."
  ) { text throws(UsageError) in
    try UsageError.translating { () throws(InvalidInput) in try Month.read(text) }
  }

  static let prices = Option<String?>.folder(
    "prices", short: "p", help: "Use the price tables in this folder, not the bundled ones.")

  static let format = Option<Format?>.choice(
    "format", short: "f", of: Format.self, help: "How to write the report."
  ).defaulting(to: .text)

  /// The same option of a command whose reports never have a chart; `format` reads it too.
  static let chartlessFormat = Option<Format?>.value(
    "format", short: "f", kind: .choice(Format.chartless.map(\.rawValue)),
    help: "How to write the report."
  ) { text throws(UsageError) in
    guard text != Format.svg.rawValue else { throw UsageError(advice: Format.adviceOnCharts) }
    guard let format = Format.chartless.first(where: { $0.rawValue == text }) else {
      throw UsageError(text, among: Format.chartless.map(\.rawValue))
    }
    return format
  }.defaulting(to: .text)

  static let headingLevel = Option<Int?>.integer(
    "heading-level", placeholder: "level", in: Report.Layout.headingLevels,
    help: "Give the title of a Markdown report this level, for a place below other headings."
  ).defaulting(to: 1)

  static let findingsFormat = Option<FindingsFormat?>.choice(
    "format", short: "f", of: FindingsFormat.self, help: "How to write the findings."
  ).defaulting(to: .text)

  static let scenario = Option<String?>.file(
    "scenario", short: "s", extensions: ["json"],
    help: "Show what the change does to the bills of this scenario file.")

  static let failOnChange = Option<Bool>.flag(
    "fail-on-change", help: "End with exit code 1 when any price was added, removed or changed.")

  static let into = Option<String?>.folder(
    "into", help: "Write the tables to this folder, which is made if need be.")

  static let importedRegion = Option<String?>.value(
    "region", short: "r", placeholder: "code", kind: regionKind,
    help: "Import this region only; several may be given.", parse: knownRegion
  ).list()

  static let strict = Option<Bool>.flag("strict", help: "Take warnings for errors.")

  static let accepted = Option<Diagnostic.Code?>.value(
    "accept", placeholder: "code", kind: .suggested(Diagnostic.Code.acceptable.map(\.name)),
    help: "Take findings of this code for notes, such as price-off-level after a price cut."
  ) { text throws(UsageError) in
    guard let code = Diagnostic.Code.acceptable.first(where: { $0.name == text }) else {
      throw UsageError(text, among: Diagnostic.Code.acceptable.map(\.name))
    }
    return code
  }.list()

  static let maxAge = Option<Int?>.integer(
    "max-age", placeholder: "days", in: 0...36_500,
    help: "Refuse prices that were published more days ago.")

  static let now = Option<Timestamp?>.value(
    "now", placeholder: "date",
    help: "Check as at the end of this day, or at this moment, in UTC instead of by the clock.",
    expecting: "a day such as 2026-11-23, or a moment such as 2026-11-23T09:22:09Z"
  ) { Timestamp(endOf: $0) ?? Timestamp($0) }

  static let output = Option<String?>.file(
    "output", short: "o", help: "Write to this file, or to standard output for -.")

  static let aggregationTable = Option<Bool>.flag(
    "aggregation-table", help: "Show what other numbers of records per PUT would need and cost.")

  static let growth = Option<Ratio?>.value(
    "growth", placeholder: "percent",
    help: "Show month by month what traffic that grows so much each month needs and costs."
  ) { text throws(UsageError) in try Percentage.value(of: text, example: "8%") }

  static let months = Option<Int?>.integer(
    "months", in: 1...120, help: "Look so many months ahead, with --growth."
  ).defaulting(to: 12)

  static let failAbove = Option<BudgetAmount?>.value(
    "fail-above", placeholder: "amount",
    help: "End with exit code 1 when the first scenario costs more a month.",
    expecting: "an amount such as 500, 499.95 or '500 USD'"
  ) { BudgetAmount($0) }

  static let failIncrease = Option<Ratio?>.value(
    "fail-increase", placeholder: "percent",
    help: "End with exit code 1 when another scenario costs so much more than the first."
  ) { text throws(UsageError) in try Percentage.value(of: text, example: "10%") }

  static let of = Option<String?>.text(
    "of", placeholder: "scenario", help: "Hold only the scenario of this name to the limits.")

  static let against = Option<String?>.file(
    "against", placeholder: "report.json", extensions: ["json"],
    help: "Compare with the same scenarios in a report saved as JSON, not with the first.")

  static let check = Option<Bool>.flag(
    "check", help: "Write nothing, and end with exit code 1 when a section is out of date.")

  /// The options that say where to write a report, or when to fail: a section has no say in that.
  static let outsideDocuments: [OptionDeclaration] = .of(
    output, StreamOptions.save, failAbove, failIncrease, of, against, failOnChange)

  static let explain = Option<Bool>.flag(
    "explain", short: "e", help: "Show the arithmetic behind every number.")

  static let color = Option<ColorChoice?>.choice(
    "color", placeholder: "when", of: ColorChoice.self, help: "When to use bold and colour."
  ).defaulting(to: .auto)

  static let width = Option<Int?>.integer(
    "width", placeholder: "columns", in: Report.Layout.fewestColumns...1_000,
    help: "Lay text out for 40 to 1000 columns; without it for COLUMNS, the terminal's, or 80.")
}

/// Takes the code of a region that is known, and no other text.
private func knownRegion(_ text: String) throws(UsageError) -> String {
  guard Region.named(text) == nil else { return text }
  throw UsageError(advice: Region.advice(insteadOf: text).sentence)
}

/// The formats of what a check found.
enum FindingsFormat: String, CaseIterable {
  case text, json, github, sarif, junit
}

/// When control sequences are written.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}
