/// Reads one document and collects everything that is wrong with it.
///
/// Each question answers `nil` when the document does not fit, and has then reported why; the
/// caller asks on, so that one pass finds as much as possible.
package struct DocumentReader: Sendable {
  /// The document.
  package let source: SourceText
  /// What was found wrong so far, in the order of the questions, with a last word on what is kept
  /// back of a document that has very much wrong with it.
  package var diagnostics: [Diagnostic] { found + keptBack }

  /// How many errors were found, those that are kept back too.
  package private(set) var errorCount = 0

  /// More than anybody reads; each takes memory, and a hostile document has millions.
  private static let mostKept = 1_000

  private var found: [Diagnostic] = []
  private var keptBackCount = 0

  /// Made when there is something to report, because most documents are right.
  private lazy var positions = PositionIndex(of: source)

  /// Creates a reader of a document.
  package init(_ source: SourceText) {
    self.source = source
  }

  /// Reads the document's value.
  ///
  /// - Returns: The value, or `nil` after a break in the grammar was reported.
  package mutating func root() -> Node? {
    do throws(Diagnostic) {
      return Node(value: try JSONReader.read(source), path: JSONPath.root)
    } catch {
      append(error)
      return nil
    }
  }

  /// Reports something about a value.
  ///
  /// - Parameters:
  ///   - code: The name of this kind of diagnostic.
  ///   - message: What is wrong, as a sentence.
  ///   - node: The value.
  ///   - advice: What to do about it.
  ///   - severity: How much it matters.
  package mutating func report(
    _ code: Diagnostic.Code, _ message: String, at node: Node, advice: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    guard keepsMore(severity) else { return }
    keep(code, message, at: node, advice: advice, severity: severity)
  }

  /// Keeps a finding that was counted.
  mutating func keep(
    _ code: Diagnostic.Code, _ message: String, at node: Node, advice: String?,
    severity: Diagnostic.Severity = .error
  ) {
    let range = node.markedRange
    let position = position(at: range.lowerBound)
    found.append(
      Diagnostic(
        code, message, severity: severity,
        location: Diagnostic.Location(
          file: source.name, line: position.line, column: position.column, path: node.path),
        excerpt: Diagnostic.Excerpt(of: range, in: source), advice: advice))
  }

  /// Returns the line and column of a byte of the document.
  mutating func position(at offset: Int) -> SourceText.Position {
    positions.position(at: offset)
  }

  private mutating func append(_ diagnostic: Diagnostic) {
    if keepsMore(diagnostic.severity) { found.append(diagnostic) }
  }

  /// Counts a finding, and tells whether there is room to keep it.
  ///
  /// What is not kept need not be put into words.
  mutating func keepsMore(_ severity: Diagnostic.Severity) -> Bool {
    if severity == .error { errorCount += 1 }
    let hasRoom = found.count < Self.mostKept
    if !hasRoom { keptBackCount += 1 }
    return hasRoom
  }

  private var keptBack: [Diagnostic] {
    guard keptBackCount > 0 else { return [] }
    return [
      Diagnostic(
        .moreFindings, "\(keptBackCount) more findings in '\(source.name)' are not listed.",
        severity: errorCount > 0 ? .error : .note, advice: "mend those that are listed first")
    ]
  }
}
