extension Escaping {
  /// What a formula may begin with; some spreadsheets also take the wide forms of the signs.
  private static let formulaSigns = "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}"

  /// Returns text as one field of a CSV file.
  ///
  /// A field is quoted as RFC 4180 asks, and where a runner would take the line that it begins for a
  /// workflow command. Text that a spreadsheet would take for a formula gets an apostrophe first, so
  /// this is for text and not for negative numbers.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The field, quoted where it must be.
  package static func csv(_ text: String) -> String {
    let startsFormula = text.unicodeScalars.first.map { formulaSigns.unicodeScalars.contains($0) }
    let guarded = startsFormula == true ? "'" + text : text
    let startsCommand = guarded.unicodeScalars.first { !$0.properties.isWhitespace } == ":"
    guard
      startsCommand
        || guarded.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) })
    else { return guarded }
    var quoted = "\"".unicodeScalars
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
