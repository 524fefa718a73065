import ShardPlanEngine
import ShardPlanText

extension Check {
  /// A region does not suddenly have all the prices of another one.
  static let pricesOfOtherRegion = Check(code: .pricesOfOtherRegion) { inspection in
    let prices = inspection.suspicion.prices
    guard let region = inspection.draft.region?.value, let node = inspection.draft.pricesNode,
      let own = inspection.knowledge.tables.first(where: { $0.region == region }),
      own.listPrices != prices
    else { return }
    let others = inspection.knowledge.tables.filter { $0.listPrices == prices }.map {
      $0.region.code
    }
    guard !others.isEmpty else { return }
    inspection.reader.report(
      .pricesOfOtherRegion,
      "All \(prices.count) prices are those of \(others.joined(separator: " and ")), and not those known of "
        + "\(region.code).", at: node,
      advice: "give the prices of \(region.code); a table copied for a beginning must be filled in",
      severity: .warning)
    inspection.markAllReported()
  }
}

extension Diagnostic.Code {
  static let pricesOfOtherRegion = Self(
    "prices-of-other-region", "All prices equal those of another region.",
    """
    The table was probably copied. Regions that really share all prices are not reported.
    """)
}
