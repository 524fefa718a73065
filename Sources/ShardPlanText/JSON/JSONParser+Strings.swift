extension JSONParser {
  /// Reads the string whose opening quote comes next.
  mutating func string() throws(Diagnostic) -> String {
    let start = index
    index += 1
    var resolved: [UInt8] = []
    var plain = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let rest = bytes[plain..<index]
        index += 1
        guard !resolved.isEmpty else { return String(decoding: rest, as: UTF8.self) }
        return String(decoding: resolved + rest, as: UTF8.self)
      case UInt8(ascii: "\\"):
        resolved += bytes[plain..<index]
        resolved += String(try escaped(in: start)).utf8
        plain = index
      case ..<0x20: throw controlCharacter(in: start)
      default: index += 1
      }
    }
    throw unclosedString(from: start)
  }

  private mutating func escaped(in start: Int) throws(Diagnostic) -> Unicode.Scalar {
    let escape = index
    index += 1
    guard let letter = next else { throw unclosedString(from: start) }
    guard letter != "u" else { return try codePoint(from: escape) }
    let scalar: Unicode.Scalar
    switch letter {
    case "\"", "\\", "/": scalar = letter
    case "b": scalar = "\u{8}"
    case "f": scalar = "\u{C}"
    case "n": scalar = "\n"
    case "r": scalar = "\r"
    case "t": scalar = "\t"
    default: throw unknownEscape(from: escape, in: start)
    }
    index += 1
    return scalar
  }

  /// Reads `\u` and what follows, the first half of a surrogate pair together with the second.
  private mutating func codePoint(from escape: Int) throws(Diagnostic) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let second = index
    guard UTF16.isLeadSurrogate(first), take("\\"), next == "u" else {
      throw loneSurrogate(escape..<second)
    }
    let last = try codeUnit()
    guard UTF16.isTrailSurrogate(last) else { throw loneSurrogate(escape..<second) }
    return UTF16.decode(UTF16.EncodedScalar([first, last]))
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func codeUnit() throws(Diagnostic) -> UInt16 {
    let start = index - 1
    index += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character($0).hexDigitValue }) else {
        throw syntaxError(
          "The escape \\u needs four hexadecimal digits.", at: start..<index,
          advice: "write it like \\u00e9")
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}

/// Messages for malformed JSON strings.
extension JSONParser {
  /// Explains that a control character, which comes next, is not allowed inside a string.
  func controlCharacter(in start: Int) -> Diagnostic {
    switch next {
    case "\n", "\r", nil: return unclosedString(from: start)
    case let character?:
      return syntaxError(
        "\(character == "\t" ? "A tab" : "A control character") must not stand inside text.",
        at: nextRange, advice: "write \(character.jsonEscape) instead")
    }
  }

  /// Explains that text goes on where its line or the document ends.
  func unclosedString(from start: Int) -> Diagnostic {
    let isDocumentEnd = index >= bytes.count
    return syntaxError(
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
    return syntaxError(
      "JSON does not know the escape \\\(character).", at: escape..<end, advice: advice)
  }

  /// Explains that an escape stands for half of a surrogate pair.
  func loneSurrogate(_ range: Range<Int>) -> Diagnostic {
    let escape = bytes.repairedText(in: range)
    return syntaxError(
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
    guard end < lineEnd else { return syntaxError(message, at: nextRange) }
    let text = Abbreviation.of(bytes.repairedText(in: start..<end))
    return syntaxError(
      message, at: index..<(end + UTF8.width(closing)),
      advice: "write \(JSONOutput.string(text).text())")
  }
}
