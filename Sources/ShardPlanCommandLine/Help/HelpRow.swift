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

  /// What a sentence does not say: the choices and the default.
  private static func facts(_ kind: ValueKind, default text: String?) -> String {
    let values = kind.choices.isEmpty ? [] : ["values: \(kind.choices.joined(separator: ", "))"]
    let facts = values + (text.map { ["default: \($0)"] } ?? [])
    return facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))"
  }
}
