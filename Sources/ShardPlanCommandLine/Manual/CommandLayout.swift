/// Breaks command lines so that they fit a page and can still be copied into a shell.
enum CommandLayout {
  /// Returns a command on as many lines as it needs, which a shell joins again.
  ///
  /// It is broken only at spaces outside of quotes; a word wider than a line exceeds it.
  ///
  /// - Parameters:
  ///   - command: The command; its own line breaks are kept.
  ///   - width: The columns that a line should not exceed.
  /// - Returns: The lines, all but the last of each command ending with a backslash.
  static func lines(of command: String, width: Int) -> [String] {
    command.split(separator: "\n").flatMap { line in
      let indent = String(line.prefix { $0 == " " })
      var lines = [indent]
      for word in words(of: line) {
        let last = lines[lines.count - 1]
        let isFresh = last.allSatisfy { $0 == " " }
        // Leave room for a space and the backslash.
        if !isFresh, last.count + 1 + word.count > width - 2 {
          lines[lines.count - 1] += #" \"#
          lines.append("    " + word)
        } else {
          lines[lines.count - 1] += isFresh ? word : " " + word
        }
      }
      return lines
    }
  }

  /// Returns the parts of a line between spaces outside of quotes.
  private static func words(of line: Substring) -> [String] {
    var words: [String] = [""]
    var quote: Character?
    var isEscaped = false
    for character in line {
      if quote == nil, !isEscaped, character == " " {
        words.append("")
        continue
      }
      words[words.count - 1].append(character)
      if isEscaped {
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else if character == quote {
        quote = nil
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
