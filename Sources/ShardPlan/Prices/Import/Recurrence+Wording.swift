import ShardPlanEngine

extension Recurrence {
  /// Returns what to say.
  ///
  /// - Parameters:
  ///   - count: How often it came up.
  ///   - example: What came up first.
  /// - Returns: A sentence.
  func message(count: Int, example: String) -> String {
    switch self {
    case .unknownRegion:
      "Left out: \(count.of("row")) of regions that are not known, such as '\(example)'."
    case .unknownRate:
      "Left out: \(count.of("row")) that no billing dimension stands for, such as '\(example)'."
    case .otherTerms:
      "Left out: \(count.of("price")) on other terms than OnDemand, such as '\(example)'."
    case .otherFamily:
      "Left out: \(count.of("product")) of other families, such as '\(example)'."
    case .otherService(let service):
      "These are prices of another service, '\(example)'; '\(service)' was expected."
    case .otherCurrency:
      "Not in the currency of their region: \(count.of("price")), such as \(example)."
    case .incompleteMode(let mode, let missing):
      "Left out: \(mode.rawValue) mode of \(count.of("region")), such as \(example), which lacks "
        + missing.joined(separator: ", ") + "."
    case .ambiguousRates(let group):
      "Left out: on-demand-advantage mode of \(count.of("region")), such as \(example), where "
        + group.names(joinedBy: " and ") + " have different rates and nothing tells which is which."
    case .emptyRegion:
      "Left out: \(count.of("region")) without a single complete mode, such as \(example)."
    case .mixedEditions:
      "The prices of \(count.of("region")), such as \(example), come from several editions; "
        + "the table is dated as the oldest."
    }
  }

  /// What to do about it.
  var advice: String? {
    switch self {
    case .unknownRegion: "a region that AWS has just opened must be made known first"
    case .otherService: "give the file of Kinesis Data Streams"
    case .otherCurrency: "AWS bills China in CNY and publishes its prices in a file of their own"
    case .incompleteMode, .emptyRegion: "give the whole file, or every page of the answer"
    case .ambiguousRates: "import the Price List instead, which names every rate"
    case .mixedEditions: "ask for all products again, at one time"
    case .unknownRate, .otherTerms, .otherFamily: nil
    }
  }
}

extension AdvantageGroup {
  /// Returns the names of the group's dimensions.
  func names(joinedBy separator: String) -> String {
    dimensions.map { $0.rawValue }.joined(separator: separator)
  }
}

extension Int {
  /// Returns a count with its noun.
  fileprivate func of(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
