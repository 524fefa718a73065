public import ShardPlanEngine
import ShardPlanText

extension Money {
  /// Reads a price as price tables write it: `0.015`.
  ///
  /// Nothing is rounded. The result is `nil` when the text is no number as JSON writes them, is
  /// negative, has more than 12 decimals, or exceeds ``RateCard/largestPrice``.
  ///
  /// - Parameter text: The price of one unit, in currency units.
  public init?(priceText text: String) {
    guard let decimal = try? DecimalText(text), !decimal.isNegative,
      (-12...37).contains(decimal.exponent),
      decimal.coefficient <= UInt128(RateCard.largestPrice.picounits)
    else { return nil }
    let (picounits, overflow) = decimal.coefficient.multipliedReportingOverflow(
      by: Ratio.powerOfTen(min(38, 12 + decimal.exponent)))
    guard !overflow, picounits <= UInt128(RateCard.largestPrice.picounits) else { return nil }
    self.init(picounits: Int128(picounits))
  }
}
