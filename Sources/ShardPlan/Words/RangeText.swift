import ShardPlanEngine

/// Values that are known only within bounds, for people.
enum RangeText {
  /// Returns a range: `$7.26–8.71` or `4–5`. What the upper end begins with like the lower, such as a
  /// currency, is not repeated.
  @inline(never)
  static func text(_ low: String, _ high: String) -> String {
    guard low != high else { return low }
    let start = low.prefix { !($0.isASCII && $0.isNumber) }
    guard !start.isEmpty, !start.contains("−"), high.hasPrefix(start) else {
      return "\(low)–\(high)"
    }
    return "\(low)–\(high.dropFirst(start.count))"
  }

  /// Returns an amount to the cent: `$5.00`, `$7.26–8.71` or `$127.75 or more`.
  @inline(never)
  static func cents(_ amounts: Within<Money>, _ currency: Money.Currency) -> String {
    let low = MoneyText.cents(amounts.low, currency)
    guard let high = amounts.high else { return atLeast(low, isNothing: amounts.low == .zero) }
    return text(low, MoneyText.cents(high, currency))
  }

  /// Returns an amount with all its digits, at least to the cent.
  @inline(never)
  static func exact(_ amounts: Within<Money>, _ currency: Money.Currency) -> String {
    let low = MoneyText.exact(amounts.low, currency)
    guard let high = amounts.high else { return atLeast(low, isNothing: amounts.low == .zero) }
    return text(low, MoneyText.exact(high, currency))
  }

  /// Returns a value with no upper bound; `unknown` where the lower one says nothing.
  static func atLeast(_ low: String, isNothing: Bool) -> String {
    isNothing ? "unknown" : low + " or more"
  }
}
