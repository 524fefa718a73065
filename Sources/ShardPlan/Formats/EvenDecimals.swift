import ShardPlanEngine

/// Gives the numbers of a column one number of decimals.
enum EvenDecimals {
  /// More decimals than this are aligned, and not filled up in every row.
  private static let most = 4

  /// Returns rows whose numbers have as many decimals as the longest of their column, in columns that
  /// are aligned at the decimal point.
  static func evened(
    _ groups: [[Report.Table.Row]], in columns: [Report.Table.Column]
  ) -> [[Report.Table.Row]] {
    let decimal = columns.indices.filter { columns[$0].alignment == .decimal }
    guard !decimal.isEmpty else { return groups }
    var places = [Int](repeating: 0, count: columns.count)
    for row in groups.joined() {
      for column in decimal where column < row.cells.count {
        if let own = self.places(of: row.cells[column]) {
          places[column] = max(places[column], own)
        }
      }
    }
    return groups.map { group in
      group.map { row in
        var cells = row.cells
        for column in decimal where column < cells.count && (1...most).contains(places[column]) {
          cells[column] = filled(cells[column], to: places[column])
        }
        return Report.Table.Row(cells, row.emphasis)
      }
    }
  }

  /// The decimals that a cell shows; `nil` for what is no plain number.
  private static func places(of cell: Report.Cell) -> Int? {
    switch cell {
    case .number, .text: digits(of: cell.text).map { $0.places }
    default: nil
    }
  }

  /// The digits at the beginning of a text, and how many of them are decimals.
  private static func digits(of text: String) -> (end: String.Index, places: Int)? {
    let digits = text.prefix { ("0"..."9").contains($0) || $0 == "," || $0 == "." }
    guard let first = digits.first, ("0"..."9").contains(first) else { return nil }
    let whole = digits.prefix { $0 != "." }
    return (digits.endIndex, max(0, digits.count - whole.count - 1))
  }

  private static func filled(_ cell: Report.Cell, to places: Int) -> Report.Cell {
    guard let own = self.places(of: cell), own < places else { return cell }
    let text = cell.text
    guard let digits = digits(of: text) else { return cell }
    let zeros = (own == 0 ? "." : "") + String(repeating: "0", count: places - own)
    return .text(text[..<digits.end] + zeros + text[digits.end...])
  }
}
