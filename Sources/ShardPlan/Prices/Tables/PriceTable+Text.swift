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

extension RateCard.UnitPrice {
  /// The own price that replaces the list price, if any.
  fileprivate var own: Money? {
    if case .own(let price) = terms { price } else { nil }
  }
}

/// One group of a price table: the dimensions of one capacity mode.
struct DimensionGroup {
  /// The group's field in the table.
  let field: String
  /// Its dimensions with their fields, in order.
  let dimensions: [(field: String, dimension: BillingDimension)]

  /// The groups of every table, read off the names of the dimensions.
  static let all: [DimensionGroup] = CapacityMode.allCases.map { mode in
    let named = BillingDimension.allCases.filter { $0.mode == mode }.map { dimension in
      (parts: dimension.rawValue.split(separator: "."), dimension: dimension)
    }
    return DimensionGroup(
      field: named.first.map { String($0.parts[0]) } ?? mode.rawValue,
      dimensions: named.map { (String($0.parts[1]), $0.dimension) })
  }
}

/// The fields of a price table, in the order in which they are written.
enum TableField: String, CaseIterable {
  case formatVersion, region, location, currency, publishedAt, source, discountPercent, prices
  case overrides
}
