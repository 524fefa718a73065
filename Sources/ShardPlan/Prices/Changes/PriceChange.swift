public import ShardPlanEngine

/// How the price of one dimension differs between two tables.
public struct PriceChange: Sendable, Hashable {
  /// The billing dimension.
  public let dimension: BillingDimension
  /// The price before; `nil` when there was none.
  public let old: UnitPrice?
  /// The price after; `nil` when there is none any more.
  public let new: UnitPrice?

  /// What one unit costs more, or less; `nil` unless there are two prices in one currency.
  public let difference: Difference?
  /// A Boolean value indicating whether something else is paid, and not only the list price or the terms
  /// behind it changed.
  public let isInEffect: Bool

  /// More money, or less.
  public struct Difference: Sendable, Hashable {
    /// How much, in currency units for one unit.
    public let amount: Ratio
    /// A Boolean value indicating whether it is less.
    public let isNegative: Bool
    /// How much in percent of the price before.
    public let percent: Ratio
  }

  init(_ dimension: BillingDimension, from old: UnitPrice?, to new: UnitPrice?, inOneCurrency: Bool)
  {
    self.dimension = dimension
    self.old = old
    self.new = new
    isInEffect = !inOneCurrency || old?.value != new?.value
    guard inOneCurrency, let old = old?.value, let new = new?.value, !old.isZero else {
      difference = nil
      return
    }
    let amount = new < old ? old.excess(over: new) : new.excess(over: old)
    difference = Difference(amount: amount, isNegative: new < old, percent: amount * 100 / old)
  }
}
