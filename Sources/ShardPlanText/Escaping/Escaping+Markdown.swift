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
