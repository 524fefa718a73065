extension Escaping {
  /// Returns text as a plain text message of SARIF 2.1.0, before it is written as JSON.
  ///
  /// Braces are doubled, as they would mark places for arguments (section 3.11.5). Where brackets
  /// could make a link (3.11.6), all of them are preceded by a backslash, and so are backslashes.
  ///
  /// - Parameter text: Any text.
  /// - Returns: A message that reads as the text, without arguments and links in it.
  package static func sarif(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let mayLink = zip(scalars, scalars.dropFirst()).contains { $0 == "]" && $1 == "(" }
    var escaped = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar {
      case "{", "}": escaped.append(scalar)
      case "[", "]", "\\": if mayLink { escaped.append("\\") }
      default: break
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
