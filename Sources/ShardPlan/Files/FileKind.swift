import ShardPlanText

/// A kind of file, recognized by its content and never by its name.
///
/// Add a kind to ``all``. A command that gets a file of another kind than it reads says what the file
/// is and what to do with it.
///
///     FileKind.kind(of: SourceText(name: "x", text: "{\"MetricDataResults\": []}"))?.name
///     // "an answer of 'aws cloudwatch get-metric-data'"
struct FileKind: Sendable {
  /// The kind in a sentence, with its article: `a Terraform plan in JSON`.
  let name: String
  /// What to do with such a file: a command that takes it, or a way to what is read.
  let advice: String
  /// Returns whether a file is of this kind.
  let recognizes: @Sendable (FileClues) -> Bool

  init(_ name: String, advice: String, _ recognizes: @escaping @Sendable (FileClues) -> Bool) {
    self.name = name
    self.advice = advice
    self.recognizes = recognizes
  }

  /// Returns the kind of a file; `nil` for an unknown one.
  static func kind(of source: SourceText) -> FileKind? {
    let clues = FileClues(of: source)
    return all.first { $0.recognizes(clues) }
  }

  /// Returns a diagnostic about a file that is of another kind than was expected.
  ///
  /// Recognition reads the file once more, so ask only after it was found faulty.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - expected: The kinds that would have been right, the first of which is named.
  /// - Returns: The diagnostic; `nil` when the file is of such a kind, or of an unknown one.
  static func mistaken(_ source: SourceText, for expected: FileKind...) -> Diagnostic? {
    guard let kind = kind(of: source), !expected.contains(where: { $0.name == kind.name })
    else { return nil }
    let other = expected.first.map { ", not \($0.name)" } ?? ""
    return Diagnostic(
      .otherKind, "This is \(kind.name)\(other).",
      location: Diagnostic.Location(file: source.name, line: 1, column: 1), advice: kind.advice)
  }
}

/// ShardPlan's own files and those that it reads.
extension FileKind {
  static let scenarioFile = FileKind(
    "a scenario file", advice: "'shardplan compare', 'plan' and others take it"
  ) { $0.notation == .json && $0.has("scenarios") && !$0.has("schemaVersion") }

  static let priceTable = FileKind(
    "a price table",
    advice: "'--prices <folder>' prices by it, and 'shardplan prices check' checks it"
  ) { $0.notation == .json && $0.has("prices") && !$0.has("schemaVersion") }

  static let report = FileKind(
    "a report saved as JSON", advice: "give the scenario file that it reports on"
  ) { $0.notation == .json && $0.has("schemaVersion") }

  static let awsPrices = FileKind(
    "a price file of AWS", advice: "'shardplan prices import' takes it"
  ) { clues in
    clues.notation == .json
      && (clues.has("offerCode") || clues.has("products") || clues.has("PriceList")
        || clues.has("product") || clues.has("manifest") && clues.has("regions"))
  }

  static let document = FileKind(
    "a document with sections", advice: "'shardplan inject' takes it"
  ) { $0.contains("<!-- shardplan ") }

  static let savedTable = FileKind(
    "a report saved as CSV", advice: "give the scenario file that it reports on"
  ) { $0.hasColumn("scenario") && $0.hasColumn("region") }
}
