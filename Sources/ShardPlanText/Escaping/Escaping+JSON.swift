extension Escaping {
  /// Appends text as a JSON string, with its quotes.
  ///
  /// Whatever acts on a terminal or begins an older workflow command is escaped too.
  ///
  /// - Parameters:
  ///   - string: Any text.
  ///   - text: The JSON to append to.
  static func writeJSON(_ string: String, to text: inout String) {
    text += "\""
    var previous: Unicode.Scalar?
    for scalar in string.unicodeScalars {
      let opensCommand = opensBracketCommand(scalar, after: previous)
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

extension Unicode.Scalar {
  /// The escape sequence that JSON has for the scalar.
  var jsonEscape: String {
    switch self {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\u{8}": return "\\b"
    case "\u{C}": return "\\f"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      return UTF16.encode(self)?.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() ?? ""
    }
  }
}
