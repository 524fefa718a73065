internal import ShardPlanEngine
internal import ShardPlanText

extension DocumentReader {
  /// Reads AWS's list prices: of each group all, or the group is left out.
  mutating func readPrices(of table: ObjectNode, into draft: inout TableDraft) {
    guard let node = required(TableField.prices.rawValue, of: table) else { return }
    draft.pricesNode = node
    guard let groups = object(node, fields: DimensionGroup.all.map(\.field)) else { return }
    var isPriced = false
    for group in DimensionGroup.all {
      guard let node = groups[group.field] else { continue }
      isPriced = true
      guard let object = object(node, fields: group.dimensions.map(\.field)) else { continue }
      for (field, dimension) in group.dimensions {
        guard let node = required(field, of: object), let price = price(node) else { continue }
        draft.listPrices[dimension] = Located(price, at: node)
      }
    }
    guard !isPriced else { return }
    report(
      .noPrices, "The table prices no capacity mode.", at: node,
      advice: "give at least one of "
        + DimensionGroup.all.map { "'\($0.field)'" }.joined(separator: ", "))
  }

  /// Reads the user's own prices: any of those that have a list price.
  mutating func readOverrides(of table: ObjectNode, into draft: inout TableDraft) {
    guard let node = table[TableField.overrides.rawValue],
      let groups = object(node, fields: DimensionGroup.all.map(\.field))
    else { return }
    let prices = table[TableField.prices.rawValue].flatMap { prices -> [JSONMember]? in
      guard case .object(let members) = prices.value.content else { return nil }
      return members
    }
    for group in DimensionGroup.all {
      guard let node = groups[group.field],
        let object = object(node, fields: group.dimensions.map(\.field))
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
  static let noPrices = Self(
    "no-prices", "The table prices no capacity mode.",
    "A table that prices nothing has no use; every region sells at least provisioned mode.")
  static let overrideWithoutPrice = Self(
    "override-without-price", "A price is overridden that the table does not list.",
    """
    `overrides` replaces some of the list prices in `prices`, and reports show both. A capacity mode \
    without list prices is not sold in the region.
    """)
}
