import ShardPlanEngine
import ShardPlanText

extension Check {
  /// Own prices are below the list price, but not absurdly so.
  static let ownPriceOff = Check(code: .ownPriceOff) { inspection in
    for dimension in BillingDimension.allCases {
      guard let own = inspection.draft.ownPrices[dimension],
        let list = inspection.draft.listPrices[dimension]?.value
      else { continue }
      let share = PriceRatio(own.value, to: list)
      guard share.value > 1 || share.value <= Ratio(1, over: 10) else { continue }
      inspection.reader.report(
        .ownPriceOff,
        "This own price is \(Digits.few(share.value)) times AWS's list price of \(list).",
        at: own.node, advice: "check the unit and the decimal point", severity: .warning)
    }
    guard let discount = inspection.draft.discountPercent, discount.value >= 90 else { return }
    inspection.reader.report(
      .ownPriceOff, "This discount leaves a tenth of AWS's list prices, or less.",
      at: discount.node, advice: "check the decimal point; '12.5' is one eighth off",
      severity: .warning)
  }
}

extension Diagnostic.Code {
  static let ownPriceOff = Self(
    "own-price-off", "An agreed price is above the list price, or at most a tenth of it.",
    "Neither is likely to be granted.")
}
