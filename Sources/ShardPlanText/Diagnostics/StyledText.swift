/// Words with styles, broken into lines.
///
///     var text = StyledText()
///     text.append("error:", .error)
///     text.appendWords(of: "The file is empty.", .strong)
///     text.lines(within: 20, indent: 2, isColored: false)  // ["error: The file is", "  empty."]
struct StyledText {
  private var words: [(text: String, style: TerminalStyle?)] = []

  /// Appends a word that is never cut.
  mutating func append(_ word: String, _ style: TerminalStyle? = nil) {
    words.append((word, style))
  }

  /// Appends the words of a text; several spaces stay as they are.
  mutating func appendWords(of text: String, _ style: TerminalStyle? = nil) {
    for word in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      words.append((String(Substring(word)), style))
    }
  }

  /// Returns the lines.
  ///
  /// - Parameters:
  ///   - columns: The most columns of a line; only a longer word exceeds them.
  ///   - indent: The spaces before each line but the first.
  ///   - isColored: Whether to write control sequences for styles.
  /// - Returns: The lines, at least one.
  func lines(within columns: Int, indent: Int, isColored: Bool) -> [String] {
    var lines: [String] = []
    var start = words.startIndex
    var used = 0
    for (index, word) in words.enumerated() {
      let width = TextWidth.columns(of: word.text)
      let isFirst = index == start
      if !isFirst, used + 1 + width > columns {
        lines.append(line(of: words[start..<index], isColored))
        start = index
        used = indent + width
      } else {
        used += isFirst ? width : 1 + width
      }
    }
    lines.append(line(of: words[start...], isColored))
    let margin = String(repeating: " ", count: indent)
    return lines.prefix(1) + lines.dropFirst().map { margin + $0 }
  }

  /// Returns words on one line; those of one style share a control sequence.
  private func line(
    of words: ArraySlice<(text: String, style: TerminalStyle?)>, _ isColored: Bool
  ) -> String {
    var runs: [(text: String, style: TerminalStyle?)] = []
    for word in words {
      if let last = runs.last, last.style == word.style {
        runs[runs.count - 1].text += " " + word.text
      } else {
        runs.append(word)
      }
    }
    return runs.map { run in
      guard isColored, let style = run.style else { return run.text }
      return style.applied(to: run.text)
    }.joined(separator: " ")
  }
}
