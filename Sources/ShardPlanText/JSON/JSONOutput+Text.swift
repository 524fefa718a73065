extension JSONOutput {
  /// Returns the value as JSON text, one value or field a line, indented by two spaces.
  ///
  /// - Returns: Valid JSON, whatever the strings hold, without a newline at the end.
  public func text() -> String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      Self.write(values, between: "[", and: "]", to: &text, indent: indent) { value, text, indent in
        value.write(to: &text, indent: indent)
      }
    case .object(let object):
      Self.write(object.fields, between: "{", and: "}", to: &text, indent: indent) {
        field, text, indent in
        Self.write(field.name, to: &text)
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

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    var previous: Unicode.Scalar?
    for scalar in string.unicodeScalars {
      let opensCommand = Escaping.opensBracketCommand(scalar, after: previous)
      if scalar == "\"" || scalar == "\\" || scalar.actsOnTerminal || opensCommand {
        text += scalar.jsonEscape
      } else {
        text.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    text += "\""
  }
}
