public import ShardPlanEngine

extension PriceTable {
  /// Returns this table with other terms: a discount on list prices, and prices of your own.
  ///
  /// Own prices hold instead of list prices and are not discounted. Both replace what held before.
  /// The table goes on to bear the name of its ``file``, as if the terms were written there.
  ///
  /// ```swift
  /// let list = try PriceTable.bundled(in: "us-east-1")
  /// let ours = list.onTerms(discountPercent: 10)
  /// print(ours?.rates[.provisionedShardHour]?.value ?? .zero)  // 0.0135
  /// ```
  ///
  /// - Parameters:
  ///   - percent: What is taken off every list price, in percent, less than 100.
  ///   - ownPrices: Prices of one unit in the table's currency, by dimension.
  /// - Returns: The table; `nil` when the discount leaves nothing to pay, or an own price is
  ///   negative, above ``RateCard/largestPrice``, or for what the region does not sell.
  public func onTerms(
    discountPercent percent: Ratio = .zero, ownPrices: [BillingDimension: Money] = [:]
  ) -> PriceTable? {
    RateCard(
      currency: currency, discountPercent: percent, ownPrice: { ownPrices[$0] },
      price: { rates[$0]?.list }
    ).map(priced)
  }

  /// Returns this table with the discount and the own prices of another.
  ///
  /// New list prices do not end an agreement on discounts. An own price for what is not listed any
  /// more is left out.
  ///
  /// - Parameter other: The table whose terms go on to hold.
  /// - Returns: The table; `nil` when the two are in different currencies.
  public func onTerms(of other: PriceTable) -> PriceTable? {
    guard currency == other.currency else { return nil }
    var ownPrices: [BillingDimension: Money] = [:]
    for dimension in other.rates.ownPricedDimensions where rates[dimension] != nil {
      if case .own(let price) = other.rates[dimension]?.terms { ownPrices[dimension] = price }
    }
    return onTerms(discountPercent: other.rates.discountPercent, ownPrices: ownPrices)
  }

  /// This table with other rates.
  private func priced(_ rates: RateCard) -> PriceTable {
    PriceTable(region: region, publishedAt: publishedAt, source: source, file: file, rates: rates)
  }
}
