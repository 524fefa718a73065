internal import ShardPlanEngine
internal import ShardPlanText

extension Money {
  /// Reads plain digits with at most one decimal point and 12 decimals.
  init?(priceText text: String) {
    guard let decimal = try? DecimalText(text), (-12...37).contains(decimal.exponent),
      decimal.coefficient <= UInt128(RateCard.largestPrice.picounits)
    else { return nil }
    let (picounits, overflow) = decimal.coefficient.multipliedReportingOverflow(
      by: Ratio.powerOfTen(min(38, 12 + decimal.exponent)))
    guard !overflow, picounits <= UInt128(RateCard.largestPrice.picounits) else { return nil }
    self.init(picounits: Int128(picounits))
  }
}
