import ShardPlanCommandLine
import ShardPlan
import ShardPlanText

/// The command of a section, run in the folder of its document.
struct SectionCommand {
  /// The result of a command.
  struct Filling {
    /// The report as Markdown.
    let text: String
    /// The warnings about the files that it was made from.
    let warnings: [Diagnostic]
    /// The picture that the text shows, if the command asks for one.
    let picture: SectionPicture?
  }

  /// The error thrown for a command that makes no report.
  struct InvalidCommand: Error {
    /// The problem, without its place: several sections may hold the command.
    let diagnostic: Diagnostic
    /// The byte of the command that it is about; `nil` for all of it.
    let offset: Int?
    /// The diagnostics of the files that the command reads.
    let others: [Diagnostic]

    init(
      _ code: Diagnostic.Code, _ message: String, advice: String? = nil, offset: Int? = nil,
      others: [Diagnostic] = []
    ) {
      diagnostic = Diagnostic(code, message, advice: advice)
      self.offset = offset
      self.others = others
    }
  }

  let environment: SectionEnvironment
  /// The commands, for the parser.
  let tree: Command
  /// The commands that a section may hold.
  let reports: [any ReportCommand.Type]

  /// Runs a command.
  ///
  /// - Parameter text: The command in the marker.
  /// - Returns: The report as the command writes it with `--format markdown`.
  /// - Throws: ``InvalidCommand`` when the command can't be in a document, or fails.
  func filling(for text: String) throws(InvalidCommand) -> Filling {
    let command = try parsed(try words(of: text))
    let outcome: Outcome
    do throws(ToolError) {
      outcome = try ScenarioSource(command.session).translatingFaults {
        () throws(ToolError) in
        try command.session.refuse(command.uselessOptions)
        return try command.outcome()
      }
    } catch {
      throw reason(for: error)
    }
    return Filling(
      text: command.session.text(of: outcome.report, as: .markdown, toFile: true),
      warnings: outcome.warnings.map(relocated),
      picture: try SectionPicture(of: outcome.report, for: command.session, in: environment))
  }

  private func words(of text: String) throws(InvalidCommand) -> [String] {
    // The system would end a file name at a control character.
    if let control = text.utf8.firstIndex(where: { $0 < 0x20 && $0 != UInt8(ascii: "\t") }) {
      throw InvalidCommand(
        .malformedCommand, "A command holds no control characters.",
        offset: text.utf8.distance(from: text.startIndex, to: control))
    }
    do throws(ShellWords.SyntaxError) {
      return try ShellWords.words(of: text)
    } catch {
      throw InvalidCommand(
        .malformedCommand, error.message,
        advice: "write \\\\ for a backslash, and quotes in pairs", offset: error.offset)
    }
  }

  private func parsed(_ words: [String]) throws(InvalidCommand) -> any ReportCommand {
    let request: Request
    do throws(UsageError) {
      request = try Parser(root: tree).parse(words)
      try ScenarioOptions.check(request, in: tree)
    } catch {
      let error = StreamOptions.completing(error, of: tree.command(at: error.path))
      throw InvalidCommand(.unusableCommand, error.line)
    }
    guard case .run(let path, let arguments) = request else {
      throw InvalidCommand(
        .unusableCommand,
        words.isEmpty
          ? "No command is named here." : "This prints help or a version, and makes no report.",
        advice: "name one that makes a report: \(names)")
    }
    guard let command = reports.first(where: { $0.path == path }) else {
      throw InvalidCommand(
        .unusableCommand, "'\(path.joined(separator: " "))' makes no report for a document.",
        advice: "commands that do: \(names)")
    }
    try refuse(command.effects, among: arguments)
    return command.init(
      session: Session(path: path, arguments: arguments, environment: environment.limited()))
  }

  /// The names of all commands that a section may hold.
  private var names: String {
    reports.map { $0.path.joined(separator: " ") }.joined(separator: ", ")
  }

  private func refuse(
    _ effects: [OptionDeclaration], among arguments: Arguments
  ) throws(InvalidCommand) {
    if let option = effects.first(where: arguments.gives) {
      throw InvalidCommand(
        .unusableCommand, "'--\(option.name)' cannot be used in a document.",
        advice: "use it where the command is run by itself")
    }
    if arguments.gives(ReportOptions.format), arguments[ReportOptions.format] != .markdown {
      throw InvalidCommand(
        .unusableCommand, "A section is filled with Markdown.", advice: "leave '--format' out")
    }
  }

  private func reason(for error: ToolError) -> InvalidCommand {
    switch error {
    case .usage(let error): return InvalidCommand(.unusableCommand, error.line)
    case .file(let error):
      return InvalidCommand(
        .failedCommand, error.message,
        advice: error.isStandardStream
          ? "name a file" : "files are found relative to the folder of the document")
    case .input(let diagnostics):
      return InvalidCommand(
        .failedCommand,
        "This section cannot be filled: \(diagnostics.countsInWords()) in what it reads.",
        others: diagnostics.map(relocated))
    }
  }

  /// Returns a diagnostic with its file relative to the working directory.
  private func relocated(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let location = diagnostic.location else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.location = Diagnostic.Location(
      file: environment.path(location.file), line: location.line, column: location.column,
      path: location.path)
    return diagnostic
  }
}

extension UsageError {
  /// All messages on one line, with commas between choices.
  fileprivate var line: String {
    messages.map { message in
      let lines = message.split(separator: "\n")
      let choices = lines.dropFirst().map { $0.drop { " -".contains($0) } }
      return choices.isEmpty ? message : "\(lines[0]) \(choices.joined(separator: ", "))."
    }.joined(separator: " ")
  }
}
