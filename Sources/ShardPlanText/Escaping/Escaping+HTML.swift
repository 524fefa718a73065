extension Escaping {
  /// Returns text as one line that shows what cannot be seen.
  ///
  /// Line breaks and tabs become spaces; other control characters are shown as `terminal` shows
  /// them.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text on one line; a second time nothing changes.
  package static func line(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    return terminal(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
  }

  /// Returns text as the content of an element of HTML or SVG or, between quotes, of an attribute.
  ///
  /// Control characters are shown as `line` shows them. Words that are written from right to left
  /// are isolated, so that they reorder nothing around them. The result is well-formed in HTML and
  /// in XML, and no older workflow command.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text on one line.
  package static func html(_ text: String) -> String {
    // Numbers, class names and most words, several times as fast.
    guard !text.utf8.allSatisfy({ $0.isPlainInMarkup }) else { return text }
    let scalars = Array(line(text).unicodeScalars)
    var escaped = ""
    var index = 0
    while index < scalars.count {
      guard scalars[index].isWrittenFromRight else {
        write(index, of: scalars, to: &escaped)
        index += 1
        continue
      }
      // Spaces and signs between two such words belong to them.
      var end = index
      var next = index
      while next < scalars.count, !scalars[next].isWrittenFromLeft {
        if scalars[next].isWrittenFromRight { end = next }
        next += 1
      }
      escaped += "&#8296;"
      for index in index...end { write(index, of: scalars, to: &escaped) }
      escaped += "&#8297;"
      index = end + 1
    }
    return escaped
  }

  private static func write(_ index: Int, of scalars: [Unicode.Scalar], to escaped: inout String) {
    let scalar = scalars[index]
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    case _ where opensBracketCommand(scalar, after: index > 0 ? scalars[index - 1] : nil):
      escaped += "&#91;"
    case _ where scalar.isNoncharacter: escaped += "\u{FFFD}"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
}

extension UInt8 {
  /// True for visible ASCII and spaces that mean nothing in markup or after a number sign.
  fileprivate var isPlainInMarkup: Bool {
    switch Unicode.Scalar(self) {
    case "&", "<", ">", "\"", "'", "[": false
    default: self >= 0x20 && self < 0x7F
    }
  }
}

extension Unicode.Scalar {
  /// True for a noncharacter: reserved by Unicode for use inside programs, discouraged in HTML and XML.
  fileprivate var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }

  /// True for a scalar in one of Unicode's blocks for scripts written from right to left.
  fileprivate var isWrittenFromRight: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// True for a letter or digit of any other script.
  fileprivate var isWrittenFromLeft: Bool {
    !isWrittenFromRight && (properties.isAlphabetic || properties.numericType != nil)
  }
}
