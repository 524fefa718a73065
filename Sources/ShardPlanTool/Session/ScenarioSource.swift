import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// Prices the scenarios of a run, which come from a file, standard input or options.
struct ScenarioSource {
  let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// The price tables that `--prices` chooses.
  var priceBook: PriceBook {
    PriceBook(
      place: session.arguments[ScenarioOptions.prices].map { .folder($0) } ?? .bundled,
      environment: session.environment)
  }

  /// The files that the scenarios and their prices are read from.
  func files() throws(ToolError) -> [String] {
    try session.arguments.operands + priceBook.files()
  }

  /// Prices the scenarios of the file on the command line, or of the options that describe a stream.
  ///
  /// - Parameters:
  ///   - variesStream: Whether `--stream` names the stream that varies.
  ///   - ignoringModes: Whether any mode with prices will do, whatever a scenario's own is.
  ///   - needsUsage: Whether the rate and the size of records must be known.
  /// - Returns: The estimates at the prices that `--prices` chooses.
  /// - Throws: ``ToolError`` with all faults.
  func estimates(
    variesStream: Bool = false, ignoringModes: Bool = false, needingUsage needsUsage: Bool = false
  ) throws(ToolError) -> ScenarioEstimates {
    let options = try descriptionByOptions()
    if !variesStream { try refuseUselessStream() }
    try refuseUselessParameter()
    guard let options else {
      let changes = StreamOptions.changes(of: session)
      let file = try session.read(session.arguments.operands[0])
      var input = ScenarioInput(
        file, changedBy: changes, parameters: session.arguments[StreamOptions.parameter])
      input.needsUsage = needsUsage
      return try estimates(
        of: input, by: [priceBook], requested: changes.regions, ignoringModes: ignoringModes)
    }
    let input = ScenarioInput(options, needsUsage: needsUsage)
    do throws(ToolError) {
      return try estimates(
        of: input, by: [priceBook], requested: options.regions, ignoringModes: ignoringModes)
    } catch {
      // A region without prices is worth mentioning once nothing else is wrong.
      if case .usage = error { try check(input) }
      throw error
    }
  }

  /// Prices the scenarios of a file.
  ///
  /// Regions and modes without prices are reported together with all other faults of the file.
  ///
  /// - Parameters:
  ///   - source: The text of a scenario file.
  ///   - books: The price books, one of which must have the prices; the one that `--prices` chooses
  ///     unless given.
  ///   - regions: The regions to price all scenarios in, instead of those that `--region` names.
  /// - Returns: The estimates at each book.
  /// - Throws: ``ToolError`` with all faults.
  func estimates(
    of source: SourceText, by books: [PriceBook]? = nil, inRegions regions: [String]? = nil
  ) throws(ToolError) -> ScenarioEstimates {
    let regions = (regions ?? session.arguments[ScenarioOptions.region]).unique
    let input = ScenarioInput(
      source, month: session.arguments[ScenarioOptions.month],
      with: InputValues(
        parameters: session.arguments[StreamOptions.parameter], regions: regions))
    return try estimates(of: input, by: books ?? [priceBook], requested: regions)
  }

  private func estimates(
    of input: ScenarioInput, by books: [PriceBook], requested: [String],
    ignoringModes: Bool = false
  ) throws(ToolError) -> ScenarioEstimates {
    for book in books { try book.refuseEmptyFolder() }
    var prices = ScenarioPrices(
      sourceCount: books.count, listing: books[0].listing, ignoresModes: ignoringModes)
    for code in input.regions {
      // A code as typed must not become the name of a file.
      if Region.isCode(code) {
        for (index, book) in books.enumerated() {
          if let table = try book.table(for: code) {
            prices.add(discounted(table), ofSource: index)
          }
        }
      }
      if requested.contains(code), !prices.hasTable(of: code) {
        throw session.usage(try books[0].absence(of: code))
      }
    }
    // Streams are packed while they are read.
    var progress = Progress(of: "Streams", through: 1, "streams", on: session.environment)
    defer { progress.erase() }
    do throws(InvalidInput) {
      return try input.estimates(at: prices) { progress.draw(0, part: Int64($0), of: Int64($1)) }
    } catch {
      throw .input(error.diagnostics)
    }
  }

  /// Returns a table at the discount of `--discount`, if there is one.
  func discounted(_ table: PriceTable) -> PriceTable {
    session.arguments[ScenarioOptions.discount].flatMap { table.discounted(by: $0) } ?? table
  }

  /// Returns the index of the stream that `--stream` names, or of the only stream.
  ///
  /// - Parameter scenario: The scenario.
  /// - Returns: The index.
  /// - Throws: ``ToolError/usage(_:)`` when the option is missing and the scenario has several
  ///   streams, or when it names several, or no stream of the scenario.
  func variedStream(of scenario: Scenario) throws(ToolError) -> Int {
    let option = StreamOptions.stream
    let given = session.arguments[option].unique
    let names = scenario.streams.map(\.name)
    let listed = names.map { Escaping.quoted($0) }.joined(separator: ", ")
    let label = Escaping.quoted(scenario.name)
    guard given.count < 2 else {
      throw session.usage(
        "One stream varies at a time; '--stream' names \(given.count).", about: option)
    }
    guard let name = given.first else {
      guard names.count == 1 else {
        throw session.usage(
          "The scenario \(label) has \(names.count) streams. Please name the one that varies by "
            + "'--stream <name>': \(listed).", about: option)
      }
      return 0
    }
    guard let index = names.firstIndex(of: name) else {
      let question = Suggestion.nearest(to: name, among: names).map {
        " Did you mean \(Escaping.quoted($0))?"
      }
      throw session.usage(
        "The scenario \(label) has no stream \(Escaping.quoted(name))."
          + (question ?? " Its streams are: \(listed)."), about: option)
    }
    return index
  }
}

extension ScenarioSource {
  /// Does work with scenarios; faults of scenarios made of options are reported as faults of those.
  func translatingFaults<Answer>(
    _ work: () throws(ToolError) -> Answer
  ) throws(ToolError) -> Answer {
    do throws(ToolError) {
      return try work()
    } catch {
      guard case .input(let diagnostics) = error,
        options != nil || session.arguments.gives(StreamOptions.stream)
          || session.arguments.gives(StreamOptions.parameter)
      else { throw error }
      let own = diagnostics.filter { $0.location == nil && $0.code != .moreFindings }
      throw own.isEmpty ? error : .usage(StreamOptions.error(of: own, path: session.path))
    }
  }

  /// Does such work after making sure that the scenario file of `--save`, if any, can be written.
  func preparingToSave<Answer>(
    _ work: () throws(ToolError) -> Answer
  ) throws(ToolError) -> Answer {
    try translatingFaults { () throws(ToolError) in
      try prepareToSave()
      return try work()
    }
  }

  /// The scenario file of the options or of a file of infrastructure, if `--save` asks for it.
  ///
  /// ``preparingToSave(_:)`` has found all faults by then.
  func saved() throws(ToolError) -> FileSet {
    guard let path = session.arguments[StreamOptions.save] else { return .none }
    let text =
      session.arguments.operands.isEmpty ? options?.fileText : try infrastructure()?.fileText
    return text.map { FileSet([.init(path, Array($0.utf8), over: .anything)]) } ?? .none
  }

  /// The file on the command line, as options change it; `nil` without one.
  private func infrastructure() throws(ToolError) -> ScenarioInput? {
    guard let operand = session.arguments.operands.first else { return nil }
    return ScenarioInput(
      try session.read(operand), changedBy: StreamOptions.changes(of: session))
  }

  /// The scenarios that options describe, or `nil` when no option describes a stream.
  private var options: OptionScenarios? {
    StreamOptions.scenarios(of: session.arguments, comparingModes: session.comparesModes)
  }

  private func check(_ input: ScenarioInput) throws(ToolError) {
    do throws(InvalidInput) {
      _ = try input.document()
    } catch {
      throw .input(error.diagnostics)
    }
  }

  private func prepareToSave() throws(ToolError) {
    guard let path = session.arguments[StreamOptions.save] else { return }
    let input: ScenarioInput
    if let options = try descriptionByOptions() {
      input = ScenarioInput(options)
    } else {
      guard session.arguments.operands.first != "-" else {
        throw session.usage(
          "Standard input is read once. Please name the file to write its scenario.",
          about: StreamOptions.save)
      }
      guard let file = try infrastructure(), !file.isScenarioFile else {
        throw session.usage(
          "There is no scenario to save: the file is one. '--save' writes what options or a file of "
            + "infrastructure describe.", about: StreamOptions.save)
      }
      input = file
    }
    guard path != "-" else {
      throw session.usage(
        "The scenario file cannot go to standard output.", about: StreamOptions.save)
    }
    // Faults of the input come first: without them the file would not be needed.
    try check(input)
    guard input.isWritable else {
      throw session.usage(
        "A file cannot say what '--traffic' makes of a peak, a throughput or a percentage. Please "
          + "give the rates themselves.", about: StreamOptions.save)
    }
    let environment = session.environment
    let file = try environment.prepareFile(path)
    try session.refuseToReplace(
      session.arguments.operands + priceBook.files(), by: file, with: StreamOptions.save)
    if let place = file.place, let output = session.outputPath,
      environment.place(of: output) == place
    {
      throw session.usage(
        "The report and the scenario file cannot be the same file.", about: StreamOptions.save)
    }
  }

  /// The options that describe a stream, or `nil` when the command line names a scenario file.
  private func descriptionByOptions() throws(ToolError) -> OptionScenarios? {
    switch (session.arguments.operands.first, options) {
    case (_?, nil): return nil
    case (let operand?, let options?):
      guard isFile(operand) else { throw conflict(of: operand, with: options) }
      return nil
    case (nil, nil): throw nothingGiven
    case (nil, let options?): return options
    }
  }

  /// Refuses `--stream` where it limits nothing.
  private func refuseUselessStream() throws(ToolError) {
    guard session.arguments.gives(StreamOptions.stream) else { return }
    let option = StreamOptions.stream
    guard !session.arguments.operands.isEmpty else {
      throw session.useless(option.declaration, without: "<scenario.json>")
    }
    guard options == nil else { return }
    if session.arguments.gives(ScenarioOptions.region) {
      throw session.usage(
        "The option '--region' moves all streams; '--stream' cannot limit it. Please leave out "
          + "'--stream', or give the stream's 'region' in the file.", about: option)
    }
    throw session.usage(
      "The option '--stream' limits what other options change. Please add one, such as "
        + "'--retention <time>'.", about: option)
  }

  /// Refuses `--parameter` without a template.
  private func refuseUselessParameter() throws(ToolError) {
    let option = StreamOptions.parameter
    guard session.arguments.gives(option), session.arguments.operands.isEmpty else { return }
    throw session.useless(option.declaration, without: "<scenario.json>")
  }

  private var nothingGiven: ToolError {
    session.usage(
      "Missing expected argument '<scenario.json>'. Name a scenario file, or describe a stream by "
        + "'--record-size <size>', '--rate <rate>' and '--region <code>' at least.", kind: .missing)
  }

  private func conflict(of operand: String, with options: OptionScenarios) -> ToolError {
    let names = options.optionNames.map { "'\($0)'" }.joined(separator: " or ")
    return session.usage(
      "Unexpected argument \(Escaping.quoted(operand)) next to \(names). Please write a list without "
        + "spaces, and a value with a space in quotes.", kind: .unexpected)
  }

  /// Returns whether an operand can be a file: not the rest of a value without quotes, as in
  /// `--record-size 77 B`.
  private func isFile(_ operand: String) -> Bool {
    operand == "-" || operand.hasSuffix(".json") || session.environment.isFile(operand)
  }
}
