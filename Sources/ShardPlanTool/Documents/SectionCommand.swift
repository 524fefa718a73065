import ShardPlanCommandLine
import ShardPlan
import ShardPlanText

/// The command of a section, run in the folder of its document.
struct SectionCommand {
  /// What came of a command.
  struct Filling {
    /// The report as Markdown.
    let text: String
    /// What is probably not as meant with the files that it was made from.
    let warnings: [Diagnostic]
  }

  /// Why there is no report.
  struct Fault: Error {
    let code: Diagnostic.Code
    let message: String
    var advice: String?
    /// The byte of the command that it is about, if it is not about all of it.
    var offset: Int?
    /// What is wrong with the files that the command reads.
    var others: [Diagnostic] = []
  }

  let environment: SectionEnvironment

  /// Runs a command.
  ///
  /// - Parameter text: The command as it stands in the marker.
  /// - Returns: The report, exactly as the command writes it with `--format markdown`.
  /// - Throws: ``Fault`` when the command cannot stand in a document, or fails.
  func filling(for text: String) throws(Fault) -> Filling {
    let (command, run) = try parsed(try words(of: text))
    let outcome: Outcome
    do throws(Failure) {
      outcome = try command.outcome(run)
    } catch {
      throw fault(for: error)
    }
    return Filling(
      text: run.screen.text(of: outcome.report, as: .markdown, toFile: true),
      warnings: outcome.warnings.map(relocated))
  }

  private func words(of text: String) throws(Fault) -> [String] {
    // No file is named so, and the system would take the name to end there.
    if let control = text.utf8.firstIndex(where: { $0 < 0x20 && $0 != UInt8(ascii: "\t") }) {
      throw Fault(
        code: .malformedCommand, message: "A command holds no control characters.",
        offset: text.utf8.distance(from: text.startIndex, to: control))
    }
    do throws(ShellWords.Fault) {
      return try ShellWords.words(of: text)
    } catch {
      throw Fault(
        code: .malformedCommand, message: error.message,
        advice: "write \\\\ for a backslash, and quotes in pairs", offset: error.offset)
    }
  }

  private func parsed(_ words: [String]) throws(Fault) -> (ReportCommand, Run) {
    let request: Request
    do throws(UsageError) {
      request = try Parser(root: .shardplan).parse(words)
    } catch {
      throw Fault(code: .unusableCommand, message: error.line)
    }
    guard case .run(let path, let arguments) = request else {
      throw Fault(
        code: .unusableCommand,
        message: words.isEmpty
          ? "No command is named here." : "This prints help or a version, and makes no report.",
        advice: "name one that makes a report: \(ReportCommand.names)")
    }
    guard let command = ReportCommand(path: path) else {
      throw Fault(
        code: .unusableCommand,
        message: "'\(path.joined(separator: " "))' makes no report for a document.",
        advice: "commands that do: \(ReportCommand.names)")
    }
    try refuseOptions(among: arguments)
    let screen = Screen(environment, arguments)
    return (command, Run(path: path, arguments: arguments, screen: screen))
  }

  private func refuseOptions(among arguments: Arguments) throws(Fault) {
    if let option = Options.outsideDocuments.first(where: arguments.gives) {
      throw Fault(
        code: .unusableCommand, message: "'--\(option.name)' cannot stand in a document.",
        advice: "give it where the command is run by itself")
    }
    if arguments.gives(Options.format), arguments[Options.format] != .markdown {
      throw Fault(
        code: .unusableCommand, message: "A section is filled with Markdown.",
        advice: "leave '--format' out")
    }
  }

  private func fault(for failure: Failure) -> Fault {
    switch failure {
    case .usage(let error): return Fault(code: .unusableCommand, message: error.line)
    case .file(let error):
      return Fault(
        code: .failedCommand, message: error.message,
        advice: error.path.hasPrefix("standard ")
          ? "name a file" : "files are looked for from the folder of the document")
    case .data(let diagnostics):
      return Fault(
        code: .failedCommand,
        message: "This section cannot be filled: \(diagnostics.countsInWords()) in what it reads.",
        others: diagnostics.map(relocated))
    }
  }

  /// Names the file of a diagnostic as it is found from where the tool was called.
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
  /// What is wrong on one line, a list of choices parted by commas.
  fileprivate var line: String {
    let lines = message.split(separator: "\n")
    let choices = lines.dropFirst().map { $0.drop { " -".contains($0) } }
    return choices.isEmpty ? message : "\(lines[0]) \(choices.joined(separator: ", "))."
  }
}
