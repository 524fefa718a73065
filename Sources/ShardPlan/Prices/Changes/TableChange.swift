package import ShardPlanEngine

/// The differences between two price tables, usually of one region at two times.
package struct TableChange: Sendable, Equatable {
  /// The old table; `nil` without one.
  package let old: PriceTable?
  /// The new table.
  package let new: PriceTable
  /// The changed prices, in the order of ``BillingDimension``.
  package let prices: [PriceChange]

  /// Compares two tables.
  ///
  /// Two prices are the same when list price, discount and own price all are: what is paid and why.
  ///
  /// - Parameters:
  ///   - old: The table before; `nil` when there was none.
  ///   - new: The table after.
  package init(from old: PriceTable?, to new: PriceTable) {
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

  /// True if writing the new table would change no byte of the old one.
  package var isSameFile: Bool { old?.text == new.text }
}

/// The difference between two tables in the price of one dimension.
package struct PriceChange: Sendable, Equatable {
  /// The billing dimension.
  package let dimension: BillingDimension
  /// The old price; `nil` without one.
  package let old: RateCard.UnitPrice?
  /// The new price; `nil` without one.
  package let new: RateCard.UnitPrice?

  /// The difference for one unit; `nil` unless there are two prices in one currency.
  package let difference: Difference?
  /// True if the price in effect changed, not only the list price or the terms behind it.
  package let isInEffect: Bool

  /// An increase or decrease.
  package struct Difference: Sendable, Equatable {
    /// The absolute difference, in currency units for one unit.
    package let amount: Ratio
    /// True if the new price is lower.
    package let isNegative: Bool
    /// The absolute difference in percent of the old price.
    package let percent: Ratio
  }

  init(
    _ dimension: BillingDimension, from old: RateCard.UnitPrice?, to new: RateCard.UnitPrice?,
    inOneCurrency: Bool
  ) {
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
