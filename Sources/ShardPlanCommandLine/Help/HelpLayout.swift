import ShardPlanText

/// Where things stand on a help screen.
struct HelpLayout {
  /// A name and what it is for.
  struct Row {
    /// How it is written.
    let label: String

    /// What it is for.
    let text: String
  }

  /// The most columns to take.
  let width: Int

  /// The column at which texts start; on a narrow screen they stand below their labels.
  private var textColumn: Int { width < 40 ? 6 : 26 }

  /// Returns the lines of a paragraph.
  func wrapped(_ text: String) -> [String] {
    TextWrapping.lines(of: text, width: width)
  }

  /// Returns the lines of a titled table, none if it has no rows.
  func table(_ heading: String, _ rows: [Row]) -> [String] {
    rows.isEmpty ? [] : [heading] + rows.flatMap(lines)
  }

  private func lines(of row: Row) -> [String] {
    let margin = String(repeating: " ", count: textColumn)
    let texts = TextWrapping.lines(of: row.text, width: width - textColumn).map { margin + $0 }
    let label = "  " + row.label
    // A space at least must part the label from its text.
    let gap = textColumn - TextWidth.columns(of: label)
    guard gap > 0, let first = texts.first else { return [label] + texts }
    return [label + String(repeating: " ", count: gap) + first.dropFirst(textColumn)]
      + texts.dropFirst()
  }
}
