/// Collects what is metered as functions of the rate.
struct RateLedger: Ledger {
  private let card: RateCard
  /// The amounts of the bill in 10⁻¹² currency units, as few as there can be.
  private(set) var amounts: [RateLine] = []
  /// A Boolean value indicating whether every amount follows a straight line, in few bits.
  private(set) var isLinear = true

  init(card: RateCard) {
    self.card = card
  }

  mutating func enter<Unit>(
    _ meter: Meter<Unit>, _ quantity: Quantity<Unit, RateProduct>, stream: Int?
  ) throws(Rejection) {
    guard isLinear, !quantity.value.isZero else { return }
    guard let rate = card[meter], let line = line(quantity.value, at: rate.price) else {
      isLinear = false
      return
    }
    for (index, amount) in amounts.enumerated() {
      guard let sum = amount.adding(line) else { continue }
      amounts[index] = sum
      return
    }
    amounts.append(line)
  }

  private func line(_ quantity: RateNumber, at price: UnitPrice) -> RateLine? {
    guard quantity.isFixed else {
      return RateLine(exactly: quantity * RateNumber(exactly: price.picounits))
    }
    // What stays the same is rounded once and for all.
    return price.cost(of: quantity.fixed).flatMap { amount in
      RateLine(exactly: RateNumber(exactly: Ratio(amount.picounits.magnitude)))
    }
  }
}
