/// Measures text in terminal columns.
package enum TextWidth {
  /// Returns the number of terminal columns that a text takes.
  ///
  /// Combining marks take none; East Asian wide characters and emoji take two.
  ///
  /// - Parameter text: One line of text.
  /// - Returns: Its width in terminal columns.
  package static func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Returns the columns of one character: the widest of its scalars.
  static func columns(of character: Character) -> Int {
    // A variation selector turns a sign into an emoji, which is wide.
    if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    return character.unicodeScalars.reduce(0) { max($0, columns(of: $1)) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    if wide.contains(where: { $0.contains(scalar.value) }) { return 2 }
    return 1
  }

  /// The wide and full-width blocks of Unicode Standard Annex 11; emoji are known otherwise.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}

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
