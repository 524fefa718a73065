/// One value of a JSON document and where it stands.
package struct JSONValue: Sendable, Equatable {
  /// The type of a value with its content.
  package enum Content: Sendable, Equatable {
    /// Nothing.
    case null
    /// True or false.
    case bool(Bool)
    /// A number, exactly as written.
    case number(String)
    /// Text, its escapes resolved.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Fields in the order of the document; keys may repeat.
    case object([JSONMember])

    /// True for a list or an object, which stand in brackets.
    var isInBrackets: Bool {
      if case .array = self { return true }
      if case .object = self { return true }
      return false
    }
  }

  private let stored: Stored
  private let place: Place

  /// The content, or the document to read it from.
  private enum Stored: Sendable {
    case read(Content)
    case unread([UInt8])
  }

  /// The type and content of the value; what lies deep in a document is read each time.
  package var content: Content {
    switch stored {
    case .read(let content): content
    case .unread(let bytes): JSONParser.content(at: range, of: bytes)
    }
  }

  /// The bytes of the value, with its quotes or brackets.
  package var range: Range<Int> { place.range }

  /// Creates a value.
  package init(content: Content, range: Range<Int>) {
    stored = .read(content)
    place = Place(range)
  }

  /// Creates a list or an object that takes no memory until it is asked for.
  ///
  /// - Parameters:
  ///   - document: A document whose JSON is correct.
  ///   - range: The bytes of the value, with its brackets.
  init(unread document: [UInt8], range: Range<Int>) {
    stored = .unread(document)
    place = Place(range)
  }

  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    left.range == right.range && left.content == right.content
  }

  /// A range of bytes in half the memory: documents have many.
  ///
  /// A document beyond 4 GiB, which no memory holds with its values, would have wrong places.
  fileprivate struct Place: Sendable, Equatable {
    private let start, end: UInt32

    init(_ range: Range<Int>) {
      start = UInt32(clamping: range.lowerBound)
      end = UInt32(clamping: range.upperBound)
    }

    var range: Range<Int> { Int(clamping: start)..<Int(clamping: end) }
  }
}

/// One field of a JSON object.
package struct JSONMember: Sendable, Equatable {
  /// The name of the field, its escapes resolved.
  package let key: String
  private let keyPlace: JSONValue.Place
  /// The value of the field.
  package let value: JSONValue

  /// The bytes of the name, with its quotes.
  package var keyRange: Range<Int> { keyPlace.range }

  /// Creates a field.
  package init(key: String, keyRange: Range<Int>, value: JSONValue) {
    self.key = key
    keyPlace = JSONValue.Place(keyRange)
    self.value = value
  }
}
