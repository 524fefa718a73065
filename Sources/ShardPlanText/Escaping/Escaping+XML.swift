extension Escaping {
  /// Returns text as the content of an XML element or, between quotes, of an attribute.
  ///
  /// Line ends, tabs and whatever acts on a terminal are written as character references, which
  /// keep them from being normalised. XML 1.0 has no way to write most control characters, U+FFFE
  /// and U+FFFF; they become U+FFFD. All else is read back unchanged.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text on one line.
  package static func xml(_ text: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      case _ where opensBracketCommand(scalar, after: previous): escaped += "&#91;"
      case _ where !scalar.isAllowedInXML: escaped += "\u{FFFD}"
      case _ where scalar.actsOnTerminal: escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return escaped
  }
}

extension Unicode.Scalar {
  /// True for a character that XML 1.0 allows.
  fileprivate var isAllowedInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00...0x1F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
