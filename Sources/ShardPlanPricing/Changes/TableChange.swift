public import ShardPlanEngine

/// How one price table differs from another; usually that of the same region at another time.
public struct TableChange: Sendable, Hashable {
  /// What happened to a table.
  @nonexhaustive
  public enum Kind: String, Sendable, Hashable {
    /// There was none before.
    case added
    /// There is none any more.
    case removed
    /// Prices were added, removed or changed.
    case changed
    /// All prices are the same.
    case unchanged
  }

  /// The table before.
  public let old: PriceTable?
  /// The table after.
  public let new: PriceTable?
  /// The prices that are not the same, in the order of `Dimension`.
  public let prices: [PriceChange]

  /// Compares two tables.
  ///
  /// Two prices are the same when list price, discount and own price all are: what is paid and why.
  ///
  /// - Parameters:
  ///   - old: The table before; `nil` when there was none.
  ///   - new: The table after; `nil` when there is none any more.
  public init(from old: PriceTable?, to new: PriceTable?) {
    self.old = old
    self.new = new
    let isOtherCurrency = old != nil && new != nil && old?.currency != new?.currency
    prices = Dimension.allCases.compactMap { dimension in
      let (before, after) = (old?.rates[dimension], new?.rates[dimension])
      guard before != after || isOtherCurrency && before != nil else { return nil }
      return PriceChange(dimension: dimension, old: before, new: after)
    }
  }

  /// What happened.
  public var kind: Kind {
    if old == nil { return .added }
    if new == nil { return .removed }
    return prices.isEmpty ? .unchanged : .changed
  }

  /// The table that there is, the newer one of two.
  public var table: PriceTable? { new ?? old }

  /// The currency that both are in; `nil` when they are in two.
  public var currency: Currency? {
    let currencies = [old, new].compactMap { $0?.currency }
    return currencies.allSatisfy { $0 == currencies.first } ? currencies.first : nil
  }
}
