// The parts of values whose type is not checked, as in files that others made.

extension JSONValue.Content {
  /// Text, a number as written, or `true` and `false`; `nil` for any other content.
  package var scalar: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The text; `nil` for any other content.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A number as written; `nil` for any other content.
  package var number: String? {
    if case .number(let text) = self { text } else { nil }
  }

  /// The elements of a list; none for any other content.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The fields of an object in their order; none for any other content.
  package var members: [JSONMember] {
    if case .object(let members) = self { members } else { [] }
  }

  /// A Boolean value indicating whether this is `null`.
  package var isNull: Bool { self == .null }

  /// A Boolean value indicating whether this is an object.
  package var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// Returns the first field of a name; `nil` without one.
  package subscript(field: String) -> JSONValue? {
    members.first { $0.key.isExactly(field) }?.value
  }
}

/// The parts of the content, which is read for each of them where it lies deep in a document.
extension JSONValue {
  package var scalar: String? { content.scalar }
  package var text: String? { content.text }
  package var elements: [JSONValue] { content.elements }
  package var isNull: Bool { content.isNull }
  package var isObject: Bool { content.isObject }

  /// A Boolean value indicating whether this is `true`.
  package var isTrue: Bool { content == .bool(true) }

  /// Returns the first field of a name; `nil` without one.
  package subscript(field: String) -> JSONValue? { content[field] }

  /// The fields of an object by name, the first of equal ones; none for any other value.
  package var fields: [String: JSONValue] {
    content.members.reduce(into: [:]) { fields, member in
      if fields[member.key] == nil { fields[member.key] = member.value }
    }
  }
}
