import ShardPlanText

/// The layout of a help screen.
struct HelpLayout {
  /// A label and its explanation.
  struct Row {
    /// The name as it is typed.
    let label: String

    /// The explanation.
    let text: String
  }

  /// The most columns to take.
  let width: Int

  /// The column at which texts start; on a narrow screen they go below their labels.
  private var textColumn: Int { width < 40 ? 6 : 26 }

  /// Returns the lines of a paragraph.
  func wrapped(_ text: String) -> [String] {
    TextWrapping.lines(of: text, width: width)
  }

  /// Returns the lines of a titled table; empty without rows.
  func table(_ heading: String, _ rows: [Row]) -> [String] {
    rows.isEmpty ? [] : [heading] + rows.flatMap(lines)
  }

  private func lines(of row: Row) -> [String] {
    let margin = String(repeating: " ", count: textColumn)
    let texts = TextWrapping.lines(of: row.text, width: width - textColumn).map { margin + $0 }
    let label = "  " + row.label
    // At least one space separates the label from its text.
    let gap = textColumn - TextWidth.columns(of: label)
    guard gap > 0, let first = texts.first else { return [label] + texts }
    return [label + String(repeating: " ", count: gap) + first.dropFirst(textColumn)]
      + texts.dropFirst()
  }
}

extension HelpLayout.Row {
  /// Creates the row of an operand.
  init(_ operand: Operand) {
    self.init(label: operand.label, text: operand.help + Self.facts(operand.kind, default: nil))
  }

  /// Creates the row of an option.
  init(_ option: OptionDeclaration) {
    self.init(
      label: (option.short.map { "-\($0), " } ?? "") + option.label,
      text: option.help
        + (option.value.map { Self.facts($0.kind, default: $0.defaultText) } ?? ""))
  }

  /// The choices and the default, in parentheses.
  private static func facts(_ kind: ValueKind, default text: String?) -> String {
    let values = kind.choices.isEmpty ? [] : ["values: \(kind.choices.joined(separator: ", "))"]
    let facts = values + (text.map { ["default: \($0)"] } ?? [])
    return facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))"
  }
}
