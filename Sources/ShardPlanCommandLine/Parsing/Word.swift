/// The form of one word of a command line, judged by its dashes alone.
enum Word: Hashable {
  /// `--`: all following words are operands.
  case terminator

  /// `--name` or `--name=value`.
  case long(name: String, value: String?)

  /// `-x`, `-xyz`, `-xvalue` or `-x=value`, without the dash.
  case short(String)

  /// A command, an operand or a value: no dash, `-` alone, the empty word, a negative number.
  case plain

  /// Dashes without a name, such as `---x` and `-=1`.
  case malformed

  /// Reads the form of a word.
  ///
  /// - Parameters:
  ///   - text: The word.
  ///   - digitsAreNames: Whether some option is named by a digit, so that `-2` may be one.
  init(_ text: String, digitsAreNames: Bool) {
    let dashes = text.prefix { $0 == "-" }
    let body = text[dashes.endIndex...]
    switch dashes.count {
    case 0: self = .plain
    case 1 where body.isEmpty: self = .plain
    case 1 where !digitsAreNames && Word.beginsNumber(body): self = .plain
    case 1 where body.first != "=": self = .short(String(body))
    case 2 where body.isEmpty: self = .terminator
    case 2 where body.first != "=": self = .long(body)
    default: self = .malformed
    }
  }

  private static func long(_ body: Substring) -> Word {
    guard let equals = body.firstIndex(of: "=") else {
      return .long(name: String(body), value: nil)
    }
    // Only the first sign separates: the value may contain more.
    return .long(name: String(body[..<equals]), value: String(body[equals...].dropFirst()))
  }

  private static func beginsNumber(_ body: Substring) -> Bool {
    let first = body.first == "." ? body.dropFirst().first : body.first
    return first.map { ("0"..."9").contains($0) } ?? false
  }
}
