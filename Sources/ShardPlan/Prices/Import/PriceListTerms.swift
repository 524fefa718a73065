import ShardPlanEngine
import ShardPlanText

/// How the Price List states a price: a term holds one price or several tiers of them.
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
