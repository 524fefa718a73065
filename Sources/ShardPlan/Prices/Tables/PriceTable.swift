public import ShardPlanEngine

/// The prices of one region, with their source and date.
///
/// Each capacity mode is priced in full or not at all.
///
/// ```swift
/// let table = try PriceTable.bundled(in: "us-east-1")
/// let price = table.rates[.provisionedShardHour]?.value ?? .zero
/// print(table.region.location, price, table.currency)  // US East (N. Virginia) 0.015 USD
/// ```
public final class PriceTable: Sendable {
  /// The region of the prices.
  public let region: Region
  /// When AWS published the prices.
  public let publishedAt: Timestamp
  /// The source of the prices, in words.
  public let source: String
  /// The file that the table was read from, as messages name it.
  public let file: String
  /// The exact list prices, and the terms that replace some or all of them.
  public let rates: RateCard

  /// Creates a table of prices.
  init(region: Region, publishedAt: Timestamp, source: String, file: String, rates: RateCard) {
    self.region = region
    self.publishedAt = publishedAt
    self.source = source
    self.file = file
    self.rates = rates.from(
      PriceOrigin(
        region: region.code, location: region.location, publishedAt: publishedAt.description,
        source: source, file: file))
  }

  /// Creates the table that a rate card belongs to.
  ///
  /// - Parameter rates: The prices with their origin.
  @inline(never)
  public init(_ rates: RateCard) {
    let origin = rates.origin
    region = Region(code: origin.region, location: origin.location)
    publishedAt = Timestamp(origin.publishedAt) ?? Timestamp(secondsSince1970: 0)
    source = origin.source
    file = origin.file
    self.rates = rates
  }

  /// The currency of every price.
  public var currency: Money.Currency { rates.currency }

  /// Returns the JSON path of a dimension's price in the table's file.
  ///
  /// - Parameter dimension: The billing dimension.
  /// - Returns: A path such as `$.prices.provisioned.shardHour`; for a price of the user's own,
  ///   the one such as `$.overrides.provisioned.shardHour`.
  public func path(of dimension: BillingDimension) -> String {
    let field: TableField
    if case .own = rates[dimension]?.terms { field = .overrides } else { field = .prices }
    return "$.\(field.rawValue).\(dimension.rawValue)"
  }
}

extension PriceTable: Equatable {
  public static func == (left: PriceTable, right: PriceTable) -> Bool {
    left === right || left.rates == right.rates
  }
}

extension PriceTable {
  /// Returns this table with other terms: a discount on list prices, and prices of your own.
  ///
  /// Own prices replace list prices and are not discounted. Both replace earlier terms.
  /// The table keeps the name of its ``file``, as if the terms were written there.
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

  /// Returns this table at another discount.
  ///
  /// Own prices stay as they are. Reports say which discount of the table was replaced.
  ///
  /// ```swift
  /// let list = try PriceTable.bundled(in: "us-east-1")
  /// print(list.discounted(by: 12)?.rates[.provisionedShardHour]?.value ?? .zero)  // 0.0132
  /// ```
  ///
  /// - Parameter percent: What is taken off every list price, in percent, less than 100; zero for list
  ///   prices.
  /// - Returns: The table; `nil` when the discount leaves nothing to pay.
  public func discounted(by percent: Ratio) -> PriceTable? {
    rates.discounted(by: percent).map { PriceTable($0) }
  }

  /// Returns this table with the discount and the own prices of another.
  ///
  /// New list prices do not end an agreement on discounts. An own price without a list price is left
  /// out.
  ///
  /// - Parameter other: The table whose terms are kept.
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
