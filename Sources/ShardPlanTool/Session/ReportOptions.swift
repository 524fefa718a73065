import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// The options that say how to write a report.
enum ReportOptions {
  static let format = option(for: Report.Format.all)

  /// The same option for commands whose reports never have a chart; `format` reads it too.
  static let chartlessFormat = option(for: Report.Format.all.filter { !$0.isPicture })

  static let headingLevel = Option<Int?>.integer(
    "heading-level", placeholder: "level", in: Report.Layout.headingLevels,
    help: "The heading level of a Markdown report's title."
  ).defaulting(to: 1)

  /// The options of a report that may have a chart.
  static let declarations: [OptionDeclaration] = .of(format) + place

  /// The options of a report that never has a chart.
  static let chartlessDeclarations: [OptionDeclaration] = .of(chartlessFormat) + place

  /// The options that every report has.
  private static let place: [OptionDeclaration] = .of(
    section: "Output", headingLevel, SessionOptions.output)

  /// Advice to someone who asks for a picture of a report without a chart.
  fileprivate static let adviceOnCharts =
    "This report has no chart to write as svg; 'shardplan compare', 'sweep' and 'breakeven' give "
    + "one, and 'shardplan plan' with --aggregation-table or --growth <percent>."

  private static func option(for formats: [Report.Format]) -> Option<Report.Format> {
    let names = formats.map(\.name)
    return Option<Report.Format?>.value(
      "format", short: "f", kind: .choice(names), help: "How to write the report."
    ) { text throws(UsageError) in
      guard let format = Report.Format.all.first(where: { $0.name == text }) else {
        throw UsageError(text, among: names)
      }
      guard names.contains(text) else { throw UsageError(advice: adviceOnCharts) }
      return format
    }.defaulting(to: .text, shownAs: Report.Format.text.name)
  }
}

extension Session {
  /// Returns a report in the format of `--format`.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - toFile: Whether it goes to a file.
  /// - Returns: The text.
  /// - Throws: ``ToolError/usage(_:)`` for a picture of a report without a chart.
  func text(of report: Report, toFile: Bool) throws(ToolError) -> String {
    let format = arguments[ReportOptions.format]
    guard !format.isPicture || !report.charts.isEmpty else {
      throw usage(ReportOptions.adviceOnCharts, about: ReportOptions.format)
    }
    return text(of: report, as: format, toFile: toFile)
  }

  /// Returns a report in a format, which must not be a picture unless the report has a chart.
  func text(of report: Report, as format: Report.Format, toFile: Bool) -> String {
    let layout = Report.Layout(
      columns: screen.columns(toFile: toFile), isColored: screen.isColored(toFile: toFile),
      headingLevel: arguments[ReportOptions.headingLevel])
    let text = report.text(as: format, layout: layout)
    // The log of a workflow is a terminal too, and obeys commands in its text.
    return format.isForTerminal ? Escaping.workflowLog(text) : text
  }

  /// Refuses a heading level for a format without headings.
  func refuseUselessHeadingLevel() throws(ToolError) {
    guard arguments.gives(ReportOptions.headingLevel),
      !arguments[ReportOptions.format].hasHeadingLevels
    else { return }
    throw useless(ReportOptions.headingLevel.declaration, without: "--format markdown")
  }
}
