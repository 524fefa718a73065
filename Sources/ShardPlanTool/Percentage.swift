import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// Percentages on the command line.
enum Percentage {
  /// Reads a percentage from 0 to 1000 with at most four decimals.
  ///
  /// Only a whole number may lack its sign: 0.08 could be taken for 8 %, as shares in scenario files
  /// are.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - example: A percentage as one would write it there, for advice.
  /// - Returns: The percentage; 8 for `8%`.
  /// - Throws: ``UsageError`` with what to write instead.
  static func value(of text: String, example: String) throws(UsageError) -> Ratio {
    let hasSign = text.hasSuffix("%")
    let digits = hasSign ? TypedValue.trimmed(text.dropLast()) : text
    guard let value = number(digits) else {
      throw UsageError(
        expecting: "a percentage such as \(example), from 0% to 1000% with at most four decimals")
    }
    guard hasSign || digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw UsageError(advice: "Only a whole number may lack its percent sign. \(advice(value))")
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

  /// What to write for a number that lacks its sign: as it stands, or as a share of one.
  private static func advice(_ value: Ratio) -> String {
    let share = value * 100
    let other = share <= 1_000 ? ", or \(share.decimal(places: 4))% if it is a share of one" : ""
    return "Please write \(value.decimal(places: 4))%\(other)."
  }
}
