import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads AWS's list prices: of each group all, or the group is left out.
  mutating func readPrices(of table: ObjectNode, into draft: inout TableDraft) {
    guard let node = required(TableField.prices.rawValue, of: table) else { return }
    draft.pricesNode = node
    guard let groups = object(node, fields: DimensionGroup.all.map({ $0.field })) else { return }
    var isPriced = false
    for group in DimensionGroup.all {
      guard let node = groups[group.field] else { continue }
      isPriced = true
      guard let object = object(node, fields: group.dimensions.map({ $0.field })) else { continue }
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
}

extension Diagnostic.Code {
  static let noPrices = Self(
    "no-prices", "The table prices no capacity mode.",
    "A table that prices nothing has no use; every region sells at least provisioned mode.")
}
