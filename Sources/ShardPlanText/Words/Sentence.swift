extension StringProtocol {
  /// Advice, which continues a line, as a separate sentence.
  ///
  /// The first word is capitalised unless it is something else, such as a region code. A full stop
  /// follows unless the advice is a question.
  package var sentence: String {
    let isWord = prefix { $0 != " " }.allSatisfy { $0.isLetter }
    let start = isWord ? prefix(1).uppercased() : String(prefix(1))
    return start + dropFirst() + (hasSuffix("?") ? "" : ".")
  }
}

extension String {
  /// Returns a noun in the plural, unless there is exactly one.
  package func plural(unless isOne: Bool) -> String { isOne ? self : self + "s" }

  /// Returns a noun with its number: `3 rows`, `1 row`.
  package func counted(_ count: Int) -> String { "\(count) \(plural(unless: count == 1))" }
}

extension Sequence<String> {
  /// Returns the words in single quotes, separated by commas: `'a', 'b'`.
  package var quotedList: String { map { "'\($0)'" }.joined(separator: ", ") }
}

/// Shortens parts of a document for messages.
package enum Abbreviation {
  /// The most scalars that are kept.
  private static let longest = 40

  /// Returns a text, cut when it is long.
  ///
  /// - Parameter text: Text of any length.
  /// - Returns: The same text, or its beginning and an ellipsis.
  package static func of(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(
        scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex), end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}
