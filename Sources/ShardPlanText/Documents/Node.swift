/// A value of a document together with the way to it.
public struct Node: Sendable, Hashable {
  /// The value.
  public let value: JSONValue
  /// The JSONPath of the value: `$`, `$.scenarios[0].mode`, and `$['a b']` for odd names.
  public let path: String

  /// Creates a node.
  public init(value: JSONValue, path: String) {
    self.value = value
    self.path = path
  }

  /// The value as a message names it, such as "the number 12".
  public var summary: String {
    switch value.content {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): "the number \(Abbreviation.of(text))"
    case .string(let text): text.isEmpty ? "empty text" : "the text \"\(Abbreviation.of(text))\""
    case .array(let elements): elements.isEmpty ? "an empty list" : "a list"
    case .object: "an object"
    }
  }

  /// The bytes to underline: of a list or an object, only the bracket that opens it.
  var markedRange: Range<Int> {
    switch value.content {
    case .array, .object: value.range.prefix(1)
    default: value.range
    }
  }
}
