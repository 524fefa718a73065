import ShardPlanEngine
import ShardPlanText

extension Check {
  /// AWS grants one discount in all regions of a partition, so that another one is usually a slip.
  ///
  /// Tables without a discount are not compared: an agreement may leave regions out.
  static let discountDiffers = Check(code: .discountDiffers) { inspection in
    guard let discount = inspection.draft.discountPercent, !discount.value.isZero,
      let region = inspection.draft.region?.value,
      let earlier = inspection.circumstances.discounts[region.partition],
      earlier.percent != discount.value
    else { return }
    inspection.reader.report(
      .discountDiffers,
      "The discount is \(discount.value.decimal()) % here and \(earlier.percent.decimal()) % in "
        + "\(earlier.file).", at: discount.node,
      advice: "compare both with your agreement", severity: .warning)
  }
}

extension Diagnostic.Code {
  static let discountDiffers = Self(
    "discount-differs", "Tables of one folder have different discounts.",
    "An agreement usually grants one discount in all regions of a partition.")
}
