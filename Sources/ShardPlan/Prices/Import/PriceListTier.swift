import ShardPlanText

extension ImportDraft {
  /// Returns the one tier that holds for any amount, or reports that there are several.
  mutating func onlyTier(of tiers: ObjectNode) -> ObjectNode? {
    let entries = Array(tiers.entries)
    guard entries.count == 1, let entry = entries.first else {
      reportTiers("The term has \(entries.count) prices", at: tiers.node)
      return nil
    }
    guard let tier = document.anyObject(entry.value), let begin = text("beginRange", of: tier),
      let end = text("endRange", of: tier)
    else { return nil }
    guard begin.value == "0" else {
      reportTiers("The price begins at '\(Abbreviation.of(begin.value))'", at: begin.node)
      return nil
    }
    guard end.value == "Inf" else {
      reportTiers("The price ends at '\(Abbreviation.of(end.value))'", at: end.node)
      return nil
    }
    return tier
  }

  private mutating func reportTiers(_ fault: String, at node: Node) {
    document.report(
      .importTiers, fault + "; one from 0 to Inf was expected.", at: node,
      advice: "tiers of prices cannot be put into a table")
  }
}

extension Diagnostic.Code {
  static let importTiers = Self(
    "import-tiers", "A price depends on how much is used.",
    """
    Each price of Kinesis Data Streams is the same from the first unit on, so a table has no place for \
    tiers. Should AWS introduce some, this program must learn them first.
    """)
}
