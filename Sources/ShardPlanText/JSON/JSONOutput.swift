/// JSON to be written.
package indirect enum JSONOutput: Equatable {
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
  /// A value that is made each time it is written, and takes no memory until then.
  case later(Later)

  /// The fields of an object in their order.
  package struct Fields: Equatable {
    /// One field.
    package struct Field: Equatable {
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

extension JSONOutput {
  /// A value that is made when it is needed.
  package struct Later: Equatable {
    /// Makes the value.
    package let make: () -> JSONOutput

    /// Creates the value.
    ///
    /// - Parameter make: Makes it; the same each time.
    package init(_ make: @escaping () -> JSONOutput) { self.make = make }

    package static func == (left: Self, right: Self) -> Bool { left.make() == right.make() }
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
    write { text += $0 }
    return text
  }

  /// Writes the value as JSON text in pieces, of which none is long unless a string is.
  ///
  /// - Parameter pass: Takes the pieces in their order.
  package func write(to pass: (String) -> Void) { write(to: pass, indent: "") }

  private func write(to pass: (String) -> Void, indent: String) {
    switch self {
    case .null: pass("null")
    case .bool(let value): pass(value ? "true" : "false")
    case .integer(let value): pass(String(value))
    case .string(let value): pass(Self.literal(value))
    case .later(let value): value.make().write(to: pass, indent: indent)
    case .array(let values):
      Self.write(values, between: "[", and: "]", to: pass, indent: indent) { value, indent in
        value.write(to: pass, indent: indent)
      }
    case .object(let object):
      Self.write(object.fields, between: "{", and: "}", to: pass, indent: indent) { field, indent in
        pass(Self.literal(field.name) + ": ")
        field.value.write(to: pass, indent: indent)
      }
    }
  }

  private static func literal(_ string: String) -> String {
    var text = ""
    Escaping.writeJSON(string, to: &text)
    return text
  }

  private static func write<Part>(
    _ parts: [Part], between opening: String, and closing: String, to pass: (String) -> Void,
    indent: String, part: (Part, String) -> Void
  ) {
    guard !parts.isEmpty else { return pass(opening + closing) }
    let inner = indent + "  "
    let separator = ",\n" + inner
    for (index, value) in parts.enumerated() {
      pass(index == 0 ? opening + "\n" + inner : separator)
      part(value, inner)
    }
    pass("\n" + indent + closing)
  }
}
