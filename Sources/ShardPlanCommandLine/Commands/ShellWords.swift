/// Splits the text of a command into words, as a simple shell does.
///
/// Spaces and tabs separate words. Everything between single quotes is literal. Elsewhere a
/// backslash makes the next character literal; between double quotes only `"`, `\`, `$` and a
/// backtick. Nothing is expanded: `$`, `*` and `~` are literal.
package struct ShellWords: Sendable {
  /// The reason that a text can't be split.
  package struct SyntaxError: Error, Sendable, Equatable {
    /// A sentence that says what is wrong.
    package let message: String
    /// The offset of the byte concerned, in UTF-8.
    package let offset: Int
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var words: [String] = []
  /// The word that is being read; `nil` between words.
  private var word: [UInt8]?

  /// Returns the words of a text.
  ///
  /// - Parameter text: The command.
  /// - Returns: The words without their quotes.
  /// - Throws: ``SyntaxError`` when a quote is not closed, or nothing follows a backslash.
  package static func words(of text: String) throws(SyntaxError) -> [String] {
    var reading = ShellWords(bytes: Array(text.utf8))
    try reading.readAll()
    return reading.words
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func readAll() throws(SyntaxError) {
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        endWord()
        offset += 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""): try readQuoted(until: byte)
      case UInt8(ascii: "\\"):
        guard offset + 1 < bytes.count else {
          throw SyntaxError(message: "Nothing follows this backslash.", offset: offset)
        }
        append(bytes[offset + 1])
        offset += 2
      default:
        append(byte)
        offset += 1
      }
    }
    endWord()
  }

  private mutating func readQuoted(until mark: UInt8) throws(SyntaxError) {
    let start = offset
    word = word ?? []
    offset += 1
    while offset < bytes.count, bytes[offset] != mark {
      if mark == UInt8(ascii: "\""), bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count,
        #"\"$`"#.utf8.contains(bytes[offset + 1])
      {
        offset += 1
      }
      word?.append(bytes[offset])
      offset += 1
    }
    guard offset < bytes.count else {
      throw SyntaxError(message: "This quote is not closed.", offset: start)
    }
    offset += 1
  }

  private mutating func append(_ byte: UInt8) {
    if word == nil { word = [] }
    word?.append(byte)
  }

  private mutating func endWord() {
    if let word { words.append(String(decoding: word, as: UTF8.self)) }
    word = nil
  }
}
