import ShardPlanEngine
import ShardPlanText

/// A price table as far as it could be read: each part with its place, none of it vouched for.
struct TableDraft {
  /// The region, when its code is known.
  var region: Located<Region>?
  /// The currency, when it is written as the code of one.
  var currency: Located<Currency>?
  /// When AWS published the prices.
  var publishedAt: Located<Timestamp>?
  /// Where the prices were read, in words.
  var source: String?
  /// What the user is granted on every list price, in percent.
  var discountPercent: Located<Ratio>?
  /// The object that holds the prices.
  var pricesNode: Node?
  /// AWS's list prices, those that could be read.
  var listPrices: [BillingDimension: Located<Money>] = [:]
  /// The user's own prices, which hold instead.
  var ownPrices: [BillingDimension: Located<Money>] = [:]
}
