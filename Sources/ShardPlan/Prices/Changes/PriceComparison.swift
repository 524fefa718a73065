package import ShardPlanEngine

/// The differences between two sets of price tables.
package struct PriceComparison: Sendable, Equatable {
  /// The change of a region.
  package enum Entry: Sendable, Equatable {
    /// It has a new table.
    case added(PriceTable)
    /// Its table is gone.
    case removed(PriceTable)
    /// It has a table before and after, with or without changed prices.
    case kept(TableChange)
  }

  /// The changes by region code, including unchanged regions.
  package let entries: [Entry]

  /// Compares two sets of tables, region by region.
  ///
  /// - Parameters:
  ///   - old: The tables before, one for each region.
  ///   - new: The tables after, one for each region.
  package init(from old: [PriceTable], to new: [PriceTable]) {
    let codes = Set((old + new).map { $0.region.code }).sorted()
    entries = codes.compactMap { code in
      let before = old.first { $0.region.code == code }
      guard let after = new.first(where: { $0.region.code == code }) else {
        return before.map { .removed($0) }
      }
      return before == nil ? .added(after) : .kept(TableChange(from: before, to: after))
    }
  }

  /// Compares two tables, also those of two regions.
  ///
  /// - Parameters:
  ///   - old: One table.
  ///   - new: The other.
  package init(from old: PriceTable, to new: PriceTable) {
    entries = [.kept(TableChange(from: old, to: new))]
  }

  /// True if any price was added, removed or changed.
  package var isChanged: Bool { entries.contains { $0.isChanged } }

  /// The regions that have a table before and after.
  package var kept: [TableChange] {
    entries.compactMap { if case .kept(let change) = $0 { change } else { nil } }
  }
}

extension PriceComparison.Entry {
  /// True if the region's prices changed.
  package var isChanged: Bool {
    if case .kept(let change) = self { !change.prices.isEmpty } else { true }
  }

  /// The changed prices; all prices of an added or removed table.
  package var prices: [PriceChange] {
    switch self {
    case .added(let table):
      table.prices.map { PriceChange($0.dimension, from: nil, to: $0.price, inOneCurrency: true) }
    case .removed(let table):
      table.prices.map { PriceChange($0.dimension, from: $0.price, to: nil, inOneCurrency: true) }
    case .kept(let change): change.prices
    }
  }
}

extension PriceTable {
  /// The prices that there are, in the order of ``BillingDimension``.
  fileprivate var prices: [(dimension: BillingDimension, price: RateCard.UnitPrice)] {
    BillingDimension.allCases.compactMap { dimension in rates[dimension].map { (dimension, $0) } }
  }
}

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
