internal import ShardPlanEngine
internal import ShardPlanText

/// Unit prices for programs: the list price and the terms stand beside the price in effect, so that
/// an amount can be worked out again where that price has more than twelve decimals.
extension UnitPrice {
  /// The price in effect under a name, and what it was made of, as fields of a JSON object.
  func fields(_ name: String) -> [(String, JSONOutput)] {
    [
      (name, .decimal(value)),
      ("terms", .string(termsName)),
      ("listPrice", .money(list)),
      ("discountPercent", .decimal(discountPercent)),
    ]
  }

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
