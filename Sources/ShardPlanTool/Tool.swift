import ShardPlanCommandLine
import ShardPlanText

/// The tool as a function of its arguments and its environment.
public enum Tool {
  /// Runs the tool once.
  ///
  /// - Parameters:
  ///   - arguments: The words after the name of the tool.
  ///   - environment: Everything outside the process.
  /// - Returns: How the run ended.
  public static func run(_ arguments: [String], in environment: some Environment) -> ExitCode {
    var screen = Screen(environment)
    do throws(Failure) {
      let request = try request(arguments)
      switch request {
      case .run(_, let arguments), .help(_, _, let arguments):
        screen = Screen(environment, arguments)
      case .version, .completionScript: break
      }
      return try answer(request, on: screen)
    } catch {
      if case .usage(let error) = error, screen.width == nil {
        screen = Screen(environment, error.arguments)
      }
      return report(error, on: screen)
    }
  }

  private static func answer(
    _ request: Request, on screen: Screen
  ) throws(Failure) -> ExitCode {
    switch request {
    case .help(let path, let hidden, _):
      try print(
        Help.screen(for: path, of: .shardplan, hidden: hidden, width: screen.columns), on: screen)
    case .version(let arguments):
      let isJSON = arguments.gives(Options.format) && arguments[Options.format] == .json
      try print(isJSON ? Version.json : Version.text, on: screen)
    case .completionScript(let named):
      let shell = if let named { named } else { try Shell.inUse(in: screen.environment) }
      try print(shell.completions(of: .shardplan), on: screen)
    case .run(let path, let arguments):
      return try run(path, Run(path: path, arguments: arguments, screen: screen))
    }
    return .done
  }

  private static func request(_ arguments: [String]) throws(Failure) -> Request {
    do throws(UsageError) {
      return try Parser(root: .shardplan).parse(arguments)
    } catch {
      throw .usage(error)
    }
  }

  private static func run(_ path: [String], _ run: Run) throws(Failure) -> ExitCode {
    if run.sweepsToData {
      try run.writeSweep()
      return .done
    }
    if let command = ReportCommand(path: path) { return try run.deliver(command) }
    switch path {
    case ["inject"]: return try run.inject()
    case ["prices", "check"]: return try run.checkPrices()
    case ["prices", "import"]: try run.importPrices()
    case ["completions"]: try run.writeCompletions()
    case ["manual"]: try run.writeManual()
    default: preconditionFailure("The command tree has a command that nothing runs.")
    }
    return .done
  }

  private static func print(_ text: String, on screen: Screen) throws(Failure) {
    do throws(FileFailure) {
      try screen.environment.write(Array(text.utf8), to: .output)
    } catch {
      throw .file(error)
    }
  }

  /// Turns a failure into text on standard error and an exit code; the only place that does.
  private static func report(_ failure: Failure, on screen: Screen) -> ExitCode {
    let text: String
    let code: ExitCode
    switch failure {
    case .usage(let error):
      (text, code) = (error.text(for: .shardplan, width: screen.columns), .usage)
    case .data(let diagnostics):
      text = screen.text(of: diagnostics)
      code = .badData
    case .file(let error): (text, code) = ("Error: \(error.message)\n", error.exitCode)
    }
    // Nothing is left to tell it to when standard error is gone too.
    try? screen.environment.write(Array(Escaping.workflowLog(text).utf8), to: .error)
    return code
  }
}
