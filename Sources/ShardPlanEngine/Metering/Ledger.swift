/// Collects what is metered and prices it, one line at a time.
struct Ledger {
  private let card: RateCard
  private(set) var lines: [LineItem] = []
  private(set) var total = Money.zero

  init(card: RateCard) {
    self.card = card
  }

  /// Enters a quantity; only a meter of its own unit accepts it.
  ///
  /// A quantity of zero comes from a feature that is not used, and makes no line.
  mutating func enter<Unit>(
    _ meter: Meter<Unit>, _ quantity: Quantity<Unit>, stream: Int? = nil
  ) throws(Rejection) {
    guard !quantity.value.isZero else { return }
    guard let rate = card[meter] else {
      throw Rejection(.modeNotPriced(meter.dimension.mode))
    }
    guard let amount = quantity.cost(at: rate), amount + total <= .largest else {
      throw Rejection(stream: stream, .beyondCounting)
    }
    lines.append(
      LineItem(
        dimension: meter.dimension, stream: stream, quantity: quantity.value,
        derivation: quantity.derivation, unitPrice: rate.price, amount: amount))
    total += amount
  }
}
