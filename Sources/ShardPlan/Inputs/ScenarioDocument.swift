public import ShardPlanEngine
public import ShardPlanText

/// A scenario file, read and found free of errors.
public struct ScenarioDocument: Sendable {
  /// One scenario of the file.
  public struct Entry: Sendable {
    /// What to cost.
    public let scenario: Scenario
    /// The regions to price it in, each of its own; none where the file names none.
    package let regions: [Located<String>]
    /// Where the file says the capacity mode, or the scenario itself when it does not.
    package let modeNode: Node

    /// The codes of the regions to price it in, each of its own; none where the file names none.
    public var regionCodes: [String] { regions.map { $0.value } }
    /// The region it is in, or the first of several.
    package var region: Located<String>? { regions.first }
  }

  /// The title of the file, if it has one.
  public let title: String?
  /// The scenarios in order, at least one.
  public let entries: [Entry]
  /// What is probably not as meant; none of it is an error.
  public let warnings: [Diagnostic]
  /// The text of the file, for diagnostics that are found later.
  public let source: SourceText

  /// The options that describe the scenarios, where they do not come from a file.
  package let options: OptionScenarios?

  init(
    title: String?, entries: [Entry], warnings: [Diagnostic], source: SourceText,
    options: OptionScenarios? = nil
  ) {
    self.title = title
    self.entries = entries
    self.warnings = warnings
    self.source = source
    self.options = options
  }

  /// The version of the format that is read.
  public static let formatVersion = ScenarioFile.version

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
