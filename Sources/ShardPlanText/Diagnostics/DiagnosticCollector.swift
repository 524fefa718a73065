/// Collects what is wrong with one document.
///
/// The first 1,000 diagnostics are kept; the others are counted, so that a hostile document costs
/// neither memory nor time.
package struct DiagnosticCollector: Sendable {
  /// The document.
  package let source: SourceText
  /// The number of errors, including those that are only counted.
  package private(set) var errorCount = 0

  private static let mostKept = 1_000

  private var kept: [Diagnostic] = []
  private var droppedCount = 0

  /// Created with the first diagnostic, because most documents have none.
  private lazy var positions = PositionIndex(of: source)

  /// Creates an empty collector for a document.
  package init(_ source: SourceText) {
    self.source = source
  }

  /// The diagnostics in the order in which they were reported, followed by one that counts the
  /// dropped ones, if any.
  package var diagnostics: [Diagnostic] {
    guard droppedCount > 0 else { return kept }
    return kept + [
      Diagnostic(
        .moreFindings, "\(droppedCount) more findings in '\(source.name)' are not listed.",
        severity: errorCount > 0 ? .error : .note, advice: "fix the listed ones first")
    ]
  }

  /// Reports something about a part of the document.
  ///
  /// - Parameters:
  ///   - code: The kind of diagnostic.
  ///   - message: What is wrong, as a sentence.
  ///   - range: The bytes concerned.
  ///   - path: The JSONPath of the value concerned; empty without one.
  ///   - advice: What to do about it.
  ///   - severity: How much it matters.
  @inline(never)
  package mutating func report(
    _ code: Diagnostic.Code, _ message: @autoclosure () -> String, at range: Range<Int>,
    path: String = "", advice: @autoclosure () -> String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    guard count(severity) else { return }
    let position = position(at: range.lowerBound)
    kept.append(
      Diagnostic(
        code, message(), severity: severity,
        location: Diagnostic.Location(
          file: source.name, line: position.line, column: position.column, path: path),
        excerpt: Diagnostic.Excerpt(of: range, in: source), advice: advice()))
  }

  /// Adds a finished diagnostic.
  package mutating func append(_ diagnostic: Diagnostic) {
    if count(diagnostic.severity) { kept.append(diagnostic) }
  }

  /// Returns the line and column of a byte of the document.
  package mutating func position(at offset: Int) -> SourceText.Position {
    positions.position(at: offset)
  }

  /// Counts a diagnostic, and returns whether there is room to keep it.
  private mutating func count(_ severity: Diagnostic.Severity) -> Bool {
    if severity == .error { errorCount += 1 }
    guard kept.count < Self.mostKept else {
      droppedCount += 1
      return false
    }
    return true
  }
}

extension Diagnostic.Code {
  /// A file has more findings than are listed.
  public static let moreFindings = Self(
    "more-findings", "The file has more findings than are listed.",
    "The first 1,000 are listed.")
}

/// The codes that apply to any JSON document.
extension Diagnostic.Code {
  /// The document is not valid JSON.
  public static let jsonSyntax = Self(
    "json-syntax", "The file is not JSON.",
    """
    JSON (RFC 8259) has no comments, trailing commas, single quotes or NaN.
    """)
  /// The document is not UTF-8 text.
  public static let jsonEncoding = Self(
    "json-encoding", "The file is not UTF-8 text.",
    "Save it in UTF-8.")
  /// Lists and objects are nested too deeply.
  public static let jsonTooDeep = Self(
    "json-too-deep", "Lists and objects are nested more than 100 deep.",
    "ShardPlan's files need only a few levels.")
  /// An object has a field twice.
  public static let duplicateField = Self(
    "duplicate-field", "A field is repeated in one object.",
    "JSON readers disagree on which value counts. Keep one.")
  /// A field is not one that the object may have.
  public static let unknownField = Self(
    "unknown-field", "An object has an unknown field.",
    "It is usually misspelled.")
  /// An object lacks a field.
  public static let missingField = Self(
    "missing-field", "An object lacks a required field.",
    "Nothing is assumed in its place.")
  /// The version of a document's format is not known.
  public static let unknownFormatVersion = Self(
    "unknown-format-version", "The version of the file's format is unknown.",
    "Another version may give fields another meaning.")
  /// A value has the wrong type.
  public static let wrongType = Self(
    "wrong-type", "A value has the wrong type for its field.",
    "Text needs double quotes; numbers, lists and objects do not.")

  /// The file is of another kind than the command reads.
  package static let otherKind = Self(
    "other-kind", "A file is of another kind than is read here.",
    "It is recognized by its content. The advice names what takes it, or a way to what is read.")

  /// All codes that any JSON document may be reported with.
  package static let ofDocuments: [Self] = [
    otherKind, jsonSyntax, jsonEncoding, jsonTooDeep, duplicateField, unknownField, missingField,
    unknownFormatVersion, wrongType, moreFindings,
  ]
}
