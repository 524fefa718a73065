internal import ShardPlanEngine
internal import ShardPlanText

/// Percentages on the command line.
enum Percentage {
  /// Reads a percentage with or without its sign; `nil` unless it is from 0 to 1000 and has at most
  /// four decimals.
  static func value(of text: String) -> Ratio? {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
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
