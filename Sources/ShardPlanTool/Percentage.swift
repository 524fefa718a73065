internal import ShardPlanEngine
internal import ShardPlanText

/// Percentages on the command line.
enum Percentage {
  /// Reads a percentage; `nil` unless it is from 0 to 1000 and has at most four decimals.
  ///
  /// Only a whole number may lack its sign: 0.08 could be taken for 8 %, as shares in scenario files
  /// are.
  static func value(of text: String) -> Ratio? {
    let hasSign = text.hasSuffix("%")
    let digits = hasSign ? String(text.dropLast()) : text
    guard hasSign || digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard let decimal = try? DecimalText(digits), !decimal.isNegative,
      (-4...3).contains(decimal.exponent), decimal.coefficient <= 10_000_000
    else { return nil }
    let value =
      decimal.exponent < 0
      ? Ratio(decimal.coefficient, over: Ratio.powerOfTen(-decimal.exponent))
      : Ratio(decimal.coefficient * Ratio.powerOfTen(decimal.exponent))
    return value <= 1_000 ? value : nil
  }
}
