import ShardPlanEngine

/// How one price table differs from another; usually that of the same region at another time.
public struct TableChange: Sendable, Hashable {
  /// The table before; `nil` when there was none.
  public let old: PriceTable?
  /// The table after.
  public let new: PriceTable
  /// The prices that are not the same, in the order of ``BillingDimension``.
  public let prices: [PriceChange]

  /// Compares two tables.
  ///
  /// Two prices are the same when list price, discount and own price all are: what is paid and why.
  ///
  /// - Parameters:
  ///   - old: The table before; `nil` when there was none.
  ///   - new: The table after.
  public init(from old: PriceTable?, to new: PriceTable) {
    self.old = old
    self.new = new
    guard let old else {
      prices = []
      return
    }
    let inOneCurrency = old.currency == new.currency
    prices = BillingDimension.allCases.compactMap { dimension in
      let (before, after) = (old.rates[dimension], new.rates[dimension])
      guard before != after || !inOneCurrency && before != nil else { return nil }
      return PriceChange(dimension, from: before, to: after, inOneCurrency: inOneCurrency)
    }
  }

  /// A Boolean value indicating whether writing the new table would change no byte of the old one.
  public var isSameFile: Bool { old?.text == new.text }
}
