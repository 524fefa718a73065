/// A value of a document together with the way to it.
package struct Node: Sendable, Hashable {
  /// The value.
  package let value: JSONValue
  /// The JSONPath of the value: `$`, `$.scenarios[0].mode`, and `$['a b']` for odd names.
  package let path: String
  /// The bytes of the text that holds the value, when the document holds JSON inside of a text.
  ///
  /// The value's own offsets count from the beginning of that text, so they name no place here.
  let enclosing: Range<Int>?

  /// Creates a node.
  package init(value: JSONValue, path: String) {
    self.init(value: value, path: path, enclosing: nil)
  }

  init(value: JSONValue, path: String, enclosing: Range<Int>?) {
    self.value = value
    self.path = path
    self.enclosing = enclosing
  }

  /// Returns a part of this value; whatever lies inside of a text has the path of the text.
  func part(_ value: JSONValue, path: @autoclosure () -> String) -> Node {
    Node(value: value, path: enclosing == nil ? path() : self.path, enclosing: enclosing)
  }

  /// The value as a message names it, such as "the number 12".
  package var summary: String {
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
    if let enclosing { return enclosing }
    return switch value.content {
    case .array, .object: value.range.prefix(1)
    default: value.range
    }
  }
}
