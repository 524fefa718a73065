import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

extension ScenarioSource {
  /// Reads the scenarios of the file on the command line, or of the options that describe a stream.
  ///
  /// - Returns: The scenarios with the tables that `--prices` chooses.
  /// - Throws: ``ToolError`` with all faults.
  func read() throws(ToolError) -> PricedScenarios {
    guard let options = try chosenOptions() else {
      return try read(try session.read(session.arguments.operands[0]), by: [priceBook])
    }
    do throws(ToolError) {
      return try price(by: [priceBook], in: options.regions) { complaints throws(InvalidInput) in
        try ScenarioDocument.read(options, complaints: complaints)
      }
    } catch {
      // A region without prices is worth mentioning once nothing else is wrong.
      if case .usage = error { try check(options) }
      throw error
    }
  }

  /// Does work with scenarios; faults of scenarios made of options are reported as faults of those.
  ///
  /// With `--save` it first makes sure that the scenario file can be written.
  func translatingFaults<Answer>(
    _ work: () throws(ToolError) -> Answer
  ) throws(ToolError) -> Answer {
    do throws(ToolError) {
      return try preparingToSave(work)
    } catch {
      guard case .input(let diagnostics) = error, options != nil else { throw error }
      let own = diagnostics.filter { $0.location == nil }
      throw own.isEmpty ? error : .usage(StreamOptions.error(of: own, path: session.path))
    }
  }

  /// Writes the scenario file of the options, if `--save` asks for it.
  ///
  /// ``translatingFaults(_:)`` has found all faults by then.
  func save() throws(ToolError) {
    guard let path = session.arguments[StreamOptions.save], let options else { return }
    let environment = session.environment
    try environment.finish(try environment.prepareFile(path), with: Array(options.fileText.utf8))
  }

  /// The scenarios that options describe, or `nil` when no option describes a stream.
  private var options: OptionScenarios? { StreamOptions.scenarios(of: session.arguments) }

  private func check(_ options: OptionScenarios) throws(ToolError) {
    do throws(InvalidInput) {
      _ = try ScenarioDocument.read(options)
    } catch {
      throw .input(error.diagnostics)
    }
  }

  private func preparingToSave<Answer>(
    _ work: () throws(ToolError) -> Answer
  ) throws(ToolError) -> Answer {
    guard let path = session.arguments[StreamOptions.save] else { return try work() }
    guard let options = try chosenOptions() else {
      throw session.usage(
        "There are no options to save: the scenarios come from a file.", about: StreamOptions.save)
    }
    guard path != "-" else {
      throw session.usage(
        "The scenario file cannot go to standard output.", about: StreamOptions.save)
    }
    // Faults of the options come first: without them the file would not be needed.
    try check(options)
    let file = try session.environment.prepareFile(path)
    do throws(ToolError) {
      try session.refuseToReplace(
        try priceBook.files(), by: file, with: StreamOptions.save)
      if let output = session.outputPath, session.environment.leads(output, to: file) {
        throw session.usage(
          "The report and the scenario file cannot be the same file.", about: StreamOptions.save)
      }
      return try work()
    } catch {
      session.environment.discard(file)
      throw error
    }
  }

  /// The options that describe a stream, or `nil` when the command line names a scenario file.
  private func chosenOptions() throws(ToolError) -> OptionScenarios? {
    switch (session.arguments.operands.first, options) {
    case (_?, nil): return nil
    case (let operand?, let options?): throw conflict(of: operand, with: options)
    case (nil, nil): throw nothingGiven
    case (nil, let options?): return options
    }
  }

  private var nothingGiven: ToolError {
    session.usage(
      "Missing expected argument '<scenario.json>'. Name a scenario file, or describe a stream by "
        + "'--record-size <size>', '--rate <rate>' and '--region <code>' at least.", kind: .missing)
  }

  private func conflict(of operand: String, with options: OptionScenarios) -> ToolError {
    let names = options.optionNames.map { "'\($0)'" }.joined(separator: " or ")
    let name = Escaping.quoted(operand)
    // The rest of a value without quotes, as in `--record-size 77 B`, is no file.
    let isFile =
      operand == "-" || operand.hasSuffix(".json") || session.environment.isFile(operand)
    return session.usage(
      isFile
        ? "The scenario file \(name) cannot be combined with \(names). Please change the file, or "
          + "leave it out and describe the whole stream by options."
        : "Unexpected argument \(name) next to \(names). Please write a list without spaces, and a "
          + "value with a space in quotes.", kind: .unexpected)
  }
}
