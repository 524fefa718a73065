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
        resolved += bytes[plain..<index]
        index += 1
        return String(decoding: resolved, as: UTF8.self)
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
        throw slip(
          "The escape \\u needs four hexadecimal digits.", at: start..<index,
          advice: "write it like \\u00e9")
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}
