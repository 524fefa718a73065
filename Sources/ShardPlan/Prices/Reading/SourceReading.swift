import ShardPlanText

extension DocumentReader {
  /// Reads where the prices come from.
  mutating func source(of table: ObjectNode) -> String? {
    guard let node = required(TableField.source.rawValue, of: table), let text = string(node)
    else { return nil }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      report(
        .emptySource, "The source of the prices is empty.", at: node,
        advice: "say where the prices were read, such as \"AWS Price List 20260831092209\"")
      return nil
    }
    return text
  }
}

extension Diagnostic.Code {
  static let emptySource = Self(
    "empty-source", "The table does not say where its prices were read.",
    "A price without a source cannot be checked by anyone.")
}
