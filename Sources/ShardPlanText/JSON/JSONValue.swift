/// One value of a JSON document and where it stands.
package struct JSONValue: Sendable, Hashable {
  /// The type of a value with its content.
  package enum Content: Sendable, Hashable {
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

  /// The type and content of the value.
  package let content: Content
  /// The bytes of the value, with its quotes or brackets.
  package let range: Range<Int>

  /// Creates a value.
  package init(content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

/// One field of a JSON object.
package struct JSONMember: Sendable, Hashable {
  /// The name of the field, its escapes resolved.
  package let key: String
  /// The bytes of the name, with its quotes.
  package let keyRange: Range<Int>
  /// The value of the field.
  package let value: JSONValue

  /// Creates a field.
  package init(key: String, keyRange: Range<Int>, value: JSONValue) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
