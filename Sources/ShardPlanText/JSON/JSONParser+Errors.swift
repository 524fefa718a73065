/// Messages for a byte that the grammar does not allow at its place.
extension JSONParser {
  /// Explains why no value begins here.
  func unexpectedValue(in container: Container?) -> Diagnostic {
    if let common = commonError(in: container) { return common }
    if let container, next == container.closing, follows(",") { return trailingComma() }
    if let quoted = wrongQuotes() { return quoted }
    guard let word = word() else { return unexpected("a value") }
    let isNothing = ["none", "nil", "undefined"].contains(word.text.lowercased())
    let literal = Suggestion.nearest(to: word.text, among: ["true", "false", "null"])
    if let meant = isNothing ? "null" : literal {
      return syntaxError(
        "JSON does not know the word '\(word.text)'.", at: word.range, advice: "write \(meant)")
    }
    if ["nan", "infinity", "inf"].contains(word.text.lowercased()) {
      return syntaxError(
        "JSON has no number \(word.text).", at: word.range, advice: MalformedNumber.finiteAdvice)
    }
    return syntaxError(
      "Expected a value, found '\(word.text)'.", at: word.range,
      advice: "text must stand in double quotes: \"\(word.text)\"")
  }

  /// Explains why no key begins here.
  func unexpectedKey(in object: Container) -> Diagnostic {
    if let common = commonError(in: object) { return common }
    if next == object.closing, follows(",") { return trailingComma() }
    if let quoted = wrongQuotes() { return quoted }
    guard let word = word() else { return unexpected("a key or '}'") }
    if isGrouped { return syntaxError(MalformedNumber.groupMessage, at: word.range) }
    return syntaxError(
      "The key '\(word.text)' must stand in double quotes.", at: word.range,
      advice: "write \"\(word.text)\"")
  }

  /// Explains why no colon follows a key.
  func unexpectedColon(after key: String, in object: Container) -> Diagnostic {
    if let common = commonError(in: object) { return common }
    let key = Abbreviation.of(key)
    switch next {
    case "=": return syntaxError("Expected ':' after the key '\(key)', found '='.", at: nextRange)
    case ",", "}": return syntaxError("The key '\(key)' has no value.", at: nextRange)
    default:
      return syntaxError("A colon is missing after the key '\(key)'.", at: lastEnd..<lastEnd)
    }
  }

  /// Explains why neither a comma nor the closing bracket follows a value.
  func unexpectedSeparator(in container: Container) -> Diagnostic {
    if let common = commonError(in: container) { return common }
    if let word = word(), ["true", "false", "null"].contains(word.text) { return missingComma() }
    if follows("0"..."9"), let unit = nextCharacter,
      unit == "%" || unit == "/" || unit.properties.isAlphabetic
    {
      return syntaxError(MalformedNumber.unitMessage, at: nextRange)
    }
    switch next {
    case "\"", "{", "[", "-", ("0"..."9")?:
      return missingComma()
    case "}", "]":
      return syntaxError(
        "Expected '\(container.closing)' to close the \(container.name) that begins at "
          + "\(place(of: container.opening)), found \(found).", at: nextRange)
    default: return unexpected("',' or '\(container.closing)'")
    }
  }

  /// Explains that only white space may follow the document's one value.
  func unexpectedEnd() -> Diagnostic {
    commonError(in: nil)
      ?? syntaxError(
        "The document is complete, but more text follows: \(found).", at: nextRange,
        advice: "a file holds one value; put several into a list")
  }

  /// Creates a diagnostic of a break in the grammar.
  @inline(never)
  func syntaxError(_ message: String, at range: Range<Int>, advice: String? = nil) -> Diagnostic {
    Diagnostic(.jsonSyntax, message, at: range, of: source, advice: advice)
  }
}

extension JSONParser {
  /// Mistakes possible at any place: the document ends, or a comment or merge marker begins.
  private func commonError(in container: Container?) -> Diagnostic? {
    guard let next else {
      guard let container else { return syntaxError("The file is empty.", at: 0..<0) }
      return syntaxError(
        "The \(container.name) that begins at \(place(of: container.opening)) is not closed.",
        at: lastEnd..<lastEnd, advice: "put '\(container.closing)' at its end")
    }
    if let marker = conflictMarker {
      return syntaxError(
        "A merge conflict was left here.", at: marker,
        advice: "choose one of the two versions, and take the markers out")
    }
    let second = index + 1 < bytes.count ? Unicode.Scalar(bytes[index + 1]) : nil
    guard next == "#" || next == "/" && (second == "/" || second == "*") else { return nil }
    return syntaxError("JSON has no comments.", at: commentRange, advice: "leave the comment out")
  }

  /// The line that version control puts between two versions, if it is the next thing.
  private var conflictMarker: Range<Int>? {
    ["<", "=", ">"].contains { (sign: Unicode.Scalar) in
      bytes[index...].prefix(7).elementsEqual(repeatElement(UInt8(ascii: sign), count: 7))
    } ? index..<index + 7 : nil
  }

  private func missingComma() -> Diagnostic {
    syntaxError(
      "A comma is missing after this value.", at: lastEnd..<lastEnd, advice: "put ',' here")
  }

  private func trailingComma() -> Diagnostic {
    syntaxError(
      "No comma may follow the last value.", at: (lastEnd - 1)..<lastEnd,
      advice: "leave this comma out")
  }

  private func unexpected(_ expected: String) -> Diagnostic {
    syntaxError("Expected \(expected), found \(found).", at: nextRange)
  }
}
