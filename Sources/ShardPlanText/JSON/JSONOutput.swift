/// JSON to be written.
package indirect enum JSONOutput: Sendable, Equatable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number; decimals are written as text.
  case integer(Int64)
  /// Text.
  case string(String)
  /// A list.
  case array([JSONOutput])
  /// Fields in the order in which they are written.
  case object(Fields)

  /// The fields of an object in their order.
  package struct Fields: Sendable, Equatable {
    /// One field.
    package struct Field: Sendable, Equatable {
      /// The name.
      package let name: String
      /// The value.
      package let value: JSONOutput
    }

    /// All fields in their order.
    package private(set) var fields: [Field]

    /// Creates fields from pairs of name and value.
    ///
    /// - Parameter pairs: The fields in the order in which they are written, no name twice.
    package init(_ pairs: some Sequence<(String, JSONOutput)>) {
      fields = pairs.map { Field(name: $0, value: $1) }
    }

    /// Adds a field at the end.
    ///
    /// - Parameters:
    ///   - name: The name, which no other field has.
    ///   - value: The value.
    package mutating func append(_ name: String, _ value: JSONOutput) {
      fields.append(Field(name: name, value: value))
    }
  }
}

extension JSONOutput.Fields: ExpressibleByDictionaryLiteral {
  /// Creates fields from a literal, in its order.
  ///
  /// - Parameter pairs: The names with their values; a name comes once.
  package init(dictionaryLiteral pairs: (String, JSONOutput)...) { self.init(pairs) }
}

extension JSONOutput {
  /// Returns the value as JSON text, one value or field a line, indented by two spaces.
  ///
  /// - Returns: Valid JSON, whatever the strings hold, without a newline at the end.
  package func text() -> String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): Escaping.writeJSON(value, to: &text)
    case .array(let values):
      Self.write(values, between: "[", and: "]", to: &text, indent: indent) { value, text, indent in
        value.write(to: &text, indent: indent)
      }
    case .object(let object):
      Self.write(object.fields, between: "{", and: "}", to: &text, indent: indent) {
        field, text, indent in
        Escaping.writeJSON(field.name, to: &text)
        text += ": "
        field.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between opening: String, and closing: String, to text: inout String,
    indent: String, part: (Part, inout String, String) -> Void
  ) {
    guard !parts.isEmpty else {
      text += opening + closing
      return
    }
    let inner = indent + "  "
    var separator = opening + "\n" + inner
    for value in parts {
      text += separator
      part(value, &text, inner)
      separator = ",\n" + inner
    }
    text += "\n" + indent + closing
  }
}
