/// Reads JSON as defined by RFC 8259, without extensions.
package enum JSONReader {
  /// Reads the one value of a document.
  ///
  /// Repeated keys are kept in their order; the caller decides. A leading byte order mark is
  /// skipped; lists and objects may be nested 100 deep.
  ///
  /// - Parameter source: The document, in UTF-8.
  /// - Returns: The value with the places of all its parts.
  /// - Throws: The first error in the document.
  package static func read(_ source: SourceText) throws(Diagnostic) -> JSONValue {
    try checkEncoding(of: source)
    var parser = JSONParser(source)
    return try parser.document()
  }

  /// Reads the values of a document that holds lists or objects one after the other.
  ///
  /// Programs that are called several times write such documents, each call a value.
  ///
  /// - Parameter source: The document, in UTF-8.
  /// - Returns: The values, at least one, with the places of all their parts.
  /// - Throws: The first error in the document.
  package static func readAll(of source: SourceText) throws(Diagnostic) -> [JSONValue] {
    try checkEncoding(of: source)
    var parser = JSONParser(source)
    return try parser.documents()
  }
}

extension JSONReader {
  /// Throws unless the document is UTF-8 text.
  ///
  /// Checked once for the whole document, so that the parser may take any part of it for text.
  static func checkEncoding(of source: SourceText) throws(Diagnostic) {
    let bytes = source.bytes
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      var diagnostic = unreadable("The file is UTF-16, not UTF-8.", at: 0, of: source)
      // Taken for UTF-8, its first line would show nothing that anyone knows.
      diagnostic.excerpt = nil
      throw diagnostic
    }
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte != 0 else {
        throw unreadable(
          "The file holds a NUL byte, so it is not UTF-8 text.", at: offset, of: source)
      }
      guard byte >= 0x80 else {
        offset += 1
        continue
      }
      guard let scalar = bytes.scalar(at: offset) else {
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        throw unreadable(
          "The byte 0x\(hexadecimal) is not valid UTF-8 here.", at: offset, of: source)
      }
      offset += UTF8.width(scalar)
    }
  }

  private static func unreadable(
    _ message: String, at offset: Int, of source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      .jsonEncoding, message, at: offset..<offset, of: source, advice: "save the file as UTF-8")
  }
}

/// A walk over the bytes of a JSON document that are known to be UTF-8.
struct JSONParser {
  /// A list or an object that has begun.
  struct Container {
    let name: String
    let opening: Int
    let closing: Unicode.Scalar
  }

  /// The deepest nesting of lists and objects.
  private static let deepest = 100
  /// Lists and objects below this depth are checked, and read when they are asked for: the sizes of
  /// record mixes would take more memory than all else.
  private static let deepestRead = 4

  let source: SourceText
  let bytes: [UInt8]
  /// The offset of the next byte.
  var index: Int
  private var depth = 0
  /// The elements and members of all lists and objects that have begun; each takes its own at its end,
  /// in as much memory as they need.
  private var elementsBegun: [JSONValue] = []
  private var membersBegun: [JSONMember] = []

  /// Creates a parser at the beginning of a document.
  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    index = source.beginning.offset
  }

  /// The next byte, as ASCII: bytes from 0x80 on stand for no character that the grammar knows.
  var next: Unicode.Scalar? { index < bytes.count ? Unicode.Scalar(bytes[index]) : nil }

  /// Reads a part of a document that was found to be correct.
  ///
  /// - Parameters:
  ///   - range: The bytes of a list or an object, with its brackets.
  ///   - bytes: The document.
  /// - Returns: The content, of which what lies deep is again read only when it is asked for.
  static func content(at range: Range<Int>, of bytes: [UInt8]) -> JSONValue.Content {
    var parser = JSONParser(SourceText(name: "", bytes: bytes))
    parser.index = range.lowerBound
    return (try? parser.value(in: nil))?.content ?? .null
  }

  /// Reads the whole document.
  mutating func document() throws(Diagnostic) -> JSONValue {
    let value = try value(in: nil)
    skipSpace()
    guard index == bytes.count else { throw unexpectedEnd() }
    return value
  }

  /// Reads lists or objects up to the end.
  mutating func documents() throws(Diagnostic) -> [JSONValue] {
    var values = [try value(in: nil)]
    skipSpace()
    while index < bytes.count {
      guard next == "{" || next == "[" else { throw unexpectedEnd() }
      values.append(try value(in: nil))
      skipSpace()
    }
    return values
  }

  /// Takes one character if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == character else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isJSONSpace { index += 1 }
  }

  mutating func value(in container: Container?) throws(Diagnostic) -> JSONValue {
    skipSpace()
    let start = index
    let content: JSONValue.Content
    switch next {
    case "{": content = .object(try members())
    case "[": content = .array(try elements())
    case "\"": content = .string(try string())
    case "-", "+", ".", ("0"..."9")?: content = .number(try number())
    default:
      guard let literal = literal() else { throw unexpectedValue(in: container) }
      content = literal
    }
    if depth > Self.deepestRead, content.isInBrackets {
      return JSONValue(unread: bytes, range: start..<index)
    }
    return JSONValue(content: content, range: start..<index)
  }

  private mutating func literal() -> JSONValue.Content? {
    let end = wordEnd(from: index)
    let content: JSONValue.Content
    switch String(decoding: bytes[index..<end], as: UTF8.self) {
    case "true": content = .bool(true)
    case "false": content = .bool(false)
    case "null": content = .null
    default: return nil
    }
    index = end
    return content
  }

  private mutating func elements() throws(Diagnostic) -> [JSONValue] {
    let list = try enter(Container(name: "list", opening: index, closing: "]"))
    let start = elementsBegun.count
    skipSpace()
    guard next != "]" else { return leave(with: []) }
    repeat {
      let value = try value(in: list)
      if keepsParts { elementsBegun.append(value) }
      skipSpace()
    } while take(",")
    guard next == "]" else { throw unexpectedSeparator(in: list) }
    let elements = Array(elementsBegun[start...])
    elementsBegun.removeSubrange(start...)
    return leave(with: elements)
  }

  private mutating func members() throws(Diagnostic) -> [JSONMember] {
    let object = try enter(Container(name: "object", opening: index, closing: "}"))
    let start = membersBegun.count
    skipSpace()
    guard next != "}" else { return leave(with: []) }
    repeat {
      let member = try member(of: object)
      if keepsParts { membersBegun.append(member) }
      skipSpace()
    } while take(",")
    guard next == "}" else { throw unexpectedSeparator(in: object) }
    let members = Array(membersBegun[start...])
    membersBegun.removeSubrange(start...)
    return leave(with: members)
  }

  /// A Boolean value indicating whether what stands here is read, and not only checked.
  private var keepsParts: Bool { depth <= Self.deepestRead + 1 }

  private mutating func member(of object: Container) throws(Diagnostic) -> JSONMember {
    skipSpace()
    guard next == "\"" else { throw unexpectedKey(in: object) }
    let start = index
    let key = try string()
    let keyRange = start..<index
    skipSpace()
    guard take(":") else { throw unexpectedColon(after: key, in: object) }
    return JSONMember(key: key, keyRange: keyRange, value: try value(in: object))
  }

  private mutating func enter(_ container: Container) throws(Diagnostic) -> Container {
    guard depth < Self.deepest else {
      throw Diagnostic(
        .jsonTooDeep, "Lists and objects are nested more than \(Self.deepest) deep here.",
        at: nextRange, of: source)
    }
    depth += 1
    index += 1
    return container
  }

  /// Takes the closing bracket, which comes next, and returns what stood before it.
  private mutating func leave<Parts>(with parts: Parts) -> Parts {
    depth -= 1
    index += 1
    return parts
  }
}

extension UInt8 {
  /// True for one of the four characters allowed between tokens.
  var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
