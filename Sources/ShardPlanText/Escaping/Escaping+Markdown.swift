extension Escaping {
  /// The characters that may mean something anywhere in a line of Markdown.
  private static let marks = "\\`*_<>[]|~&$".unicodeScalars
  /// The characters that may mean something at the beginning of a line, to Markdown or to a runner that
  /// looks for workflow commands there.
  private static let openings = "#+-=:".unicodeScalars

  /// Returns text as one line of Markdown prose or one cell of a table.
  ///
  /// Line breaks and tabs become spaces, and spaces at the beginning are left out; other control
  /// characters are shown as `terminal` shows them.
  ///
  /// - Parameter text: Any text.
  /// - Returns: Markdown that reads as the text, without emphasis, links, lists or headings in it.
  package static func markdown(_ text: String) -> String {
    let words = text.split(omittingEmptySubsequences: false, whereSeparator: { $0.breaksText })
    let line = terminal(words.joined(separator: " ")).unicodeScalars.drop { $0 == " " }
    // Digits make a list item of a line when a point or parenthesis follows them.
    let listMark = line.drop { ("0"..."9").contains($0) }.startIndex
    var escaped = String.UnicodeScalarView()
    for index in line.indices {
      let scalar = line[index]
      let opensLine = index == line.startIndex && openings.contains(scalar)
      let opensItem =
        index == listMark && index > line.startIndex && ".)".unicodeScalars.contains(scalar)
      if marks.contains(scalar) || opensLine || opensItem || isInAddress(index, of: line) {
        escaped.append("\\")
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// Returns a path as the destination of a link, whatever it contains.
  ///
  /// - Parameter path: A path.
  /// - Returns: The path; all but ASCII letters, digits and `/`, `.`, `-`, `_` is percent-encoded.
  package static func address(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True for the character by which GitHub recognizes a web address; it would link the
  /// address, including any backslashes after it.
  private static func isInAddress(
    _ index: String.UnicodeScalarView.Index, of line: Substring.UnicodeScalarView
  ) -> Bool {
    switch line[index] {
    case ":": line[index...].dropFirst().starts(with: "//".unicodeScalars)
    case ".": String(line[..<index].suffix(3)).lowercased() == "www"
    default: false
    }
  }
}

extension Character {
  /// True if this is a tab or breaks lines; CRLF is one character.
  fileprivate var breaksText: Bool { isNewline || self == "\t" }
}
