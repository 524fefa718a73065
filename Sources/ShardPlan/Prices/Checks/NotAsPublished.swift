import ShardPlanEngine
import ShardPlanText

extension Check {
  /// Prices that are dated like the bundled ones are the same.
  static let notAsPublished = Check(code: .notAsPublished) { inspection in
    guard let date = inspection.draft.publishedAt?.value else { return }
    for dimension in BillingDimension.allCases where !inspection.reported.contains(dimension) {
      guard let price = inspection.draft.listPrices[dimension]?.value,
        let published = inspection.published[dimension], price != published
      else { continue }
      inspection.report(
        .notAsPublished, "AWS published \(published) here at that moment (\(date)).",
        about: dimension,
        advice: "write \"\(published)\"; a price of your own goes into 'overrides'",
        severity: .warning)
    }
  }
}

extension Diagnostic.Code {
  static let notAsPublished = Self(
    "not-as-published", "A price differs from what AWS published at that moment.",
    """
    The table has the date of the bundled one. What you pay instead goes into `discountPercent` or \
    `overrides`.
    """)
}
