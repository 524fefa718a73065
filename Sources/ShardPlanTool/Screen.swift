import ShardPlanCommandLine
import ShardPlan
import ShardPlanText

/// How wide and how colourful each standard stream is.
struct Screen {
  let environment: any Environment
  let width: Int?
  let color: ColorChoice
  /// The level of the title in Markdown.
  let headingLevel: Int

  init(_ environment: any Environment, _ arguments: Arguments? = nil) {
    self.environment = environment
    width = arguments?[Options.width]
    color = arguments?[Options.color] ?? .auto
    headingLevel = arguments?[Options.headingLevel] ?? 1
  }

  /// The columns to lay text out for: asked for, `COLUMNS`, the terminal's, or 80.
  var columns: Int {
    if let width { return width }
    let variable = environment.variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let columns = variable ?? environment.terminalColumns ?? 80
    return min(1_000, max(Report.Layout.fewestColumns, columns))
  }

  /// Whether control sequences may be written to a stream.
  func isColored(_ stream: StandardStream) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      return environment.isTerminal(stream) && (environment.variable("NO_COLOR") ?? "").isEmpty
        && environment.variable("TERM") != "dumb"
    }
  }

  /// Returns diagnostics for standard error, ending with a newline.
  func text(of diagnostics: [Diagnostic]) -> String {
    let text = DiagnosticText(isColored: isColored(.error), columns: columns)
    return Escaping.workflowLog(text.text(of: diagnostics) + "\n")
  }

  /// Returns a report in a format.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - format: The format.
  ///   - toFile: Whether it goes to a file, where there is no colour unless it is asked for.
  /// - Returns: The text.
  func text(of report: Report, as format: Format, toFile: Bool) -> String {
    switch format {
    case .text:
      // A file is the same whatever terminal it was made in.
      Escaping.workflowLog(
        report.text(
          layout: Report.Layout(
            columns: toFile ? width ?? 80 : columns,
            isColored: toFile ? color == .always : isColored(.output))))
    case .markdown: report.text(as: .markdown, layout: Report.Layout(headingLevel: headingLevel))
    case .html: report.text(as: .html)
    case .svg: report.text(as: .svg)
    case .csv: report.text(as: .csv)
    case .json: report.text(as: .json)
    }
  }

  /// Returns what a check found in a format.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - format: The format.
  ///   - toFile: Whether it goes to a file, where there is no colour unless it is asked for.
  /// - Returns: The text.
  func text(of findings: Findings, as format: FindingsFormat, toFile: Bool) -> String {
    switch format {
    case .text:
      Escaping.workflowLog(
        FindingsText(
          isColored: toFile ? color == .always : isColored(.output),
          columns: toFile ? width ?? 80 : columns
        ).text(of: findings))
    case .json: FindingsJSON().text(of: findings)
    case .github: FindingsAnnotations().text(of: findings)
    case .sarif: FindingsSARIF(toolVersion: Version.number).text(of: findings)
    case .junit: FindingsJUnit().text(of: findings)
    }
  }
}
