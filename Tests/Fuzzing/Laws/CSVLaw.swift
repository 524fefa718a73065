/// A strict reading of RFC 4180, and what spreadsheets make of its fields.
package enum CSVLaw {
  static func check(_ output: String, _ laws: inout Laws) {
    guard let rows = rows(of: output), let width = rows.first?.count else {
      return laws.expect(false, "The output is no CSV.")
    }
    laws.expect(rows.allSatisfy { $0.count == width }, "The rows of the CSV differ in length.")
    for field in rows.joined() {
      // Where decimals have a comma, spreadsheets split cells at semicolons, even quoted ones.
      let cells = field.unicodeScalars.split(separator: ";", omittingEmptySubsequences: false)
      for (index, cell) in cells.enumerated() {
        let content = index == 0 ? cell : cell.drop { $0 == "\"" }
        laws.expect(!isFormula(content), "The cell '\(cell)' is a formula.")
      }
    }
  }

  private static func isFormula(_ cell: Substring.UnicodeScalarView) -> Bool {
    guard let first = cell.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
      return false
    }
    let isNumber = cell.dropFirst().allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    return first != "-" || !isNumber
  }

  /// Returns the fields of all rows; `nil` for a text that RFC 4180 does not allow.
  package static func rows(of text: String) -> [[String]]? {
    var (rows, row, field): ([[String]], [String], String.UnicodeScalarView) = ([], [], .init())
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"":
        // A quoted field begins with its quote and ends before a separator.
        guard field.isEmpty, let quoted = quotedField(&scalars) else { return nil }
        field = quoted
        guard let next = scalars.first, next == "," || next == "\r" else { return nil }
      case ",":
        row.append(String(field))
        field = .init()
      case "\r":
        guard scalars.popFirst() == "\n" else { return nil }
        rows.append(row + [String(field)])
        (row, field) = ([], .init())
      case "\n": return nil
      default: field.append(scalar)
      }
    }
    return row.isEmpty && field.isEmpty ? rows : nil
  }

  private static func quotedField(
    _ scalars: inout ArraySlice<Unicode.Scalar>
  ) -> String.UnicodeScalarView? {
    var field = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      guard scalar == "\"" else {
        field.append(scalar)
        continue
      }
      guard scalars.first == "\"" else { return field }
      scalars.removeFirst()
      field.append(scalar)
    }
    return nil
  }
}
