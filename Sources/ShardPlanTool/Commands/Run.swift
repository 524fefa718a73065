import ShardPlanCommandLine
import ShardPlan
import ShardPlanText

/// One run of one command.
struct Run {
  let path: [String]
  let arguments: Arguments
  let screen: Screen

  var environment: any Environment { screen.environment }

  /// The price tables that were asked for.
  var priceBook: PriceBook {
    PriceBook(
      place: arguments[Options.prices].map { .folder($0) } ?? .bundled, environment: environment)
  }

  /// The moment that counts as now.
  var now: Timestamp {
    arguments[Options.now] ?? Timestamp(secondsSince1970: environment.secondsSince1970)
  }

  /// The price tables in a file or a folder, or the bundled ones.
  ///
  /// - Parameter name: A path, or the word `bundled`, which is never one: a folder of that name is
  ///   `./bundled`.
  /// - Returns: The price tables.
  func priceBook(named name: String) -> PriceBook {
    PriceBook(
      place: name == PriceBook.bundledName
        ? .bundled : environment.isFolder(name) ? .folder(name) : .file(name),
      environment: environment)
  }

  /// Runs a command that reports, and writes what it says where and how it was asked for.
  ///
  /// - Parameter command: The command.
  /// - Returns: How the run ends.
  /// - Throws: ``Failure`` when there is no report, or it cannot be written.
  func deliver(_ command: ReportCommand) throws(Failure) -> ExitCode {
    var verdicts: [String] = []
    var isFailed = false
    try deliver(
      from: { () throws(Failure) in try command.inputs(self) },
      beside: { () throws(FileFailure) in try writeScenarioFile() }
    ) { isFile throws(Failure) in
      let outcome = try answering { () throws(Failure) in try command.outcome(self) }
      try warn(outcome.warnings)
      (verdicts, isFailed) = (outcome.verdicts, outcome.isFailed)
      return try text(of: outcome.report, toFile: isFile)
    }
    try tell(verdicts)
    return isFailed ? .checkFailed : .done
  }

  /// Makes a text and writes it where it was asked for.
  ///
  /// The output is prepared before anything is computed, so that a bad path is found at once, and
  /// what stood there is left alone until the text is complete.
  ///
  /// - Parameters:
  ///   - inputs: Gives the files that the text is made from, none of which it may replace.
  ///   - others: Writes what belongs to the text into files of its own.
  ///   - makeText: Makes the text; it is told whether that goes to a file.
  /// - Throws: ``Failure`` when the text cannot be made or written; then nothing else is either, if it
  ///   was to go to a file.
  func deliver(
    from inputs: () throws(Failure) -> [String],
    beside others: () throws(FileFailure) -> Void = { () throws(FileFailure) in },
    _ makeText: (Bool) throws(Failure) -> String
  ) throws(Failure) {
    try refuseUselessHeadingLevel()
    guard let path = arguments[Options.output], path != "-" else {
      let text = try makeText(false)
      return try attempt { () throws(FileFailure) in
        try others()
        try environment.write(Array(text.utf8), to: .output)
      }
    }
    let file = try attempt { () throws(FileFailure) in try environment.prepareFile(path) }
    let text: String
    do throws(Failure) {
      try refuseToReplace(try inputs(), by: file)
      text = try makeText(true)
    } catch {
      environment.discard(file)
      throw error
    }
    try attempt { () throws(FileFailure) in
      try environment.finish(file, with: Array(text.utf8), beside: others)
    }
  }

  private func refuseUselessHeadingLevel() throws(Failure) {
    guard arguments.gives(Options.headingLevel), arguments[Options.format] != .markdown else {
      return
    }
    throw .usage(
      UsageError(
        "The option '--heading-level' has no effect without '--format markdown'.", path: path,
        about: UsageError.Subject(Options.headingLevel.declaration)))
  }

  /// Refuses an output that would replace a file that is still needed.
  func refuseToReplace(
    _ inputs: [String], by file: PendingFile,
    with option: OptionDeclaration = Options.output.declaration
  ) throws(Failure) {
    guard inputs.contains(where: { environment.leads($0, to: file) }) else { return }
    throw .usage(
      UsageError(
        "The output '\(Escaping.terminal(file.path))' would replace an input.", path: path,
        about: UsageError.Subject(option)))
  }

  /// Shows what is probably not as meant, and goes on.
  func warn(_ diagnostics: [Diagnostic]) throws(Failure) {
    guard !diagnostics.isEmpty else { return }
    try attempt { () throws(FileFailure) in
      try environment.write(Array(screen.text(of: diagnostics).utf8), to: .error)
    }
  }

  /// Writes whole lines to standard error.
  func tell(_ lines: [String]) throws(Failure) {
    guard !lines.isEmpty else { return }
    let text = Escaping.workflowLog(lines.map { Escaping.terminal($0) + "\n" }.joined())
    try attempt { () throws(FileFailure) in
      try environment.write(Array(text.utf8), to: .error)
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
          "Standard input is a terminal. Pipe a file into it, or name one instead of '-'.",
          path: self.path))
    }
    return try attempt { () throws(FileFailure) in
      SourceText(name: "<standard input>", bytes: try environment.readStandardInput())
    }
  }

  /// Does something to a file, whose failure is that of the run.
  func attempt<Value>(
    _ work: () throws(FileFailure) -> Value
  ) throws(Failure) -> Value {
    do throws(FileFailure) {
      return try work()
    } catch {
      throw .file(error)
    }
  }
}
