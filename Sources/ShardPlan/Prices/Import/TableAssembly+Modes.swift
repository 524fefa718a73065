import ShardPlanEngine
import ShardPlanText

extension ImportDraft {
  /// Returns the prices of the capacity modes that are complete, and counts those that are not.
  ///
  /// A mode that the file does not speak of at all is simply not sold, as on-demand in China.
  mutating func completeModes(
    of region: Located<Region>, prices: [RateSubject: Located<Money>]
  ) -> [BillingDimension: Money] {
    var placed: [BillingDimension: Money] = [:]
    for (subject, price) in prices {
      if case .dimension(let dimension) = subject { placed[dimension] = price.value }
    }
    let ambiguous = placeGroups(of: region, prices: prices, into: &placed)
    for mode in CapacityMode.allCases {
      let dimensions = BillingDimension.allCases.filter { $0.mode == mode }
      let isNamed = prices.keys.contains { $0.mode == mode }
      let missing = dimensions.filter { placed[$0] == nil }
      guard isNamed, !missing.isEmpty else { continue }
      for dimension in dimensions { placed[dimension] = nil }
      guard mode != .onDemandAdvantage || !ambiguous else { continue }
      recur(
        .incompleteMode(mode, missing: missing.map { $0.rawValue }), at: region.node,
        example: region.value.code)
    }
    return placed
  }

  /// Places rates that cannot be told apart where that does not matter: all are there, and equal.
  ///
  /// - Returns: Whether some differ, which was then counted.
  private mutating func placeGroups(
    of region: Located<Region>, prices: [RateSubject: Located<Money>],
    into placed: inout [BillingDimension: Money]
  ) -> Bool {
    var isAmbiguous = false
    for group in AdvantageGroup.allCases {
      let rates = group.codes.compactMap { prices[.member(of: group, code: $0)] }
      guard let first = rates.first else { continue }
      if let other = rates.first(where: { $0.value != first.value }) {
        isAmbiguous = true
        recur(.ambiguousRates(group), at: other.node, example: region.value.code)
      } else if rates.count == group.dimensions.count {
        for dimension in group.dimensions { placed[dimension] = first.value }
      }
    }
    return isAmbiguous
  }
}

extension RateSubject {
  /// The capacity mode that it belongs to.
  fileprivate var mode: CapacityMode {
    switch self {
    case .dimension(let dimension): dimension.mode
    case .member: .onDemandAdvantage
    }
  }
}
