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
  public init(_ rates: RateCard) {
    let origin = rates.origin
    region = Region(code: origin.region, location: origin.location)
    publishedAt = Timestamp(origin.publishedAt) ?? Timestamp(secondsSince1970: 0)
    source = origin.source
    file = origin.file
    self.rates = rates
  }

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
