import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// Reads the scenarios of a run from a file, standard input or options, with the prices to use.
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

  /// Reads scenarios, and the price tables of all their regions at the same time.
  ///
  /// Regions and modes without prices are reported together with all other faults of the file.
  ///
  /// - Parameters:
  ///   - source: The text of a scenario file.
  ///   - books: The price books; one of them must have the prices.
  ///   - regions: The regions to price all scenarios in, instead of those that `--region` names.
  ///   - ignoringModes: Whether a scenario's own mode needs no prices.
  /// - Returns: The scenarios with the tables of each book.
  /// - Throws: ``ToolError`` with all faults.
  func read(
    _ source: SourceText, by books: [PriceBook], inRegions regions: [String]? = nil,
    ignoringModes: Bool = false
  ) throws(ToolError) -> PricedScenarios {
    let requested = (regions ?? session.arguments[ScenarioOptions.region]).unique
    let month = session.arguments[ScenarioOptions.month]
    return try price(by: books, in: requested, ignoringModes: ignoringModes) {
      complaints throws(InvalidInput) in
      try ScenarioDocument.read(
        source, month: month, needsRegion: requested.isEmpty, complaints: complaints)
    }
  }

  /// Finds the reasons why a mode has no prices in a region.
  typealias Complaints = (_ region: String?, CapacityMode) -> [Diagnostic]

  /// Reads a document, and the price tables of all its regions at the same time.
  ///
  /// - Parameters:
  ///   - books: The price books; one of them must have the prices.
  ///   - requested: The regions to price all scenarios in; if empty, each is priced in its own.
  ///   - ignoringModes: Whether a scenario's own mode needs no prices.
  ///   - read: Reads the document, and asks for complaints about each scenario.
  /// - Returns: The scenarios with the tables of each book.
  /// - Throws: ``ToolError`` with all faults.
  func price(
    by books: [PriceBook], in requested: [String], ignoringModes: Bool = false,
    _ read: (@escaping Complaints) throws(InvalidInput) -> ScenarioDocument
  ) throws(ToolError) -> PricedScenarios {
    for book in books { try book.refuseEmptyFolder() }
    var shelf = PriceShelf(books: books)
    for code in requested where try shelf.tables(for: code).isEmpty {
      throw try noPrices(for: code, in: books[0])
    }

    // Reading calls back to look up prices, and its typed errors leave no room for those of a file.
    var failure: ToolError?
    let result: Result<ScenarioDocument, InvalidInput>
    do throws(InvalidInput) {
      result = .success(
        try read { region, mode in
          let codes = requested.isEmpty ? [region].compactMap(\.self) : requested
          return codes.flatMap { code -> [Diagnostic] in
            do throws(ToolError) {
              return try shelf.complaints(about: mode, in: code, ignoringModes: ignoringModes)
            } catch {
              failure = failure ?? error
              return []
            }
          }
        })
    } catch {
      result = .failure(error)
    }
    if let failure { throw failure }
    switch result {
    case .success(let document):
      return PricedScenarios(
        document: document, requestedRegions: requested, tables: shelf.found)
    case .failure(let invalid): throw .input(invalid.diagnostics)
    }
  }

  /// Returns the error that a region on the command line has no table.
  ///
  /// - Parameters:
  ///   - code: The code as typed.
  ///   - book: The price book without the table.
  /// - Returns: The error, which suggests a similar region.
  /// - Throws: ``ToolError`` when the regions can't be listed.
  func noPrices(for code: String, in book: PriceBook) throws(ToolError) -> ToolError {
    // A region that exists is not a misspelling of another.
    let suggestion =
      Region.named(code) == nil
      ? Region.suggestion(insteadOf: code, among: try book.regions()) : nil
    return session.usage(
      "There are no prices for '\(Escaping.terminal(code))'. "
        + (suggestion?.sentence ?? "\(book.listing) shows the regions that have some."))
  }

  /// Returns the index of the stream that an option names, or of the only stream.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - option: The option.
  /// - Returns: The index.
  /// - Throws: ``ToolError/usage(_:)`` when the option is missing and the scenario has several
  ///   streams, or when it names no stream of the scenario.
  func stream(of scenario: Scenario, by option: Option<String?>) throws(ToolError) -> Int {
    let names = scenario.streams.map(\.name)
    let listed = names.map { Escaping.quoted($0) }.joined(separator: ", ")
    let label = Escaping.quoted(scenario.name)
    guard let name = session.arguments[option] else {
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
