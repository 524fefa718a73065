import ShardPlanCommandLine

extension Run {
  /// Writes the completion script of the shell that was named.
  func writeCompletions() throws(Failure) {
    // The operand is one of the shells: it was checked against them.
    guard let shell = arguments.operands.first.flatMap(Shell.init(rawValue:)) else { return }
    try deliver(from: { () throws(Failure) in [] }) { _ throws(Failure) in
      shell.completions(of: .shardplan)
    }
  }

  /// Writes the manual.
  func writeManual() throws(Failure) {
    let format = arguments[SetupOptions.manualFormat]
    try deliver(from: { () throws(Failure) in [] }) { _ throws(Failure) in
      switch format {
      case .man: Manual.shardplan.page
      case .markdown: Manual.shardplan.document
      }
    }
  }
}

extension Shell {
  /// Returns the shell in use, as `SHELL` names it.
  ///
  /// - Parameter environment: Everything outside the process.
  /// - Returns: The shell.
  /// - Throws: ``Failure`` when `SHELL` does not name one that there is a script for.
  static func inUse(in environment: some Environment) throws(Failure) -> Shell {
    let program = environment.variable("SHELL") ?? ""
    if let shell = Shell(program: program) { return shell }
    let reason =
      program.isEmpty
      ? "The variable SHELL does not tell the shell."
      : "There is no completion script for the shell \(OptionFault.quoted(program))."
    throw .usage(
      UsageError(
        "\(reason) Please provide one of 'bash', 'zsh' or 'fish'.", path: [],
        about: UsageError.Subject(.completionScript)))
  }
}
