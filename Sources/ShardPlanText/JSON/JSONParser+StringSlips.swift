/// What to say of text that is not written as JSON writes it.
extension JSONParser {
  /// Says what to do about the control character that comes next inside a string.
  func controlCharacter(in start: Int) -> Diagnostic {
    switch next {
    case "\n", "\r", nil: return unclosedString(from: start)
    case let character?:
      return slip(
        "\(character == "\t" ? "A tab" : "A control character") must not stand inside text.",
        at: nextRange, advice: "write \(character.jsonEscape) instead")
    }
  }

  /// Explains that text goes on where its line or the document ends.
  func unclosedString(from start: Int) -> Diagnostic {
    let isDocumentEnd = index >= bytes.count
    return slip(
      "The text that begins here is not closed by the end of the \(isDocumentEnd ? "file" : "line").",
      at: start..<min(index, bytes.count),
      advice: "put a double quote at its end; a line break inside text is written \\n")
  }

  /// Explains that a backslash does not fit the character after it, which comes next.
  func unknownEscape(from escape: Int, in start: Int) -> Diagnostic {
    if next == "\n" || next == "\r" { return unclosedString(from: start) }
    let end = index + bytes.scalarLength(at: index)
    let character = bytes.repairedText(in: index..<end)
    let advice =
      next == "'" ? "a single quote needs no backslash" : "a backslash itself is written \\\\"
    return slip("JSON does not know the escape \\\(character).", at: escape..<end, advice: advice)
  }

  /// Explains that an escape stands for half of a surrogate pair.
  func loneSurrogate(_ range: Range<Int>) -> Diagnostic {
    let escape = bytes.repairedText(in: range)
    return slip(
      "The escape \(escape) is only half of a character.", at: range,
      advice: "write both halves, such as \\ud83d\\ude00, or the character itself")
  }

  /// Explains text in other quotes than JSON's, if it comes next.
  func wrongQuotes() -> Diagnostic? {
    guard let opening = nextCharacter else { return nil }
    let closing: Unicode.Scalar
    let message: String
    switch opening {
    case "'", "`": (closing, message) = (opening, "Text must stand in double quotes.")
    case "“", "”": (closing, message) = ("”", "Text must stand in straight double quotes.")
    case "‘", "’": (closing, message) = ("’", "Text must stand in straight double quotes.")
    default: return nil
    }
    let start = nextRange.upperBound
    let lineEnd = lineEnd
    var end = start
    while end < lineEnd, bytes.scalar(at: end) != closing { end += bytes.scalarLength(at: end) }
    guard end < lineEnd else { return slip(message, at: nextRange) }
    let text = Abbreviation.of(bytes.repairedText(in: start..<end))
    return slip(
      message, at: index..<(end + UTF8.width(closing)),
      advice: "write \(JSONOutput.string(text).text())")
  }
}
