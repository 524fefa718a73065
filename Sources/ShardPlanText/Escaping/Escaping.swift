/// Functions that make text safe for an output format, one for each format.
package enum Escaping {
  /// Returns text that cannot move the cursor, change colors or reorder the text around it.
  ///
  /// Control characters, line separators and bidirectional controls are shown as `\u{1B}`.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text on one line.
  package static func terminal(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.actsOnTerminal }) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.actsOnTerminal else {
        safe.append(scalar)
        continue
      }
      let code = String(scalar.value, radix: 16, uppercase: true)
      safe.append(contentsOf: "\\u{\(code)}".unicodeScalars)
    }
    return String(safe)
  }
}

extension Unicode.Scalar {
  /// True if a terminal may do something other than show this scalar.
  var actsOnTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x2028, 0x2029: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
