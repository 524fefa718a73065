import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// The options that limit bills.
enum GateOptions {
  static let failAbove = Option<BudgetAmount?>.value(
    "fail-above", placeholder: "amount",
    help: "End with exit code 1 when the first scenario costs more a month.",
    expecting: "an amount such as 500, 499.95 or '500 USD'"
  ) { BudgetAmount($0) }

  static let failIncrease = Option<Ratio?>.percentage(
    "fail-increase", example: "10%",
    help: "End with exit code 1 when another scenario costs this much more than the first.")

  static let of = Option<String?>.text(
    "of", placeholder: "scenario", help: "Hold only the scenario of this name to the limits.")

  static let against = Option<String?>.file(
    "against", placeholder: "report.json", extensions: ["json"],
    help: "Compare with the same scenarios in a report saved as JSON, not with the first.")

  static let declarations: [OptionDeclaration] = .of(
    section: "Gate", failAbove, failIncrease, of, against)
}

/// An amount of money on the command line.
struct BudgetAmount: Sendable {
  /// The amount.
  let money: Money
  /// The currency, if given; otherwise the amount is in the currency of the bill.
  let currency: Money.Currency?

  /// Reads `500`, `499.95`, `$500` or `500 USD`.
  ///
  /// The result is `nil` unless the number is plain digits, at most 12 of them after the point, and no
  /// more than the largest bill.
  ///
  /// - Parameter text: The amount as typed.
  init?(_ text: String) {
    var digits = text[...]
    var currency: Money.Currency?
    if digits.first == "$" {
      digits.removeFirst()
      currency = .usDollar
    } else if let code = Money.Currency(code: String(digits.suffix(3))) {
      digits.removeLast(3)
      if digits.last == " " { digits.removeLast() }
      currency = code
    }
    // Money has no sign and no exponent.
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
