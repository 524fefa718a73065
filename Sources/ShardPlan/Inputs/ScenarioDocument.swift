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
    /// The plans of the streams, as far as reading made them.
    let plans: [StreamPlan?]

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
  /// The text of the file.
  public let source: SourceText
  /// What options changed in the file.
  package let changes: [OptionChange]

  /// The version of the format that is read.
  public static let formatVersion = LocatedScenarios.formatVersion

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
    try ScenarioInput(source, month: month, needsRegion: needsRegion).document()
  }
}
