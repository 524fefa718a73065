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
