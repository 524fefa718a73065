import ShardPlanEngine
import ShardPlanText

extension PriceTable {
  /// The table as its file holds it, byte for byte what the format's documentation shows.
  ///
  /// A discount and prices of the user's own are written where there are any.
  public var text: String {
    var fields: [(String, JSONOutput)] = [
      (TableField.formatVersion.rawValue, .integer(1)),
      (TableField.region.rawValue, .string(region.code)),
      (TableField.location.rawValue, .string(region.location)),
      (TableField.currency.rawValue, .string(currency.code)),
      (TableField.publishedAt.rawValue, .string(publishedAt.description)),
      (TableField.source.rawValue, .string(source)),
    ]
    if !rates.discountPercent.isZero {
      fields.append(
        (TableField.discountPercent.rawValue, .string(rates.discountPercent.decimal())))
    }
    fields.append((TableField.prices.rawValue, PriceTable.groups { rates[$0]?.list }))
    if !rates.ownPricedDimensions.isEmpty {
      fields.append((TableField.overrides.rawValue, PriceTable.groups { rates[$0]?.own }))
    }
    return JSONOutput.object(JSONOutput.Fields(fields)).text() + "\n"
  }

  /// Returns prices in their groups; a group without any is left out.
  private static func groups(_ price: (BillingDimension) -> Money?) -> JSONOutput {
    let groups = DimensionGroup.all.compactMap { group -> (String, JSONOutput)? in
      let prices = group.dimensions.compactMap { field, dimension in
        price(dimension).map { (field, JSONOutput.string($0.description)) }
      }
      return prices.isEmpty ? nil : (group.field, .object(JSONOutput.Fields(prices)))
    }
    return .object(JSONOutput.Fields(groups))
  }
}

extension UnitPrice {
  /// The price that holds instead of the list price, if there is one.
  fileprivate var own: Money? {
    if case .own(let price) = terms { price } else { nil }
  }
}
