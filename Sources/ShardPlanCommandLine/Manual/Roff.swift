import ShardPlanText

/// Escapes text for roff with the macros of man(7).
enum Roff {
  /// Returns roff that shows a text literally anywhere, even between the quotes of a macro.
  ///
  /// Hyphens become minus signs, which can be searched and copied. Quotes and accents are written by
  /// name, because roff turns plain ones into typographic ones. Line breaks and control characters
  /// become spaces.
  ///
  /// - Parameter text: Any text.
  /// - Returns: Roff on one line.
  static func text(_ text: String) -> String {
    let escaped = text.unicodeScalars.map(escaped).joined()
    // A point at the beginning of a line would be a request.
    return escaped.hasPrefix(".") ? #"\&"# + escaped : escaped
  }

  /// Returns a day for the heading, which keeps plain hyphens: programs read it.
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

  /// Returns the name of a character: its number with at least four digits.
  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
