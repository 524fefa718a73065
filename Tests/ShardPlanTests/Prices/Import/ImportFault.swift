import ShardPlan
import ShardPlanText
import Testing

/// A good file with one thing changed, and what is said about it.
struct ImportFault: Sendable, CustomTestStringConvertible {
  var file = AWSFile.offerFile
  /// What the file says; its first occurrence is changed.
  let old: String
  /// What it says now; the mark stands where the finding is shown.
  let new: String
  let code: String
  var severity = Diagnostic.Severity.error
  /// The JSON path of the place, where the test names it.
  var path: String?
  /// What the message says among other things.
  var says = ""

  var testDescription: String { "\(file.rawValue): \(code): \(new)" }

  /// Returns the file made of tables, with the mark.
  func marked(_ tables: [PriceTable]) throws -> String {
    let text = file.text(of: tables)
    // The whole text is nothing to print.
    let isThere = text.contains(old)
    try #require(isThere, "\(old)")
    return text.replacing(old, with: new, maxReplacements: 1)
  }
}

extension String {
  var withoutMark: String { replacing("①", with: "") }

  /// The line and column of the mark.
  var markPosition: SourceText.Position? {
    guard let mark = firstRange(of: "①") else { return nil }
    let lines = self[..<mark.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    return SourceText.Position(
      line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
  }
}

extension Diagnostic {
  var position: SourceText.Position? {
    location.map { SourceText.Position(line: $0.line, column: $0.column) }
  }
}
