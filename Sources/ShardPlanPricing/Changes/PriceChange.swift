public import ShardPlanEngine

/// How the price of one dimension differs between two tables.
public struct PriceChange: Sendable, Hashable {
  /// The billing dimension.
  public let dimension: Dimension
  /// The price before; `nil` when there was none.
  public let old: UnitPrice?
  /// The price after; `nil` when there is none any more.
  public let new: UnitPrice?

  /// What one unit costs more, or less, in currency units; `nil` unless there are two prices.
  public var difference: (amount: Ratio, isNegative: Bool)? {
    guard let old = old?.value, let new = new?.value else { return nil }
    return new < old ? (old.excess(over: new), true) : (new.excess(over: old), false)
  }

  /// The difference in percent of the price before, without its sign.
  public var percent: Ratio? {
    guard let difference, let old, !old.value.isZero else { return nil }
    return difference.amount * 100 / old.value
  }
}
