import ShardPlanText

/// A document in which ① stands where a diagnostic is expected.
struct MarkedText {
  let source: SourceText
  /// The line and column of the mark.
  let position: SourceText.Position

  init(_ marked: String) {
    let parts = marked.split(separator: "①", omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    source = SourceText(name: "test.json", text: parts.joined())
    position = SourceText.Position(
      line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
  }
}

extension Diagnostic {
  /// Where the diagnostic points.
  var position: SourceText.Position? {
    location.map { SourceText.Position(line: $0.line, column: $0.column) }
  }
}

/// Returns the diagnostic that reading a document throws.
func failure(reading source: SourceText) -> Diagnostic? {
  do throws(Diagnostic) {
    _ = try JSONReader.read(source)
    return nil
  } catch {
    return error
  }
}
