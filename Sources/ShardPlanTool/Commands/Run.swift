internal import ShardPlanCommandLine
internal import ShardPlanReports
internal import ShardPlanText

/// One run of one command.
struct Run {
  let path: [String]
  let arguments: Arguments
  let screen: Screen

  var environment: any Environment { screen.environment }

  var priceBook: PriceBook {
    PriceBook(folder: arguments[Options.prices], environment: environment)
  }

  /// Makes a report and writes it where it was asked for.
  ///
  /// The output is prepared before anything is computed, so that a bad path is found at once, and
  /// what stood there is left alone until the report is complete.
  func deliver(_ makeReport: () throws(Failure) -> Report) throws(Failure) {
    let format = arguments[Options.format]
    guard let path = arguments[Options.output], path != "-" else {
      let text = screen.text(of: try makeReport(), as: format, toFile: false)
      return try attempt { () throws(FileFailure) in
        try environment.write(Array(text.utf8), to: .output)
      }
    }
    let file = try attempt { () throws(FileFailure) in try environment.prepareFile(path) }
    let report: Report
    do throws(Failure) {
      try refuseToReplaceInput(file)
      report = try makeReport()
    } catch {
      environment.discard(file)
      throw error
    }
    let text = screen.text(of: report, as: format, toFile: true)
    try attempt { () throws(FileFailure) in
      try environment.finish(file, with: Array(text.utf8))
    }
  }

  private func refuseToReplaceInput(_ file: PendingFile) throws(Failure) {
    let inputs = arguments.operands + (try priceBook.files())
    guard inputs.contains(where: { environment.leads($0, to: file) }) else { return }
    throw .usage(
      UsageError(
        "The output '\(Escaping.terminal(file.path))' would replace an input.", path: path,
        about: UsageError.Subject(Options.output.declaration)))
  }

  /// Shows what is probably not as meant, and goes on.
  func warn(_ diagnostics: [Diagnostic]) throws(Failure) {
    guard !diagnostics.isEmpty else { return }
    try attempt { () throws(FileFailure) in
      try environment.write(Array(screen.text(of: diagnostics).utf8), to: .error)
    }
  }

  /// Reads a file, or standard input for `-`.
  func source(_ path: String) throws(Failure) -> SourceText {
    guard path == "-" else {
      return try attempt { () throws(FileFailure) in
        SourceText(name: path, bytes: try environment.readFile(path))
      }
    }
    guard !environment.isTerminal(.input) else {
      throw .usage(
        UsageError(
          "Standard input is a terminal. Pipe a scenario file into it, or name one instead of '-'.",
          path: self.path))
    }
    return try attempt { () throws(FileFailure) in
      SourceText(name: "<standard input>", bytes: try environment.readStandardInput())
    }
  }

  private func attempt<Value>(
    _ work: () throws(FileFailure) -> Value
  ) throws(Failure) -> Value {
    do throws(FileFailure) {
      return try work()
    } catch {
      throw .file(error)
    }
  }
}
