import ShardPlanEngine
import ShardPlanText

/// Unit prices for programs: the list price and the terms stand beside the price in effect, so that
/// an amount can be worked out again where that price has more than twelve decimals.
extension RateCard.UnitPrice {
  /// The price in effect under a name, and what it was made of, as fields of a JSON object.
  func fields(_ name: String) -> [(String, JSONOutput)] {
    [
      (name, .string(decimal)),
      ("terms", .string(termsName)),
      ("listPrice", .money(list)),
      ("discountPercent", .decimal(discountPercent)),
    ]
  }

  /// The price in effect as an exact decimal: twelve decimals less a discount of four make eighteen.
  var decimal: String { value.priceDecimal }

  /// The columns of ``terms``.
  static let termsHeader = ["listPrice", "discountPercent", "terms"]

  /// What the price in effect was made of, under ``termsHeader``.
  var termsFields: [Records.Field] {
    [.number(list.description), .number(discountPercent.decimal()), .text(termsName)]
  }

  private var termsName: String {
    switch terms {
    case .list: "list"
    case .discount: "discount"
    case .own: "override"
    }
  }
}

extension RateCard {
  /// The terms of a whole table, as fields of a JSON object.
  var termsFields: [(String, JSONOutput)] {
    [
      ("discountPercent", .decimal(discountPercent)),
      ("overrides", .array(ownPricedDimensions.map { .string($0.rawValue) })),
    ]
  }
}

extension Ratio {
  /// A price, or a difference of prices, as a decimal: exact as long as it has one of 18 places.
  var priceDecimal: String { decimal(places: isExact(places: 18) ? 18 : 12) }
}
