/// Searching text for text.
///
/// The standard library has methods of the same names. They come from its regex library, which would
/// add two megabytes to the static program.
extension StringProtocol {
  /// Returns the first place of a text, compared byte by byte.
  ///
  /// - Parameter text: The text to find.
  /// - Returns: The range of the first occurrence; `nil` without one.
  package func firstRange(of text: String) -> Range<Index>? {
    let bytes = Array(text.utf8)
    var start = startIndex
    while true {
      let rest = utf8[start...]
      if rest.starts(with: bytes) { return start..<utf8.index(start, offsetBy: bytes.count) }
      if rest.isEmpty { return nil }
      start = utf8.index(after: start)
    }
  }

  /// Returns this text with every occurrence of another text replaced.
  ///
  /// - Parameters:
  ///   - text: The text to replace, not empty.
  ///   - replacement: The text to put in its place.
  /// - Returns: The new text.
  package func replacing(_ text: String, with replacement: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: text), !range.isEmpty {
      result += rest[..<range.lowerBound] + replacement
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
