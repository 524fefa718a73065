internal import ShardPlanCommandLine
internal import ShardPlanEngine
internal import ShardPlanInputs
internal import ShardPlanPricing
internal import ShardPlanReports

/// The options of all commands, each declared once.
enum Options {
  static let region = Option<String?>.value(
    "region", short: "r", placeholder: "code", kind: .suggested(Region.known.map(\.code)),
    help: "Price in this region instead of the file's; several make columns."
  ) { text throws(InvalidValue) in
    guard Region.named(text) == nil else { return text }
    let advice = Region.advice(insteadOf: text)
    let sentence = advice.prefix(1).uppercased() + advice.dropFirst()
    throw InvalidValue(advice: sentence.hasSuffix("?") ? sentence : sentence + ".")
  }.list()

  static let month = Option<Month?>.value(
    "month", short: "m", placeholder: "month",
    help: "Bill this month instead of the file's: 730h, 30d or 2026-11.",
    expecting: "a month such as 730h, 30d or 2026-11"
  ) { Month(text: $0) }

  static let prices = Option<String?>.folder(
    "prices", short: "p", help: "Use the price tables in this folder, not the bundled ones.")

  static let format = Option<Format?>.choice(
    "format", short: "f", of: Format.self, help: "How to write the report."
  ).defaulting(to: .text)

  static let output = Option<String?>.file(
    "output", short: "o", help: "Write to this file, or to standard output for -.")

  static let explain = Option<Bool>.flag(
    "explain", short: "e", help: "Show the arithmetic behind every number.")

  static let color = Option<ColorChoice?>.choice(
    "color", placeholder: "when", of: ColorChoice.self, help: "When to use bold and colour."
  ).defaulting(to: .auto)

  static let width = Option<Int?>.integer(
    "width", placeholder: "columns", in: TextRenderer.narrowest...1_000,
    help: "Lay text out for 40 to 1000 columns; without it for COLUMNS, the terminal's, or 80.")
}

/// The formats of reports.
enum Format: String, CaseIterable {
  case text, markdown, csv, json
}

/// When control sequences are written.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}
