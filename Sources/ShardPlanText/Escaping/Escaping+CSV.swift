extension Escaping {
  /// The characters that may begin a formula; some spreadsheets accept the wide forms too.
  private static let formulaSigns = "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}"

  /// Returns text as one field of a CSV file.
  ///
  /// A field is quoted as RFC 4180 asks, and where a runner would take the line that it begins for a
  /// workflow command. What a spreadsheet would take for a formula gets an apostrophe first, so this
  /// is for text and not for negative numbers.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The field, quoted where it must be.
  package static func csv(_ text: String) -> String {
    let guarded = withoutBracketCommands(withoutFormulas(text))
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

  /// Puts an apostrophe before each sign that may begin a formula at the beginning of a cell.
  ///
  /// In locales with a decimal comma, spreadsheets split a line at semicolons, even inside quotes.
  private static func withoutFormulas(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    var beginsCell = true
    for scalar in text.unicodeScalars {
      if beginsCell, formulaSigns.unicodeScalars.contains(scalar) { safe.append("'") }
      beginsCell = scalar == ";" || beginsCell && !safe.isEmpty && scalar == "\""
      safe.append(scalar)
    }
    return String(safe)
  }
}
