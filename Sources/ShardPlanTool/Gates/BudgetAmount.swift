import ShardPlanEngine
import ShardPlanText

/// An amount of money on the command line.
struct BudgetAmount: Sendable {
  /// The amount.
  let money: Money
  /// Its currency, where that was said; it is that of the bill otherwise.
  let currency: Currency?

  /// Reads `500`, `499.95`, `$500` or `500 USD`.
  ///
  /// The result is `nil` unless the number has plain digits, at most 12 of them after the point,
  /// and is at most the largest bill.
  ///
  /// - Parameter text: What was typed.
  init?(_ text: String) {
    var digits = text[...]
    var currency: Currency?
    if digits.first == "$" {
      digits.removeFirst()
      currency = .usDollar
    } else if let code = Currency(code: String(digits.suffix(3))) {
      digits.removeLast(3)
      if digits.last == " " { digits.removeLast() }
      currency = code
    }
    // A power of ten or a sign is no way to write money.
    guard digits.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }),
      let decimal = try? DecimalText(digits), decimal.exponent >= -12, decimal.exponent <= 25
    else { return nil }
    let power = Ratio(Ratio.powerOfTen(abs(decimal.exponent)))
    let coefficient = Ratio(decimal.coefficient)
    guard
      let money = Money(rounding: decimal.exponent < 0 ? coefficient / power : coefficient * power)
    else { return nil }
    self.money = money
    self.currency = currency
  }
}
