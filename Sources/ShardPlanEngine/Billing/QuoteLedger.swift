/// Adds up what is metered, and keeps nothing but the sum.
struct QuoteLedger: Ledger {
  private let prices: ShortPrices
  /// The exact sum, if it is exact.
  private(set) var total = Money.zero
  /// The open shards of all streams.
  private(set) var shards: Int64 = 0
  /// A Boolean value indicating whether the fixed shards are too few for the peak.
  private(set) var isThrottled = false
  /// A Boolean value indicating whether every number on the way fitted into few bits.
  private(set) var isExact = true

  init(prices: ShortPrices) {
    self.prices = prices
  }

  mutating func shards(
    of stream: PackedStream<PlainTerm<ShortRatio>>, at index: Int
  ) throws(Rejection) -> ShortRatio {
    guard let capacity = stream.capacity else {
      isExact = false
      return .inexact
    }
    // At most 10¹² shards of each of 10⁶ streams.
    shards += capacity.shards * stream.usage.count
    isThrottled = isThrottled || capacity.isThrottled
    return ShortRatio(whole: capacity.shards)
  }

  mutating func enter(
    _ dimension: BillingDimension, _ quantity: Quantity<PlainTerm<ShortRatio>>, stream: Int?
  ) throws(Rejection) {
    let cost = quantity.value * prices[dimension]
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
