/// One value of a JSON document and where it stands.
public struct JSONValue: Sendable, Hashable {
  /// What a value is.
  public enum Content: Sendable, Hashable {
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
  }

  /// What the value is.
  public let content: Content
  /// The bytes of the value, with its quotes or brackets.
  public let range: Range<Int>

  /// Creates a value.
  public init(content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

/// One field of a JSON object.
public struct JSONMember: Sendable, Hashable {
  /// The name of the field, its escapes resolved.
  public let key: String
  /// The bytes of the name, with its quotes.
  public let keyRange: Range<Int>
  /// The value of the field.
  public let value: JSONValue

  /// Creates a field.
  public init(key: String, keyRange: Range<Int>, value: JSONValue) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
