import ShardPlanEngine

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
