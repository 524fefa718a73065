import ShardPlanText

extension DocumentReader {
  /// Reads the moment at which AWS published the prices.
  mutating func publicationDate(of table: ObjectNode) -> Located<Timestamp>? {
    guard let node = required(TableField.publishedAt.rawValue, of: table),
      let text = string(node)
    else { return nil }
    guard let timestamp = Timestamp(text) else {
      report(
        .malformedDate, "'\(Abbreviation.of(text))' is not a moment in UTC.", at: node,
        advice: "write it like \"2026-08-31T09:22:09Z\"")
      return nil
    }
    return Located(timestamp, at: node)
  }
}

extension Diagnostic.Code {
  static let malformedDate = Self(
    "malformed-date", "A date is not written as a moment in UTC, or there is no such moment.",
    "AWS dates its price files to the second, like `2026-08-31T09:22:09Z`.")
}
