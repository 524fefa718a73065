/// The surroundings of the next byte, for messages.
extension JSONParser {
  /// The next character, whole.
  var nextCharacter: Unicode.Scalar? { index < bytes.count ? bytes.scalar(at: index) : nil }

  /// The bytes of the next character, none at the end.
  var nextRange: Range<Int> {
    index..<(index < bytes.count ? index + bytes.scalarLength(at: index) : index)
  }

  /// The end of the last token before the next byte.
  var lastEnd: Int {
    var end = index
    while end > source.beginning.offset, bytes[end - 1].isJSONSpace { end -= 1 }
    return end
  }

  /// The comment that comes next, at most to the end of its line.
  var commentRange: Range<Int> {
    let lineEnd = lineEnd
    guard bytes[index...].starts(with: "/*".utf8) else { return index..<lineEnd }
    var end = index + 2
    while end < lineEnd {
      if bytes[end...].starts(with: "*/".utf8) { return index..<(end + 2) }
      end += 1
    }
    return index..<lineEnd
  }

  /// The next character as a message names it.
  var found: String {
    guard let scalar = nextCharacter else { return "the end" }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .nonspacingMark,
      .enclosingMark, .unassigned, .privateUse:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "the character U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: return "'\(scalar)'"
    }
  }

  /// True if the next digit follows a digit and a comma, as in "1,000".
  var isGrouped: Bool {
    index >= 2
      && bytes[(index - 2)...index].elementsEqual("0,0".utf8) { byte, pattern in
        byte == pattern || byte.isDigit && pattern.isDigit
      }
  }

  /// Returns whether the last token before the next byte ends with one of several characters.
  func follows(_ characters: ClosedRange<Unicode.Scalar>) -> Bool {
    let end = lastEnd
    return end > 0 && characters.contains(Unicode.Scalar(bytes[end - 1]))
  }

  /// Returns whether the last token before the next byte ends with a character.
  func follows(_ character: Unicode.Scalar) -> Bool {
    follows(character...character)
  }

  /// Returns the position of a byte as a message gives it.
  func place(of offset: Int) -> String {
    let position = source.position(at: offset)
    return "line \(position.line), column \(position.column)"
  }

  /// Returns the word that comes next, cut when it is long.
  func word() -> (text: String, range: Range<Int>)? {
    let range = index..<wordEnd(from: index)
    guard !range.isEmpty else { return nil }
    return (Abbreviation.of(bytes.repairedText(in: range)), range)
  }

  /// Returns the end of the letters, digits, underscores and hyphens from an offset on.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, let scalar = bytes.scalar(at: end) {
      guard
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "_-$".unicodeScalars.contains(scalar)
      else { break }
      end += UTF8.width(scalar)
    }
    return end
  }

  /// The end of the line of the next byte.
  var lineEnd: Int {
    bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }
}
