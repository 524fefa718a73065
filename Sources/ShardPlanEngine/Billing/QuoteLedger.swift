/// Adds up what is metered, and keeps nothing but the sum.
struct QuoteLedger: Ledger {
  private let prices: ShortPrices
  /// The exact sum, if it is exact.
  private(set) var total = Money.zero
  /// A Boolean value indicating whether every number on the way fitted into few bits.
  private(set) var isExact = true

  init(prices: ShortPrices) {
    self.prices = prices
  }

  mutating func enter<Unit>(
    _ meter: Meter<Unit>, _ quantity: Quantity<Unit, ShortProduct>, stream: Int?
  ) throws(Rejection) {
    let cost = quantity.value * prices[meter.dimension]
    guard cost.isExact, let amount = cost.nearestWhole,
      amount <= UInt128(Money.largest.picounits - total.picounits)
    else {
      isExact = false
      return
    }
    total += Money(picounits: Int128(amount))
  }
}

/// The prices of a rate card as short numbers of 10⁻¹² currency units.
struct ShortPrices: Sendable {
  private let prices: [ShortRatio]

  init(_ card: RateCard) {
    prices = BillingDimension.allCases.map { dimension in
      card[dimension].map { ShortRatio(exactly: $0.picounits) } ?? .inexact
    }
  }

  subscript(dimension: BillingDimension) -> ShortRatio { prices[dimension.position] }
}
