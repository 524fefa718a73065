import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

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
private enum Percentage {
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
  private static func number(_ digits: String) -> Ratio? {
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
