public import ShardPlanEngine

/// The prices of one region, with where and when they come from.
///
/// A table that exists is complete: each capacity mode is priced in full or not at all.
public struct PriceTable: Sendable, Hashable {
  /// The region that the prices hold in.
  public let region: Region
  /// When AWS published the prices.
  public let publishedAt: Timestamp
  /// Where the prices were read, in words.
  public let source: String
  /// The file that the table was read from, as messages name it.
  public let file: String
  /// The exact list prices, and the terms that hold instead of some or all of them.
  public let rates: RateCard

  /// The currency of every price.
  public var currency: Currency { rates.currency }

  /// Returns where in the table's file the price of a dimension stands, as a JSON path.
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
