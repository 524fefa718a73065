import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// A command of the tool: a file in `Commands` and an entry in `Commands.all`.
///
///     struct Hello: ToolCommand {
///       static let declaration = Command("hello", abstract: "Say hello.")
///       let session: Session
///
///       func run() throws(ToolError) -> ExitCode {
///         try session.tell(["Hello."])
///         return .done
///       }
///     }
protocol ToolCommand: SendableMetatype {
  /// The name, the help, the operands and the options.
  static var declaration: Command { get }

  /// The command that this one is below, without subcommands; `nil` for the tool itself.
  static var group: Command? { get }

  /// Creates a run of the command.
  init(session: Session)

  /// Runs the command.
  ///
  /// - Returns: The exit code.
  /// - Throws: ``ToolError`` when the run ends early.
  func run() throws(ToolError) -> ExitCode
}

extension ToolCommand {
  static var group: Command? { nil }

  /// The words that call the command, such as `["prices", "check"]`.
  static var path: [String] { (group.map { [$0.name] } ?? []) + [declaration.name] }
}

/// A command whose only result is a report, so that `inject` can put it into documents.
protocol ReportCommand: ToolCommand {
  /// The options that write files or decide the exit code, which a document can't use.
  static var effects: [OptionDeclaration] { get }

  var session: Session { get }

  /// Returns the files that the report is made from, which an output must not replace.
  func inputs() throws(ToolError) -> [String]

  /// The options that would have no effect, or cannot stand together.
  var uselessOptions: [ToolError] { get }

  /// Makes the report without writing anything.
  func outcome() throws(ToolError) -> Outcome
}

/// The result of a report command before it is written.
struct Outcome {
  /// The report.
  let report: Report
  /// Warnings, shown before the report.
  var warnings: [Diagnostic] = []
  /// Whole lines for standard error, shown after the report: failed gates and the reasons.
  var verdicts: [String] = []
  /// The exit code: ``ExitCode/checkFailed`` if a gate was exceeded.
  var exitCode = ExitCode.done
}

extension ReportCommand {
  static var effects: [OptionDeclaration] { .of(SessionOptions.output, StreamOptions.save) }

  func inputs() throws(ToolError) -> [String] { try ScenarioSource(session).files() }

  var uselessOptions: [ToolError] { [] }

  func run() throws(ToolError) -> ExitCode { try report() }

  /// Makes the report and writes it, with its warnings and verdicts on standard error.
  func report() throws(ToolError) -> ExitCode {
    let source = ScenarioSource(session)
    var result: Outcome?
    try session.refuse(session.uselessLayout + uselessOptions)
    try Output(session).stream(from: inputs, along: source.saved) {
      (_: Bool) throws(ToolError) in
      let outcome = try source.preparingToSave(outcome)
      try session.warn(outcome.warnings)
      result = outcome
      try session.refusePictureless(outcome.report)
      return outcome.report
    } _: { report, toFile, write throws(ToolError) in
      try session.write(report, toFile: toFile, write)
    }
    try session.tell(verdicts: result?.verdicts ?? [])
    return result?.exitCode ?? .done
  }
}

/// Writes the result of a command to standard output or to the file of `--output`.
///
/// A file is prepared before anything is computed, so that a bad path is reported at once. It replaces
/// the old file only when it is complete, together with the files that belong to it.
struct Output {
  let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// Makes a text and writes it.
  ///
  /// - Parameters:
  ///   - inputs: Returns the files that the text is made from, which it must not replace.
  ///   - companions: Returns the files that belong to the text, once it is made.
  ///   - makeText: Makes the text, given whether it goes to a file.
  /// - Throws: ``ToolError`` when the text can't be made or written; no file is changed then.
  func write(
    from inputs: () throws(ToolError) -> [String] = { () throws(ToolError) in [] },
    along companions: () throws(ToolError) -> FileSet = { () throws(ToolError) in .none },
    _ makeText: (_ toFile: Bool) throws(ToolError) -> String
  ) throws(ToolError) {
    try session.refuse(session.uselessLayout)
    try stream(from: inputs, along: companions, preparing: makeText) {
      text, toFile, write throws(ToolError) in
      try write(Array(text.utf8))
    }
  }

  /// Writes a result piece by piece.
  ///
  /// - Parameters:
  ///   - inputs: Returns the files that the result is made from, which it must not replace.
  ///   - companions: Returns the files that belong to the result, once it is prepared.
  ///   - prepare: Does everything that can find faults, given whether the result goes to a file.
  ///   - produce: Passes on the pieces, given the prepared value.
  /// - Throws: ``ToolError`` when the result can't be made or written; no file is changed then.
  func stream<Prepared>(
    from inputs: () throws(ToolError) -> [String],
    along companions: () throws(ToolError) -> FileSet,
    preparing prepare: (_ toFile: Bool) throws(ToolError) -> Prepared,
    _ produce: (Prepared, _ toFile: Bool, @escaping PieceWriter) throws(ToolError) -> Void
  ) throws(ToolError) {
    let environment = session.environment
    guard !session.arguments.gives(ReportOptions.chart) else {
      throw session.usage(
        "A picture belongs to a section of a document. Please write it by '--format svg --output "
          + "<picture.svg>'.", about: ReportOptions.chart)
    }
    guard let path = session.outputPath else {
      let prepared = try prepare(false)
      try environment.write(try companions())
      return try produce(prepared, false) { bytes throws(ToolError) in
        try environment.write(bytes, to: .output)
      }
    }
    let file = try environment.prepareFile(path)
    try session.refuseToReplace(try inputs(), by: file)
    let prepared = try prepare(true)
    try environment.write(file, along: try companions()) { write throws(ToolError) in
      try produce(prepared, true, write)
    }
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
    try refusePictureless(report)
    return text(of: report, as: arguments[ReportOptions.format], toFile: toFile)
  }

  /// Returns a report in a format, which must not be a picture unless the report has a chart.
  func text(of report: Report, as format: Report.Format, toFile: Bool) -> String {
    var text = ""
    write(report, as: format, toFile: toFile) { text += $0 }
    return text
  }

  /// Writes a report in the format of `--format`, piece by piece.
  ///
  /// - Parameters:
  ///   - report: The report, with a chart if the format is a picture.
  ///   - toFile: Whether it goes to a file.
  ///   - write: Writes a piece.
  /// - Throws: The first error of `write`; nothing is written after it.
  func write(_ report: Report, toFile: Bool, _ write: @escaping PieceWriter) throws(ToolError) {
    var failure: ToolError?
    self.write(report, as: arguments[ReportOptions.format], toFile: toFile) { text in
      guard failure == nil else { return }
      do throws(ToolError) {
        try write(Array(text.utf8))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func write(
    _ report: Report, as format: Report.Format, toFile: Bool, to pass: @escaping (String) -> Void
  ) {
    let layout = Report.Layout(
      columns: screen.columns(toFile: toFile), isColored: screen.isColored(toFile: toFile),
      headingLevel: arguments[ReportOptions.headingLevel],
      isBrief: arguments[ReportOptions.brief],
      source: arguments.operands.first.flatMap { $0 == "-" ? nil : $0 },
      picture: arguments[ReportOptions.chart])
    report.write(as: format, layout: layout) { text in
      // The log of a workflow is a terminal too, and obeys commands in its text. A piece begins with
      // a line, so that none is missed.
      pass(format.isForTerminal ? Escaping.workflowLog(text) : text)
    }
  }

  /// Refuses a picture of a report without a chart.
  func refusePictureless(_ report: Report) throws(ToolError) {
    guard arguments[ReportOptions.format].isPicture, report.charts.isEmpty else { return }
    throw usage(ReportOptions.adviceOnCharts, about: ReportOptions.format)
  }

  /// A heading level for a format without headings, and one line of a format for programs.
  var uselessLayout: [ToolError] {
    let format = arguments[ReportOptions.format]
    var found: [ToolError] = []
    if arguments.gives(ReportOptions.brief), !format.hasVerdict {
      found.append(
        useless(ReportOptions.brief.declaration, without: "--format text, markdown or html"))
    }
    if arguments.gives(ReportOptions.headingLevel), !format.hasHeadingLevels {
      found.append(useless(ReportOptions.headingLevel.declaration, without: "--format markdown"))
    }
    return found
  }

  /// Refuses a command line with mistakes, all at once.
  ///
  /// - Parameter mistakes: Errors about the command line.
  /// - Throws: One error for all of them, if there are any.
  func refuse(_ mistakes: [ToolError]) throws(ToolError) {
    let errors = mistakes.compactMap { mistake in
      if case .usage(let error) = mistake { error } else { nil }
    }
    if let error = UsageError.joining(errors) { throw .usage(error) }
  }

  /// Refuses an output that would replace a file that is still needed.
  ///
  /// - Parameters:
  ///   - inputs: The paths of those files.
  ///   - file: The output.
  ///   - option: The option that names the output.
  /// - Throws: ``ToolError/usage(_:)`` when one of the inputs is the output.
  func refuseToReplace(
    _ inputs: [String], by file: any PendingFile,
    with option: Option<String?> = SessionOptions.output
  ) throws(ToolError) {
    guard let place = file.place, inputs.contains(where: { environment.place(of: $0) == place })
    else { return }
    throw usage(
      "The output '\(Escaping.terminal(file.path))' would replace an input.", about: option)
  }
}
