import ShardPlanEngine
import ShardPlanText

extension Check {
  /// A price out of proportion to the region's others, for whatever reason.
  static let priceOffLevel = Check(code: .priceOffLevel) { inspection in
    for suspect in inspection.unexplained {
      inspection.report(
        .priceOffLevel, suspect, advice: "compare it with AWS's price list for the region")
    }
  }
}

extension Diagnostic.Code {
  static let priceOffLevel = Self(
    "price-off-level", "A price does not fit the region's others.",
    """
    Proportions within a region hold everywhere. A price outside the known ratios by a factor \
    above 1.05 is reported, from 4/3 as an error.
    """)
}

extension Check {
  /// The level of a region's prices is the one known, or at least one of its currency.
  static let tableOffLevel = Check(code: .tableOffLevel) { inspection in
    let suspects = inspection.suspicion.suspects.map { $0.dimension }
    let prices = inspection.suspicion.prices.filter { !suspects.contains($0.key) }
    guard inspection.reported.count < BillingDimension.allCases.count,
      let region = inspection.draft.region?.value, let node = inspection.draft.pricesNode,
      let currency = inspection.draft.currency?.value, currency == region.partition.currency,
      let level = PriceLevel(of: prices)?.ratio,
      let known = KnownLevels(of: region, in: currency, from: inspection.knowledge)
    else { return }
    let strain =
      level > known.range.upperBound
      ? level.value / known.range.upperBound.value
      : level < known.range.lowerBound ? known.range.lowerBound.value / level.value : 1
    guard strain > (known.areTelling ? Ratio(5, over: 4) : 2) else { return }
    inspection.reader.report(
      .tableOffLevel,
      "As a whole, these prices are \(Digits.times(level.value)) those of us-east-1; "
        + "\(known.words).", at: node,
      advice: "give AWS's list prices in \(currency.code); a discount goes into 'discountPercent'",
      severity: strain >= 3 ? .error : .warning)
  }
}

extension Diagnostic.Code {
  static let tableOffLevel = Self(
    "table-off-level", "All prices are too high or too low together.",
    """
    They fit each other, but may be of another region or currency, in cents, or discounted. More \
    than 25 % is reported, a factor of three as an error.
    """)
}
