import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// Writes the result of a command to standard output or to the file of `--output`.
///
/// A file is prepared before anything is computed, so that a bad path is reported at once. It replaces
/// the old file only when it is complete.
struct Output {
  let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// Makes a text and writes it.
  ///
  /// - Parameters:
  ///   - inputs: Returns the files that the text is made from, which it must not replace.
  ///   - companions: Writes the files that belong to the text, just before the text appears.
  ///   - makeText: Makes the text, given whether it goes to a file.
  /// - Throws: ``ToolError`` when the text can't be made or written; no file is changed then.
  func write(
    from inputs: () throws(ToolError) -> [String] = { () throws(ToolError) in [] },
    along companions: () throws(ToolError) -> Void = { () throws(ToolError) in },
    _ makeText: (_ toFile: Bool) throws(ToolError) -> String
  ) throws(ToolError) {
    try session.refuseUselessHeadingLevel()
    try stream(from: inputs, along: companions, preparing: makeText) {
      text, toFile, write throws(ToolError) in
      try write(Array(text.utf8))
    }
  }

  /// Writes a result piece by piece.
  ///
  /// - Parameters:
  ///   - inputs: Returns the files that the result is made from, which it must not replace.
  ///   - companions: Writes the files that belong to the result.
  ///   - prepare: Does everything that can find faults, given whether the result goes to a file.
  ///   - produce: Passes on the pieces, given the prepared value.
  /// - Throws: ``ToolError`` when the result can't be made or written; no file is changed then.
  func stream<Prepared>(
    from inputs: () throws(ToolError) -> [String],
    along companions: () throws(ToolError) -> Void,
    preparing prepare: (_ toFile: Bool) throws(ToolError) -> Prepared,
    _ produce: (Prepared, _ toFile: Bool, @escaping PieceWriter) throws(ToolError) -> Void
  ) throws(ToolError) {
    let environment = session.environment
    guard let path = session.outputPath else {
      let prepared = try prepare(false)
      try companions()
      return try produce(prepared, false) { bytes throws(ToolError) in
        try environment.write(bytes, to: .output)
      }
    }
    let file = try environment.prepareFile(path)
    do throws(ToolError) {
      try session.refuseToReplace(try inputs(), by: file)
      let prepared = try prepare(true)
      try environment.finish(file, along: companions) { write throws(ToolError) in
        try produce(prepared, true, write)
      }
    } catch {
      environment.discard(file)
      throw error
    }
  }
}

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
