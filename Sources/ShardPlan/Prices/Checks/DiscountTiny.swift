import ShardPlanEngine
import ShardPlanText

extension Check {
  /// A discount below one percent is usually a fraction that should be a percentage.
  static let discountTiny = Check(code: .discountTiny) { inspection in
    guard let discount = inspection.draft.discountPercent, !discount.value.isZero,
      discount.value < 1
    else { return }
    let meant = (discount.value * 100).decimal()
    inspection.reader.report(
      .discountTiny, "This is a discount of \(discount.value.decimal()) %, not of \(meant) %.",
      at: discount.node, advice: "write \"\(meant)\" if \(meant) % was meant", severity: .warning)
  }
}

extension Diagnostic.Code {
  static let discountTiny = Self(
    "discount-tiny", "A discount is below 1 %.",
    "`discountPercent` counts percent: `12` is 12 %, `0.12` nearly nothing.")
}
