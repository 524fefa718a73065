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
  /// True if a check failed.
  var isFailed = false
}

extension ReportCommand {
  static var effects: [OptionDeclaration] { .of(SessionOptions.output, StreamOptions.save) }

  func inputs() throws(ToolError) -> [String] { try ScenarioSource(session).files() }

  func run() throws(ToolError) -> ExitCode { try report() }

  /// Makes the report and writes it, with its warnings and verdicts on standard error.
  func report() throws(ToolError) -> ExitCode {
    let source = ScenarioSource(session)
    var result: Outcome?
    try Output(session).write(from: inputs, along: source.save) {
      (toFile: Bool) throws(ToolError) in
      let outcome = try source.translatingFaults(outcome)
      try session.warn(outcome.warnings)
      result = outcome
      return try session.text(of: outcome.report, toFile: toFile)
    }
    try session.tell(result?.verdicts ?? [])
    return result?.isFailed ?? false ? .checkFailed : .done
  }
}
