/// How many terminal columns text takes.
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
