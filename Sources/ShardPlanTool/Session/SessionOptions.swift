import ShardPlan
import ShardPlanCommandLine

/// The options that do not depend on the command.
enum SessionOptions {
  /// The widths that text can have.
  static let widths = Report.Layout.fewestColumns...1_000

  static let color = Option<ColorChoice?>.choice(
    "color", placeholder: "when", of: ColorChoice.self, help: "When to use bold and colour."
  ).defaulting(to: .auto)

  static let width = Option<Int?>.integer(
    "width", placeholder: "columns", in: widths,
    help: "Lay out text in 40 to 1000 columns; the default is COLUMNS, the terminal's width, or 80."
  )

  static let output = Option<String?>.file(
    "output", short: "o", help: "Write to this file, or to standard output for -.")
}

/// The times when control sequences are written.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}
