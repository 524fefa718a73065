internal import ShardPlanEngine

extension PriceTable {
  /// Returns this table with the discount and the own prices of another.
  ///
  /// New list prices do not end an agreement on discounts. An own price for what is not listed any
  /// more is left out.
  ///
  /// - Parameter other: The table whose terms go on to hold.
  /// - Returns: The table; `nil` when the two are in different currencies.
  public func onTerms(of other: PriceTable) -> PriceTable? {
    guard currency == other.currency,
      let rates = RateCard(
        currency: currency, discountPercent: other.rates.discountPercent,
        ownPrice: { dimension in
          guard rates[dimension] != nil, case .own(let price) = other.rates[dimension]?.terms
          else { return nil }
          return price
        }, price: { rates[$0]?.list })
    else { return nil }
    return PriceTable(
      region: region, publishedAt: publishedAt, source: source, file: file, rates: rates)
  }
}
