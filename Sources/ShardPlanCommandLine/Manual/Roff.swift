import ShardPlanText

/// Text made safe for roff, as the macros of man(7) read it.
enum Roff {
  /// Returns text that stands for itself wherever it is put, also between the quotes of a macro.
  ///
  /// Hyphens are written as minus signs, which can be searched and copied; quotes and accents
  /// by their names, because roff turns the plain ones into typographic ones. Line breaks and control
  /// characters become spaces.
  ///
  /// - Parameter text: Any text.
  /// - Returns: Roff on one line.
  static func text(_ text: String) -> String {
    let escaped = text.unicodeScalars.map(escaped).joined()
    // A point or quote at the beginning of a line would be a request.
    return escaped.hasPrefix(".") ? #"\&"# + escaped : escaped
  }

  /// Returns a day for the heading, whose hyphens are no minus signs: programs read it.
  static func date(_ text: String) -> String {
    Self.text(text).replacing(#"\-"#, with: "-")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": #"\(rs"#
    case "-": #"\-"#
    case "'": #"\(aq"#
    case "\"": #"\(dq"#
    case "`": #"\(ga"#
    case "^": #"\(ha"#
    case "~": #"\(ti"#
    case " "..."~": String(scalar)
    case _ where scalar.value < 0xA0: " "
    default: #"\["# + name(of: scalar) + "]"
    }
  }

  /// The name of a character by its number, of four digits at least.
  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
