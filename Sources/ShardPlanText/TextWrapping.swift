/// Breaks text into lines that fit a width.
package enum TextWrapping {
  /// Returns the lines of a text broken at spaces.
  ///
  /// A word wider than a line is cut, so that no line is ever wider than asked.
  ///
  /// - Parameters:
  ///   - text: The text; its own line breaks are kept.
  ///   - width: The most columns that a line may take, at least 1.
  /// - Returns: The lines, at least one.
  package static func lines(of text: String, width: Int) -> [String] {
    // Bytes are split several times as fast as characters, and spaces and breaks are one byte each.
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .flatMap { wrapped(Substring($0), width: max(1, width)) }
  }

  private static func wrapped(_ line: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.utf8.split(separator: UInt8(ascii: " "))
      .flatMap({ pieces(of: String(Substring($0)), width: width) })
    {
      let columns = TextWidth.columns(of: word)
      if used > 0, used + 1 + columns > width {
        lines.append(current)
        (current, used) = ("", 0)
      }
      current += used == 0 ? word : " " + word
      used += used == 0 ? columns : 1 + columns
    }
    return lines + [current]
  }

  private static func pieces(of word: String, width: Int) -> [String] {
    guard TextWidth.columns(of: word) > width else { return [word] }
    var pieces = [""]
    var used = 0
    for character in word {
      let columns = TextWidth.columns(of: character)
      if used > 0, used + columns > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += columns
    }
    return pieces
  }
}
