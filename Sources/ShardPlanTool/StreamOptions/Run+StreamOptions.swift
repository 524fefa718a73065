import ShardPlanCommandLine
import ShardPlan
import ShardPlanText

extension Run {
  /// The scenarios of the file that was named, or of the options that describe a stream, with the
  /// price tables of all their regions.
  ///
  /// - Parameter books: Where to look for prices; one of them must have them.
  /// - Returns: The scenarios with the tables of each book.
  /// - Throws: ``Failure`` with all that is wrong.
  func givenScenarios(by books: [PriceBook]) throws(Failure) -> PricedScenarios {
    guard let lists = try streamLists() else {
      return try pricedScenarios(in: arguments.operands[0], by: books)
    }
    let source = SourceText(name: StreamLists.sourceName, text: lists.file)
    var scenarios = try pricedScenarios(in: source, by: books)
    scenarios.lists = lists
    return scenarios
  }

  /// Makes something of scenarios, whose faults name the options that they were made of, if they were.
  func answering<Answer>(_ make: () throws(Failure) -> Answer) throws(Failure) -> Answer {
    do throws(Failure) {
      return try answeringToSave(make)
    } catch {
      guard case .data(let diagnostics) = error, let lists = StreamLists(arguments) else {
        throw error
      }
      let own = diagnostics.filter { $0.location?.file == StreamLists.sourceName }
      throw own.isEmpty ? error : .usage(lists.faults(own).error(path: path))
    }
  }

  /// Writes the scenario file that the options amount to, if that is wanted.
  ///
  /// It is written when nothing can be wrong with it any more, which ``answering(_:)`` finds out.
  func writeScenarioFile() throws(FileFailure) {
    guard let path = arguments[StreamOptions.save], let lists = StreamLists(arguments) else {
      return
    }
    try environment.finish(try environment.prepareFile(path), with: Array(lists.file.utf8))
  }

  /// Makes something of scenarios, once the file that they are going to be saved in is made sure of, if
  /// that is wanted.
  private func answeringToSave<Answer>(
    _ make: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    guard let path = arguments[StreamOptions.save] else { return try make() }
    guard try streamLists() != nil else {
      throw .usage(aboutSaving("There are no options to save: the scenarios come from a file."))
    }
    guard path != "-" else {
      throw .usage(aboutSaving("The scenario file cannot go to standard output."))
    }
    let file = try attempt { () throws(FileFailure) in try environment.prepareFile(path) }
    do throws(Failure) {
      try refuseToReplace(
        try priceBook.files(), by: file, with: StreamOptions.save.declaration)
      if let output = arguments[Options.output], output != "-", environment.leads(output, to: file)
      {
        throw .usage(aboutSaving("The report and the scenario file cannot be the same file."))
      }
      return try make()
    } catch {
      environment.discard(file)
      throw error
    }
  }

  /// The lists that describe a stream, or `nil` when a scenario file is named instead.
  private func streamLists() throws(Failure) -> StreamLists? {
    let lists = StreamLists(arguments)
    switch (arguments.operands.first, lists) {
    case (_?, nil): return nil
    case (let operand?, let lists?): throw .usage(conflict(of: operand, with: lists))
    case (nil, nil): throw .usage(nothingGiven)
    case (nil, let lists?):
      let slips = lists.slips
      guard slips.isEmpty else { throw .usage(slips.error(path: path)) }
      return lists
    }
  }

  private var nothingGiven: UsageError {
    UsageError(
      "Missing expected argument '<scenario.json>'. Name a scenario file, or describe a stream by "
        + "'--record-size <size>', '--rate <rate>' and '--region <code>' at least.",
      path: path, kind: .missing)
  }

  private func conflict(of operand: String, with lists: StreamLists) -> UsageError {
    let names = lists.lists.map { "'\($0.option.name)'" }.joined(separator: " or ")
    let name = OptionFault.quoted(operand)
    // What is left of a value that was not quoted, as in `--record-size 77 B`.
    let isFile = operand == "-" || operand.hasSuffix(".json") || environment.isFile(operand)
    return UsageError(
      isFile
        ? "The scenario file \(name) cannot be combined with \(names). Please change the file, or "
          + "leave it out and describe the whole stream by options."
        : "Unexpected argument \(name) beside \(names). Please write a list without spaces, and a "
          + "value with a space in quotes.",
      path: path, kind: .unexpected)
  }

  private func aboutSaving(_ message: String) -> UsageError {
    UsageError(
      message, path: path, about: UsageError.Subject(StreamOptions.save.declaration))
  }
}
