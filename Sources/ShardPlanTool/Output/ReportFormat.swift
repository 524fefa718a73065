import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// The formats of reports.
enum ReportFormat: String, CaseIterable {
  case text, markdown, html, svg, csv, json

  /// The formats of reports without a chart.
  static let chartless = allCases.filter { $0 != .svg }

  /// Advice to someone who asks for a picture of a report without a chart.
  static let adviceOnCharts =
    "This report has no chart to write as svg; 'shardplan compare', 'sweep' and 'breakeven' give "
    + "one, and 'shardplan plan' with --aggregation-table or --growth <percent>."
}

/// The options that say how to write a report.
enum ReportOptions {
  static let format = Option<ReportFormat?>.choice(
    "format", short: "f", of: ReportFormat.self, help: "How to write the report."
  ).defaulting(to: .text)

  /// The same option for commands whose reports never have a chart; `format` reads it too.
  static let chartlessFormat = Option<ReportFormat?>.value(
    "format", short: "f", kind: .choice(ReportFormat.chartless.map(\.rawValue)),
    help: "How to write the report."
  ) { text throws(UsageError) in
    guard text != ReportFormat.svg.rawValue else {
      throw UsageError(advice: ReportFormat.adviceOnCharts)
    }
    guard let format = ReportFormat.chartless.first(where: { $0.rawValue == text }) else {
      throw UsageError(text, among: ReportFormat.chartless.map(\.rawValue))
    }
    return format
  }.defaulting(to: .text)

  static let headingLevel = Option<Int?>.integer(
    "heading-level", placeholder: "level", in: MarkdownRenderer.headingLevels,
    help: "Give the title of a Markdown report this level, for a place below other headings."
  ).defaulting(to: 1)

  /// The options of a report that may have a chart.
  static let declarations: [OptionDeclaration] = .of(format, headingLevel, SessionOptions.output)

  /// The options of a report that never has a chart.
  static let chartlessDeclarations: [OptionDeclaration] = .of(
    chartlessFormat, headingLevel, SessionOptions.output)
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
    guard format != .svg || !report.charts.isEmpty else {
      throw usage(ReportFormat.adviceOnCharts, about: ReportOptions.format)
    }
    return text(of: report, as: format, toFile: toFile)
  }

  /// Returns a report in a format, which must not be a picture unless the report has a chart.
  func text(of report: Report, as format: ReportFormat, toFile: Bool) -> String {
    switch format {
    case .text:
      Escaping.workflowLog(
        TextRenderer(
          width: screen.columns(toFile: toFile), isColored: screen.isColored(toFile: toFile)
        ).text(of: report))
    case .markdown:
      MarkdownRenderer(headingLevel: arguments[ReportOptions.headingLevel]).text(of: report)
    case .html: HTMLRenderer().text(of: report)
    case .svg: SVGRenderer().text(of: report)
    case .csv: CSVRenderer().text(of: report)
    case .json: JSONRenderer().text(of: report)
    }
  }

  /// Refuses a heading level for a format without headings.
  func refuseUselessHeadingLevel() throws(ToolError) {
    guard arguments.gives(ReportOptions.headingLevel),
      arguments[ReportOptions.format] != .markdown
    else { return }
    throw useless(ReportOptions.headingLevel.declaration, without: "--format markdown")
  }
}
