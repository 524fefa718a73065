/// Functions that make text safe for an output format, one for each format.
package enum Escaping {
  /// Returns text that cannot move the cursor, change colors or reorder the text around it.
  ///
  /// Control characters, line separators and bidirectional controls are shown as `\u{1B}`.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text on one line.
  package static func terminal(_ text: String) -> String {
    guard !isPlain(text), text.unicodeScalars.contains(where: { $0.actsOnTerminal }) else {
      return text
    }
    // Views of scalars copy all that they hold when texts are appended to them; strings do not.
    var safe = ""
    for scalar in text.unicodeScalars {
      if scalar.actsOnTerminal {
        safe += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// Returns whether a text is nothing but visible ASCII and spaces, as most are.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
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

/// Commands that GitHub's runner finds in the output of a step, such as `::error line=1::message`.
extension Escaping {
  /// Returns text as the message of a workflow command.
  ///
  /// The result is one line and is read back unchanged. It must stand behind a command: at the
  /// beginning of a line, the text could be one itself.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text, its line ends and percent signs written as `%0A`, `%0D` and `%25`.
  package static func workflowMessage(_ text: String) -> String {
    percentEncoded(text, "%\r\n")
  }

  /// Returns text as the value of one property of a workflow command.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text as in a message, with colons and commas written as `%3A` and `%2C`.
  package static func workflowProperty(_ text: String) -> String {
    percentEncoded(text, "%\r\n:,")
  }

  /// Returns text for people in which no line is a workflow command.
  ///
  /// A runner takes commands from the beginning of any line that a step prints, and those of an older
  /// form from anywhere in it. One sign of each is shown as `terminal` shows what acts.
  ///
  /// - Parameter text: Any number of lines.
  /// - Returns: The same lines; a second time nothing changes.
  package static func workflowLog(_ text: String) -> String {
    withoutBracketCommands(withoutColonCommands(text))
  }

  /// Returns text without commands of the older form, such as `##[error]message`.
  ///
  /// - Parameter text: Any number of lines.
  /// - Returns: The same lines, the second sign of each command shown as `terminal` shows what acts.
  package static func withoutBracketCommands(_ text: String) -> String {
    guard holds(UInt8(ascii: "#"), in: text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var safe = ""
    for (index, scalar) in scalars.enumerated() {
      let next = scalars.dropFirst(index + 1).first
      if scalar == "#", next == "[", index > 0, scalars[index - 1] == "#" {
        safe += "\\u{23}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// Returns whether a scalar completes the start of an older command; formats with their own escapes
  /// escape it.
  ///
  /// - Parameters:
  ///   - scalar: The sign.
  ///   - previous: The one before it, if any.
  /// - Returns: Whether the two are `#[`.
  static func opensBracketCommand(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool
  {
    scalar == "[" && previous == "#"
  }

  private static func withoutColonCommands(_ text: String) -> String {
    guard holds(UInt8(ascii: ":"), in: text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var safe = ""
    var beginsLine = true
    for (index, scalar) in scalars.enumerated() {
      if beginsLine, scalar == ":", scalars.dropFirst(index + 1).first == ":" {
        safe += "\\u{3A}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
      beginsLine = scalar == "\n" || beginsLine && scalar.properties.isWhitespace
    }
    return safe
  }

  /// Returns whether a byte occurs twice in a row, which is rare.
  private static func holds(_ sign: UInt8, in text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == sign, byte == previous { return true }
      previous = byte
    }
    return false
  }

  private static func percentEncoded(_ text: String, _ marks: String) -> String {
    var encoded = ""
    for scalar in text.unicodeScalars {
      if marks.unicodeScalars.contains(scalar) {
        encoded += percentEncoding(of: UInt8(ascii: scalar))
      } else {
        encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }
}
