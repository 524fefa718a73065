import ShardPlanEngine
import ShardPlanText

extension Check {
  /// A price that does not go together with the region's others, for whatever reason.
  static let priceOffLevel = Check(code: .priceOffLevel) { inspection in
    for suspect in inspection.unexplained {
      inspection.report(
        .priceOffLevel, suspect, advice: "compare it with AWS's price list for the region")
    }
  }
}

extension Diagnostic.Code {
  static let priceOffLevel = Self(
    "price-off-level", "A price does not go together with the region's others.",
    """
    Regions differ in their level of prices, but within a region prices keep their proportions. Each \
    pair of dimensions has a range of ratios, measured over all known regions; a price that leaves it \
    by a factor of more than 1.05 is reported, and from 4/3 on as an error.
    """)
}
