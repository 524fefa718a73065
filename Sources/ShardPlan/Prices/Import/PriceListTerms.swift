import ShardPlanEngine
import ShardPlanText

/// The terms of the Price List: a term holds one price or several tiers.
extension ImportDraft {
  /// Returns the terms of paying as one goes, if there are any, having counted all others.
  mutating func onDemandTerms(of object: ObjectNode) -> Node? {
    guard let node = required("terms", of: object), let terms = document.anyObject(node) else {
      return nil
    }
    for (name, key, others) in terms.entries where name != "OnDemand" {
      guard let others = document.anyObject(others) else { continue }
      recur(.otherTerms, at: key, example: name, count: others.entries.count)
    }
    return terms["OnDemand"]
  }

  /// Returns the prices of a product's terms, of which there is one unless the file is odd.
  mutating func prices(
    of dimension: BillingDimension, in region: Region, on terms: Node
  ) -> [Located<Money>] {
    guard let terms = document.anyObject(terms) else { return [] }
    return terms.entries.compactMap { _, _, term in
      guard let term = document.anyObject(term), let node = required("priceDimensions", of: term),
        let tiers = document.anyObject(node), let tier = onlyTier(of: tiers),
        hasUnit(of: dimension, tier: tier)
      else { return nil }
      return price(in: region, of: tier)
    }
  }

  private mutating func price(in region: Region, of tier: ObjectNode) -> Located<Money>? {
    guard let node = required("pricePerUnit", of: tier), let prices = document.anyObject(node)
    else { return nil }
    guard let price = prices[region.partition.currency.code] else {
      let others = prices.entries.map { $0.name }.joined(separator: ", ")
      recur(
        .otherCurrency, at: node,
        example: "\(region.code) in " + (others.isEmpty ? "no currency" : others))
      return nil
    }
    return document.awsPrice(price)
  }
}

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
    "import-tiers", "A price depends on usage.",
    "Kinesis Data Streams has no tiers, and price tables cannot express them.")
}

extension ImportDraft {
  /// Returns whether a price is for the unit of its dimension, or reports that it is not.
  mutating func hasUnit(of dimension: BillingDimension, tier: ObjectNode) -> Bool {
    guard let unit = text("unit", of: tier) else { return false }
    let expected = dimension.unit.priceListNames
    if expected.contains(unit.value) { return true }
    document.report(
      .importUnit,
      "The price of \(dimension.rawValue) is for one \(expected[0]); found \(unit.node.summary).",
      at: unit.node, advice: ImportDraft.untouched)
    return false
  }
}

extension UnitName {
  /// The spellings of the unit in the Price List, the one used for Kinesis first.
  ///
  /// Source: products of AmazonKinesis of 2023; "GB month" as the metered unit map's keys have it,
  /// "GB-Mo" as other services of AWS do.
  fileprivate var priceListNames: [String] {
    switch self {
    case .shardHour: ["ShardHour"]
    case .putPayloadUnit: ["PutRequest"]
    case .consumerShardHour: ["ConsumerShardHour"]
    case .streamHour: ["StreamHr"]
    case .gigabyte: ["GB"]
    case .gigabyteMonth: ["GB-month", "GB-Month", "GB month", "GB-Mo"]
    }
  }
}

extension Diagnostic.Code {
  static let importUnit = Self(
    "import-unit", "A price is for an unexpected unit.",
    "Every bill would be wrong by the factor between the units.")
}
