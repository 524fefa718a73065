import ShardPlanEngine

/// The prices of a region that are paid as before, though their list prices or terms are others.
struct HiddenChanges {
  let words: String

  /// Finds them; `nil` where there is none.
  init?(_ change: TableChange) {
    let prices = change.prices.filter { !$0.isInEffect }
    guard !prices.isEmpty else { return nil }
    let names =
      prices.count > Self.mostNamed
      ? "\(prices.count) prices"
      : prices.map { Self.words(for: $0, in: change.new.currency) }.joined(separator: ", ")
    words =
      "Paid as before in \(change.new.region.code), though the list price or the terms behind it changed: "
      + "\(names)."
  }

  private static func words(for price: PriceChange, in currency: Money.Currency) -> String {
    guard let old = price.old, let new = price.new, old.list != new.list else {
      return "\(price.dimension.rawValue) (other terms)"
    }
    let list = [new, old].map { MoneyText.exact($0.list, currency) }
    return "\(price.dimension.rawValue) (list price \(list[0]) instead of \(list[1]))"
  }

  /// With more of them than this, a sentence counts them and leaves the names to the table.
  private static let mostNamed = 4
}
