/// What metered quantities are entered into, one at a time.
///
/// The rules of each mode are written once over it.
protocol Ledger {
  /// The arithmetic that usage is metered in.
  associatedtype Term: UsageProduct

  /// Enters a quantity; only a meter of its own unit accepts it.
  ///
  /// A quantity of zero comes from a feature that is not used, and makes no line.
  mutating func enter<Unit>(
    _ meter: Meter<Unit>, _ quantity: Quantity<Unit, Term>, stream: Int?
  ) throws(Rejection)
}

/// Prices what is metered, line by line with its derivation.
struct BillLedger: Ledger {
  private let card: RateCard
  private(set) var lines: [LineItem] = []
  private(set) var total = Money.zero

  init(card: RateCard) {
    self.card = card
  }

  mutating func enter<Unit>(
    _ meter: Meter<Unit>, _ quantity: Quantity<Unit, Product>, stream: Int?
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
        derivation: Derivation(quantity), unitPrice: rate.price, amount: amount))
    total += amount
  }
}
