extension Escaping {
  /// Returns text as one field of a CSV file.
  ///
  /// A field is quoted as RFC 4180 asks. Text that a spreadsheet would take for a formula gets an
  /// apostrophe first, so this is for text and not for negative numbers.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The field, quoted where it must be.
  package static func csv(_ text: String) -> String {
    let startsFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) }
    let guarded = startsFormula == true ? "'" + text : text
    guard guarded.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return guarded
    }
    var quoted = "\"".unicodeScalars
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
