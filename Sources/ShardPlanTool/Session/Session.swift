import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// The surroundings of one run of a command: its arguments, everything outside the process, and the
/// screen.
struct Session {
  /// The words that call the command, such as `["prices", "check"]`.
  let path: [String]
  /// The operands and options, already parsed.
  let arguments: Arguments
  /// Files, standard streams, the clock and threads.
  let environment: any Environment
  /// The width and the colors of the standard streams.
  let screen: Screen
  /// A Boolean value indicating whether `--mode` names modes to compare, and not that of streams.
  var comparesModes = false

  init(path: [String], arguments: Arguments, environment: any Environment) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
    screen = Screen(environment, arguments)
  }

  // MARK: Usage errors

  /// Returns an error about the command line as a whole.
  func usage(_ message: String, kind: UsageError.Kind = .invalid) -> ToolError {
    .usage(UsageError(message, path: path, kind: kind))
  }

  /// Returns an error about an option.
  func usage<Value>(_ message: String, about option: Option<Value>) -> ToolError {
    usage(message, about: option.declaration)
  }

  /// Returns an error about an option of any type.
  @inline(never)
  func usage(_ message: String, about option: OptionDeclaration) -> ToolError {
    .usage(UsageError(message, path: path, about: UsageError.Subject(option)))
  }

  /// Returns the error that an option has no effect without another.
  ///
  /// - Parameters:
  ///   - option: The option without an effect.
  ///   - other: The missing option as one would write it, such as `--growth <percent>`.
  /// - Returns: The error.
  func useless(_ option: OptionDeclaration, without other: String) -> ToolError {
    usage("The option '--\(option.name)' has no effect without '\(other)'.", about: option)
  }

  // MARK: Input, output and messages

  /// The file to write the report to; `nil` for standard output.
  var outputPath: String? {
    arguments[SessionOptions.output].flatMap { $0 == "-" ? nil : $0 }
  }

  /// Reads a file, or standard input for `-`.
  func read(_ path: String) throws(ToolError) -> SourceText {
    guard path == "-" else {
      return SourceText(name: path, bytes: try environment.readFile(path))
    }
    guard !environment.isTerminal(.input) else {
      throw usage("Standard input is a terminal. Pipe a file into it, or name one instead of '-'.")
    }
    return SourceText(name: "<standard input>", bytes: try environment.readStandardInput())
  }

  /// Shows warnings on standard error.
  func warn(_ diagnostics: [Diagnostic]) throws(ToolError) {
    guard !diagnostics.isEmpty else { return }
    try environment.write(screen.text(of: diagnostics), to: .error)
  }

  /// Writes whole lines to standard error.
  func tell(_ lines: [String]) throws(ToolError) {
    guard !lines.isEmpty else { return }
    let text = lines.map { Escaping.terminal($0) + "\n" }.joined()
    try environment.write(Escaping.workflowLog(text), to: .error)
  }

  /// Writes what gates found: `Error: …` or `Note: …`, in a workflow as annotations of the scenario
  /// file.
  func tell(verdicts: [String]) throws(ToolError) {
    guard screen.isForWorkflow else { return try tell(verdicts) }
    let file = arguments.operands.first.flatMap { $0 == "-" ? nil : $0 }
    let place = file.map { Diagnostic.Location(file: $0, line: 1, column: 1) }
    let lines = verdicts.map { verdict in
      let (kind, sentence) = Self.parts(of: verdict)
      return WorkflowAnnotation.line(kind, at: place, title: "gate", Escaping.terminal(sentence))
        + "\n"
    }
    guard !lines.isEmpty else { return }
    try environment.write(lines.joined(), to: .error)
  }

  private static func parts(of verdict: String) -> (Diagnostic.Severity, String) {
    let kinds: [(String, Diagnostic.Severity)] = [
      ("Error: ", .error), ("Warning: ", .warning), ("Note: ", .note),
    ]
    for (word, kind) in kinds where verdict.hasPrefix(word) {
      return (kind, String(verdict.dropFirst(word.count)))
    }
    return (.note, verdict)
  }

  /// Transforms each element, and shows the progress on a terminal.
  ///
  /// - Parameters:
  ///   - scenarios: The scenarios, of which a file may have thousands.
  ///   - work: The name of the work, which begins the line: `Sensitivity`.
  ///   - transform: Makes something of a scenario, and tells how much of its work is done.
  /// - Returns: The results, in the same order.
  /// - Throws: The first error of `transform`.
  func map<Scenario, Result>(
    _ scenarios: [Scenario], showing work: String,
    _ transform: (Scenario, _ advance: (_ done: Int, _ all: Int) -> Void) throws(ToolError) ->
      Result
  ) throws(ToolError) -> [Result] {
    var progress = Progress(
      of: work, through: Int64(scenarios.count), "scenarios", on: environment)
    defer { progress.erase() }
    var results: [Result] = []
    for scenario in scenarios {
      let done = Int64(results.count)
      try progress.show(done)
      results.append(
        try transform(scenario) { progress.draw(done, part: Int64($0), of: Int64($1)) })
    }
    return results
  }
}

/// The options that do not depend on the command.
enum SessionOptions {
  /// The widths that text can have.
  static let widths = Report.Layout.fewestColumns...1_000

  static let color = Option<ColorChoice?>.choice(
    "color", placeholder: "when", of: ColorChoice.self, help: "When to use bold and color."
  ).defaulting(to: .auto)

  static let width = Option<Int?>.integer(
    "width", placeholder: "columns", in: widths,
    help: "Lay out text in 40 to 1000 columns, by default COLUMNS, the terminal's width, or 80."
  )

  static let output = Option<String?>.file(
    "output", short: "o", help: "Write to this file, or to standard output for -.")
}

/// The times when control sequences are written.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}

/// The width and the colors of the standard streams.
struct Screen {
  private let environment: any Environment
  /// The width that `--width` asks for.
  let width: Int?
  private let color: ColorChoice
  /// A Boolean value indicating whether messages are annotations of a GitHub workflow.
  let isForWorkflow: Bool

  init(_ environment: any Environment, _ arguments: Arguments? = nil) {
    self.environment = environment
    width = arguments?[SessionOptions.width]
    color = arguments?[SessionOptions.color] ?? .auto
    isForWorkflow = arguments?[ReportOptions.format] == .github
  }

  /// The columns of text on the screen: from `--width`, `COLUMNS` or the terminal, or else 80.
  var columns: Int {
    if let width { return width }
    let variable = environment.variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let columns = variable ?? environment.terminalColumns ?? 80
    return min(SessionOptions.widths.upperBound, max(SessionOptions.widths.lowerBound, columns))
  }

  /// The columns of a text, which do not depend on the terminal if it goes to a file.
  func columns(toFile: Bool) -> Int { toFile ? width ?? 80 : columns }

  /// Returns whether a text has colors; in a file only if the user asks for them.
  func isColored(toFile: Bool) -> Bool { toFile ? color == .always : isColored(.output) }

  /// Returns whether control sequences may go to a stream.
  func isColored(_ stream: StandardStream) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      environment.isTerminal(stream) && (environment.variable("NO_COLOR") ?? "").isEmpty
        && environment.variable("TERM") != "dumb"
    }
  }

  /// Returns diagnostics for standard error, ending with a newline.
  func text(of diagnostics: [Diagnostic]) -> String {
    guard !isForWorkflow else {
      return diagnostics.map { WorkflowAnnotation.line(of: $0) + "\n" }.joined()
    }
    let text = DiagnosticText(isColored: isColored(.error), columns: columns)
    return Escaping.workflowLog(text.text(of: diagnostics) + "\n")
  }
}
