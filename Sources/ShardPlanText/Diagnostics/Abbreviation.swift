/// Parts of a document made short enough for a message.
package enum Abbreviation {
  /// How many scalars are kept.
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
