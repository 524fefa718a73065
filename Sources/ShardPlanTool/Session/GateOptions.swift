import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// The options that limit bills.
enum GateOptions {
  static let failAbove = amount(
    help: "End with exit code 1 when the first scenario costs more a month.")

  /// Returns the option that limits a bill.
  static func amount(help: String) -> Option<BudgetAmount?> {
    Option<BudgetAmount?>.value(
      "fail-above", placeholder: "amount", help: help
    ) { text throws(UsageError) in
      // A limit that is a thousand times too small or too large would hold all the same.
      let readings = NumberNotation(text.hasPrefix("$") ? String(text.dropFirst()) : text).doubts
      if !readings.isEmpty {
        let listed = readings.map { Escaping.terminal($0) }.joined(separator: " or ")
        throw UsageError(advice: "Please write \(listed).")
      }
      guard let amount = BudgetAmount(text) else {
        throw UsageError(expecting: "an amount such as 500, 499.95 or '500 USD'")
      }
      return amount
    }
  }

  static let failIncrease = Option<Ratio?>.percentage(
    "fail-increase", example: "10%",
    help: "End with exit code 1 when another scenario costs this much more than the first.")

  static let of = Option<String?>.text(
    "of", placeholder: "scenario", help: "Hold only the scenario of this name to the limits.")

  static let against = Option<String?>.file(
    "against", placeholder: "file.json", extensions: ["json"],
    help: "Show what changed since a report saved as JSON, or from another scenario file.")

  static let strict = Option<Bool>.flag(
    "strict", help: "Fail too where a bill known only within bounds may be above its limit.")

  static let declarations: [OptionDeclaration] = .of(
    section: "Gate", failAbove, failIncrease, of, against, strict)
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
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
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

extension Option where Value == Ratio? {
  /// Creates an option that takes a percentage from 0 to 1000 with at most four decimals.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - example: A percentage to suggest when the value is malformed.
  ///   - help: The purpose of the option: one sentence, ending with a full stop.
  /// - Returns: The option; its value is 8 for `8%`, and `nil` when it is not given.
  static func percentage(_ name: String, example: String, help: String) -> Option {
    value(name, placeholder: "percent", help: help) { text throws(UsageError) in
      try Percentage.value(of: text, example: example)
    }
  }
}

/// Reads percentages on the command line.
enum Percentage {
  /// Reads a percentage from 0 to 1000 with at most four decimals.
  ///
  /// Only a whole number may omit the sign: 0.08 could also mean 8 %, like a share in a scenario file.
  static func value(of text: String, example: String) throws(UsageError) -> Ratio {
    let hasSign = text.hasSuffix("%")
    let digits = hasSign ? trimmed(text.dropLast()) : text
    guard let value = number(digits) else {
      throw UsageError(
        expecting: "a percentage such as \(example), from 0% to 1000% with at most four decimals")
    }
    guard hasSign || digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw UsageError(advice: "Only a whole number may omit the percent sign. \(advice(value))")
    }
    return value
  }

  /// A number from 0 to 1000 with at most four decimals, or `nil`.
  static func number(_ digits: String) -> Ratio? {
    guard let decimal = try? DecimalText(digits), !decimal.isNegative,
      (-4...3).contains(decimal.exponent), decimal.coefficient <= 10_000_000
    else { return nil }
    let value =
      decimal.exponent < 0
      ? Ratio(decimal.coefficient, over: Ratio.powerOfTen(-decimal.exponent))
      : Ratio(decimal.coefficient * Ratio.powerOfTen(decimal.exponent))
    return value <= 1_000 ? value : nil
  }

  /// Advice on a number without a sign, which is a percentage or a share of one.
  private static func advice(_ value: Ratio) -> String {
    let share = value * 100
    let other = share <= 1_000 ? ", or \(share.decimal(places: 4))% if it is a share of one" : ""
    return "Please write \(value.decimal(places: 4))%\(other)."
  }

  /// Removes the spaces at both ends.
  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.dropLast(start.reversed().prefix { $0 == " " }.count))
  }
}
