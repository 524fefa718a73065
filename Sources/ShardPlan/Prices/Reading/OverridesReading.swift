import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads the user's own prices: any of those that have a list price.
  mutating func readOverrides(of table: ObjectNode, into draft: inout TableDraft) {
    guard let node = table[TableField.overrides.rawValue],
      let groups = object(node, fields: DimensionGroup.all.map({ $0.field }))
    else { return }
    let prices = table[TableField.prices.rawValue].flatMap { prices -> [JSONMember]? in
      guard case .object(let members) = prices.value.content else { return nil }
      return members
    }
    for group in DimensionGroup.all {
      guard let node = groups[group.field],
        let object = object(node, fields: group.dimensions.map({ $0.field }))
      else { continue }
      if let prices, !prices.contains(where: { $0.key == group.field }) {
        report(
          .overrideWithoutPrice, "The group '\(group.field)' has no list prices to override.",
          at: groups.keyNode(group.field) ?? node,
          advice: "add '\(group.field)' to 'prices', or leave it out here")
      }
      for (field, dimension) in group.dimensions {
        guard let node = object[field], let price = price(node) else { continue }
        draft.ownPrices[dimension] = Located(price, at: node)
      }
    }
  }
}

extension Diagnostic.Code {
  static let overrideWithoutPrice = Self(
    "override-without-price", "A price is overridden that the table does not list.",
    """
    `overrides` replaces some of the list prices in `prices`, and reports show both. A capacity mode \
    without list prices is not sold in the region.
    """)
}
