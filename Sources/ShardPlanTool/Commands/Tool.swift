import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// The tool as a function of its arguments and its environment.
package enum Tool {
  /// Runs the tool once.
  ///
  /// - Parameters:
  ///   - arguments: The words after the name of the tool.
  ///   - environment: Everything outside the process.
  /// - Returns: The exit code.
  package static func run(_ arguments: [String], in environment: some Environment) -> ExitCode {
    var screen = Screen(environment)
    do throws(ToolError) {
      let request = try request(arguments)
      switch request {
      case .run(_, let arguments), .help(_, _, let arguments):
        screen = Screen(environment, arguments)
      case .version, .completionScript, .complete: break
      }
      return try answer(request, in: environment, on: screen)
    } catch {
      // A wrong command line may still say how to show the error.
      if case .usage(let error) = error, screen.width == nil {
        screen = Screen(environment, error.arguments)
      }
      report(error, in: environment, on: screen)
      return error.exitCode
    }
  }

  /// Runs the tool once, as a process.
  ///
  /// - Parameters:
  ///   - arguments: The words after the name of the tool, in bytes.
  ///   - environment: Everything outside the process.
  /// - Returns: The exit code; ``ExitCode/usage`` if a word is not UTF-8.
  package static func run(
    bytes arguments: [[UInt8]], in environment: some Environment
  ) -> ExitCode {
    var words: [String] = []
    for argument in arguments {
      guard let word = String(validating: argument, as: UTF8.self) else {
        // Any other text would be another file.
        let name = Escaping.quoted(String(decoding: argument, as: UTF8.self))
        let error = UsageError("The argument \(name) is not UTF-8 text.")
        report(.usage(error), in: environment, on: Screen(environment))
        return .usage
      }
      words.append(word)
    }
    return run(words, in: environment)
  }

  private static func request(_ arguments: [String]) throws(ToolError) -> Request {
    do throws(UsageError) {
      let request = try Parser(root: .shardplan).parse(arguments)
      try ScenarioOptions.check(request, in: .shardplan)
      return request
    } catch {
      throw .usage(
        StreamOptions.completing(error, of: Command.shardplan.command(at: error.path)))
    }
  }

  private static func answer(
    _ request: Request, in environment: some Environment, on screen: Screen
  ) throws(ToolError) -> ExitCode {
    switch request {
    case .help(let path, let hidden, _):
      try environment.write(
        Help.screen(for: path, of: .shardplan, hidden: hidden, width: screen.columns), to: .output)
    case .version(let arguments):
      let isJSON =
        arguments.gives(ReportOptions.format) && arguments[ReportOptions.format] == .json
      try environment.write(isJSON ? Version.json : Version.text, to: .output)
    case .completionScript(let named):
      let shell = if let named { named } else { try Shell.inUse(in: environment) }
      try environment.write(shell.completions(of: .shardplan), to: .output)
    case .complete(let words, let shell):
      // Whatever happens, a shell that completes a line wants no error.
      let completions = LineCompletions(of: words, from: shell, for: .shardplan)
      try? environment.write(completions.text(for: shell), to: .output)
    case .run(let path, let arguments):
      guard let command = Commands.command(at: path) else {
        preconditionFailure("The parser found a command that is not in the list of commands.")
      }
      return try command.init(
        session: Session(path: path, arguments: arguments, environment: environment)
      ).run()
    }
    return .done
  }

  /// Writes an error to standard error; nothing else does.
  private static func report(
    _ error: ToolError, in environment: some Environment, on screen: Screen
  ) {
    let text =
      switch error {
      case .usage(let error): error.text(for: .shardplan, width: screen.columns)
      case .input(let diagnostics): screen.text(of: diagnostics)
      case .file(let error): "Error: \(error.message)\n"
      }
    // Without standard error, the exit code alone must do.
    var isAnnotation = false
    if case .input = error { isAnnotation = screen.isForWorkflow }
    try? environment.write(isAnnotation ? text : Escaping.workflowLog(text), to: .error)
  }
}
