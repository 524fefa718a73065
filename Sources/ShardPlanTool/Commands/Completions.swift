import ShardPlanCommandLine
import ShardPlanText

/// `shardplan completions`: the script that makes a shell complete command lines.
struct CompletionsCommand: ToolCommand {
  static let declaration = Command(
    "completions",
    abstract: "Write the completion script of a shell.",
    discussion: """
      Docs/CommandLine.md and 'shardplan manual' tell where each shell looks for it.
      """,
    examples: [
      "shardplan completions zsh --output ~/.zfunc/_shardplan"
    ],
    operands: [
      Operand(
        "shell", kind: .choice(Shell.allCases.map(\.rawValue)),
        help: "The shell that reads the script.")
    ],
    options: .of(SessionOptions.output))

  let session: Session

  func run() throws(ToolError) -> ExitCode {
    // The parser accepts known shells only.
    guard let shell = session.arguments.operands.first.flatMap(Shell.init(rawValue:)) else {
      return .usage
    }
    try Output(session).write { _ throws(ToolError) in shell.completions(of: .shardplan) }
    return .done
  }
}

extension Shell {
  /// Returns the shell that the variable `SHELL` names.
  ///
  /// - Parameter environment: The environment with the variable.
  /// - Returns: The shell.
  /// - Throws: ``ToolError/usage(_:)`` when there is no script for that shell.
  static func inUse(in environment: some Environment) throws(ToolError) -> Shell {
    let program = environment.variable("SHELL") ?? ""
    if let shell = Shell(program: program) { return shell }
    let reason =
      program.isEmpty
      ? "The variable SHELL does not name the shell."
      : "There is no completion script for the shell \(Escaping.quoted(program))."
    throw .usage(
      UsageError(
        "\(reason) Please provide one of 'bash', 'zsh' or 'fish'.", path: [],
        about: UsageError.Subject(.completionScript)))
  }
}
