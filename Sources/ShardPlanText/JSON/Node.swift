/// A value of an input together with its place.
///
/// A class, since values pass through many hands with their places.
package final class Node: Sendable {
  /// The value.
  package let value: JSONValue
  /// Where the value is written.
  let origin: Origin
  private let way: Way

  /// The way to the value, from which a path is written when it is asked for: few are.
  enum Way: Sendable {
    /// A path.
    case written(String)
    /// An element of a list.
    case element(Int, of: Node)
    /// A field of an object.
    case field(String, of: Node)
  }

  /// The kinds of places.
  indirect enum Origin: Sendable, Equatable {
    /// The bytes of the document in the value's range.
    case document
    /// A text of the document that holds JSON. The value's own range counts from the beginning of
    /// that text, so it names no place in the document.
    case text(Range<Int>)
    /// A command line, and the value of an option if it is a single one.
    case commandLine(Diagnostic.Argument?)
  }

  /// Creates a value of a document.
  ///
  /// - Parameters:
  ///   - value: The value with its bytes in the document, JSON or not: diagnostics show that place.
  ///   - path: The JSONPath, or another name of the place.
  package convenience init(value: JSONValue, path: String) {
    self.init(value: value, path: path, origin: .document)
  }

  /// Creates a value of a command line.
  ///
  /// - Parameters:
  ///   - content: The value.
  ///   - argument: The value of an option that holds it, if it is a single one.
  package convenience init(
    typed content: JSONValue.Content, as argument: Diagnostic.Argument? = nil
  ) {
    self.init(
      value: JSONValue(content: content, range: 0..<0), path: "", origin: .commandLine(argument))
  }

  convenience init(value: JSONValue, path: String, origin: Origin) {
    self.init(value: value, way: .written(path), origin: origin)
  }

  private init(value: JSONValue, way: Way, origin: Origin) {
    self.value = value
    self.way = way
    self.origin = origin
  }

  /// The JSONPath of the value: `$`, `$.scenarios[0].mode`, and `$['a b']` for odd names; in a document
  /// that is not JSON, any name of the place, such as a row and a column.
  package var path: String {
    switch way {
    case .written(let path): path
    case .element(let index, let list): JSONPath.element(index, of: list.path)
    case .field(let name, let object): JSONPath.field(name, of: object.path)
    }
  }

  /// The bytes of the text that holds the value, when the document holds JSON inside of a text.
  var enclosing: Range<Int>? {
    if case .text(let range) = origin { range } else { nil }
  }

  /// A Boolean value indicating whether the value comes from a command line.
  package var isTyped: Bool {
    if case .commandLine = origin { true } else { false }
  }

  /// Returns a part of this value; a part of a text or of an argument has the place of the whole.
  func part(_ value: JSONValue, at way: Way) -> Node {
    Node(value: value, way: origin == .document ? way : self.way, origin: origin)
  }

  /// Returns another value at the same place: what a value of another notation means.
  package func replaced(by content: JSONValue.Content) -> Node {
    Node(value: JSONValue(content: content, range: value.range), way: way, origin: origin)
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
    return value.content.isInBrackets ? value.range.prefix(1) : value.range
  }
}

extension Node: Equatable {
  package static func == (left: Node, right: Node) -> Bool {
    left === right
      || left.value == right.value && left.path == right.path && left.origin == right.origin
  }
}

/// An object of a document, whose fields are asked for by name.
package struct ObjectNode: Sendable, Equatable {
  /// The object itself.
  package let node: Node
  /// The fields in the order of the document.
  let members: [JSONMember]

  /// Returns the value of a field, `null` included.
  ///
  /// - Parameter field: The name of the field.
  /// - Returns: The first value of that name, or `nil` when the object has none.
  package subscript(field: String) -> Node? {
    member(field).map { node.part($0.value, at: .field(field, of: node)) }
  }

  /// Returns the key of a field as a place for diagnostics.
  ///
  /// - Parameter field: The name of the field.
  /// - Returns: The key as text, with the path of its value, or `nil` when the object has none.
  package func keyNode(_ field: String) -> Node? {
    member(field).map { key(of: $0) }
  }

  /// All fields in the order of the document.
  ///
  /// For objects used as dictionaries, such as products by SKU: looking up each field would read the
  /// object from its beginning every time.
  package var entries: some Collection<(name: String, key: Node, value: Node)> {
    members.lazy.map { member in
      (member.key, key(of: member), node.part(member.value, at: .field(member.key, of: node)))
    }
  }

  /// Returns the path of a field, whether the object has it or not.
  package func path(of field: String) -> String { JSONPath.field(field, of: node.path) }

  private func key(of member: JSONMember) -> Node {
    node.part(
      JSONValue(content: .string(member.key), range: member.keyRange),
      at: .field(member.key, of: node))
  }

  private func member(_ field: String) -> JSONMember? {
    members.first { $0.key == field && $0.key.isExactly(field) }
  }
}

/// A value and its place in a document.
package struct Located<Value: Sendable>: Sendable {
  /// The value.
  package let value: Value
  /// The place of the value.
  package let node: Node

  /// Creates a value with its place.
  package init(_ value: Value, at node: Node) {
    self.value = value
    self.node = node
  }
}

/// The places of values inside a document, as JSONPath writes them.
enum JSONPath {
  /// The whole document.
  static let root = "$"

  /// Returns the path of an element of a list.
  static func element(_ index: Int, of path: String) -> String { "\(path)[\(index)]" }

  /// Returns the path of a field of an object; only a plain name stands after a point.
  static func field(_ name: String, of path: String) -> String {
    isPlain(name) ? "\(path).\(name)" : "\(path)['\(escaped(name))']"
  }

  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
    return name.unicodeScalars.allSatisfy {
      $0 == "_" || ("0"..."9").contains($0) || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
    }
  }

  private static func escaped(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "'": escaped += "\\'"
      case "\\",
        _ where scalar.value < 0x20:
        escaped += scalar.jsonEscape
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
