import ShardPlanText

/// Estimates the width of text without knowing the font.
enum TextMetrics {
  /// The advance widths of the printable ASCII characters in thousandths of the font size, those of
  /// Helvetica, and more where other fonts differ most.
  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1_015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 360, 320, 360, 584, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 540, 300, 540, 584,
  ]

  /// The width of system fonts, at most, in percent of that.
  private static let allowance = 118
  /// The width of bold text, at most, in percent of plain text.
  private static let boldness = 112

  /// Returns the estimated width of a text.
  ///
  /// - Parameters:
  ///   - text: One line of text.
  ///   - size: The font size in pixels.
  ///   - isBold: Whether the text is bold.
  /// - Returns: A width that most system fonts stay within.
  static func width(of text: String, size: Int, isBold: Bool = false) -> Length {
    let sum = text.reduce(0 as Int64) { $0 + Int64(thousandths($1)) }
    let plain = sum * Int64(size * allowance) / 1_000
    return Length(hundredths: Int(clamping: isBold ? plain * Int64(boldness) / 100 : plain))
  }

  /// Returns a text that fits, with an ellipsis where it was cut.
  static func shortened(
    _ text: String, to room: Length, size: Int, isBold: Bool = false
  ) -> String {
    let room = isBold ? room * 100 / boldness : room
    guard width(of: text, size: size) > room else { return text }
    let most = room.hundredths * 1_000 / (max(1, size) * allowance) - 1_000
    var (kept, used) = ("", 0)
    for character in text {
      used += thousandths(character)
      if used > most { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  private static func thousandths(_ character: Character) -> Int {
    if let code = character.asciiValue, (0x20...0x7E).contains(code) {
      return ascii[Int(code) - 32]
    }
    return character == "…" ? 1_000 : max(1, TextWidth.columns(of: String(character))) * 600
  }
}

extension TextMetrics {
  /// Returns a bold text broken between words into lines that fit; the last is shortened.
  static func boldLines(
    of text: String, width room: Length, size: Int, atMost count: Int = 2
  ) -> [String] {
    var lines: [String] = []
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated() {
      if let last = lines.last, width(of: last + " " + word, size: size, isBold: true) <= room {
        lines[lines.count - 1] = last + " " + word
      } else if lines.count == count {
        // However much follows, it only makes the last line longer.
        lines[count - 1] += " " + words[index...].joined(separator: " ")
        break
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { shortened($0, to: room, size: size, isBold: true) }
  }
}
