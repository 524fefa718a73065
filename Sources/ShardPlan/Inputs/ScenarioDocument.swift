public import ShardPlanEngine
public import ShardPlanText

/// The scenarios of a file or of options, free of errors.
///
/// ```swift
/// let file = SourceText(
///   name: "orders.json",
///   text: #"{"formatVersion": 1, "scenarios": [{"stream": {"recordSize": 77, "rate": 1}}]}"#)
/// let document = try ScenarioDocument.read(file, needsRegion: false)
/// print(document.entries[0].scenario.name)  // Scenario 1
/// ```
public struct ScenarioDocument: Sendable {
  /// One scenario of the file.
  ///
  /// ```swift
  /// let file = SourceText(
  ///   name: "scenario.json",
  ///   text: #"{ "formatVersion": 1, "region": "us-east-1", "scenarios": ["#
  ///     + #"{ "stream": { "recordSize": "77 B", "rate": "25000/s" } }] }"#)
  /// for entry in try ScenarioDocument.read(file).entries {
  ///   print(entry.scenario.name, entry.regionCodes)  // Scenario 1 ["us-east-1"]
  /// }
  /// ```
  public struct Entry: Sendable {
    /// The scenario.
    public let scenario: Scenario
    /// The regions to price it in, each separately; empty if the file names none.
    package let regions: [Located<String>]
    /// The node of the capacity mode, or of the scenario if it has none.
    package let modeNode: Node

    /// The codes of the regions to price it in, each separately; empty if the file names none.
    public var regionCodes: [String] { regions.map { $0.value } }
    /// The region it is in, or the first of several.
    package var region: Located<String>? { regions.first }
  }

  /// The title of the file, if it has one.
  public let title: String?
  /// The scenarios in order, at least one.
  public let entries: [Entry]
  /// The warnings; none of them is an error.
  public let warnings: [Diagnostic]
  /// The text of the file, for diagnostics that are found later.
  public let source: SourceText

  /// Puts diagnostics into the terms of the document's origin.
  private let inTermsOfOrigin: @Sendable ([Diagnostic]) -> [Diagnostic]

  init(
    title: String?, entries: [Entry], warnings: [Diagnostic], source: SourceText,
    inTermsOfOrigin: @escaping @Sendable ([Diagnostic]) -> [Diagnostic] = { $0 }
  ) {
    self.title = title
    self.entries = entries
    self.warnings = warnings
    self.source = source
    self.inTermsOfOrigin = inTermsOfOrigin
  }

  /// The version of the format that is read.
  public static let formatVersion = LocatedScenarios.formatVersion

  /// Returns diagnostics in the terms of the document's origin: options by their names.
  ///
  /// - Parameter diagnostics: Diagnostics about places of the document.
  /// - Returns: The same about the options, where the document comes from those.
  package func worded(_ diagnostics: [Diagnostic]) -> [Diagnostic] { inTermsOfOrigin(diagnostics) }
}

extension ScenarioDocument {
  /// Reads a scenario file.
  ///
  /// - Parameters:
  ///   - source: The JSON of the file; `Docs/ScenarioFile.md` lists its fields.
  ///   - month: The month to use for all scenarios, whatever the file says.
  ///   - needsRegion: Whether each scenario must name its region, there or at the top.
  /// - Returns: The document.
  /// - Throws: ``InvalidInput`` with everything that is wrong.
  public static func read(
    _ source: SourceText, month: BillingMonth? = nil, needsRegion: Bool = true
  ) throws(InvalidInput) -> ScenarioDocument {
    try read(source, month: month, needsRegion: needsRegion) { _, _ in [] }
  }

  /// Reads a file of any kind, and reports missing prices along with everything else.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - month: The month to use for all scenarios, whatever the file says.
  ///   - needsRegion: Whether each scenario must name its region, there or at the top.
  ///   - complaints: Finds why a scenario in a region, if it names one, and in a capacity mode has
  ///     no prices; the diagnostics get their places here.
  /// - Returns: The document.
  /// - Throws: ``InvalidInput`` with everything that is wrong.
  package static func read(
    _ source: SourceText, month: BillingMonth? = nil, needsRegion: Bool = true,
    complaints: @escaping (_ region: String?, CapacityMode) -> [Diagnostic]
  ) throws(InvalidInput) -> ScenarioDocument {
    var reader = DocumentReader(source)
    let input = InputFormat.format(of: source).read(&reader)
    var reading = ScenarioReader(
      reader, month: month, needsRegion: needsRegion, complaints: complaints)
    let entries = input.map { reading.entries(of: $0) } ?? []
    let diagnostics = reading.reader.diagnostics
    guard let input, reading.reader.errorCount == 0 else {
      throw InvalidInput(diagnostics: diagnostics)
    }
    return ScenarioDocument(
      title: input.title, entries: entries, warnings: diagnostics, source: source)
  }
}

/// A kind of input file.
///
/// A new kind is a file with its value, and that value in ``all``.
struct InputFormat: Sendable {
  /// The kind in messages, such as `scenario file`.
  let name: String
  /// Returns whether a file is of this kind, by its content.
  let recognizes: @Sendable (SourceText) -> Bool
  /// Reads the values with their places, and reports faults of the file's structure.
  let read: @Sendable (inout DocumentReader) -> LocatedScenarios?

  /// Every kind, the one that takes any file last.
  static let all: [InputFormat] = [.scenarioFile]

  /// Returns the first kind that recognizes a file.
  static func format(of source: SourceText) -> InputFormat {
    all.first { $0.recognizes(source) } ?? .scenarioFile
  }
}

extension ScenarioDocument {
  /// Makes a document of the options of a command line, and reports missing prices along with
  /// everything else.
  ///
  /// - Parameters:
  ///   - options: The options.
  ///   - complaints: Finds why a scenario in a region, if it names one, and in a capacity mode has
  ///     no prices.
  /// - Returns: The document.
  /// - Throws: ``InvalidInput`` with everything that is wrong, in terms of options.
  package static func read(
    _ options: OptionScenarios,
    complaints: @escaping (_ region: String?, CapacityMode) -> [Diagnostic] = { _, _ in [] }
  ) throws(InvalidInput) -> ScenarioDocument {
    let faultyLists = options.faultyLists
    var faults = options.missing + faultyLists
    if faults.isEmpty { faults = options.tooManyColumns }
    guard options.tooManyColumns.isEmpty else { throw InvalidInput(diagnostics: faults) }
    // Values are read all the same, so that everything is reported at once.
    let input = options.located(without: Set(faultyLists.compactMap { $0.argument?.option }))
    let source = SourceText(name: "<options>", bytes: [])
    var reading = ScenarioReader(
      DocumentReader(source), month: options.month, needsRegion: false, complaints: complaints)
    let entries = reading.entries(of: input)
    // What is missing or listed twice is reported by the names of options already.
    let found = reading.reader.diagnostics.filter {
      $0.code != .missingField && $0.code != .nameTwice
    }
    let errors = found.filter { $0.severity == .error }
    guard faults.isEmpty, reading.reader.errorCount == 0 else {
      throw InvalidInput(diagnostics: faults + options.worded(errors))
    }
    return ScenarioDocument(
      title: nil, entries: entries, warnings: options.worded(found), source: source,
      inTermsOfOrigin: { options.worded($0) })
  }
}
