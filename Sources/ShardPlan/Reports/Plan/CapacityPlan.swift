public import ShardPlanEngine

/// A scenario with what it needs and costs, and what would change that.
public struct CapacityPlan: Sendable, Hashable {
  /// What it needs and costs.
  public let estimate: Estimate
  /// What would save shards, for each stream.
  public let reliefs: [[Estimate.Relief]]
  /// What other aggregates would need and cost, for each stream; `nil` when nobody asked.
  public let aggregations: [AggregationTable]?
  /// What the scenario would cost with one record per PUT in a stream, for each stream that the KPL
  /// aggregates; `nil` for the others.
  public let unaggregated: [Money?]
  /// The limits beyond the shard formula that it reaches, or that are good to know.
  public let findings: [LimitFinding]
  /// How each stream gets from its current shards to the plan; `nil` where those are not given.
  public let reshardings: [Resharding?]
  /// The growth month by month; `nil` when nobody asked.
  public let growth: Growth?
  /// What becomes due while it grows; `nil` when nobody asked.
  public let milestones: Growth.Milestones?

  /// Plans a scenario that was costed.
  ///
  /// - Parameters:
  ///   - estimate: What it needs and costs.
  ///   - showsAggregates: Whether to try other aggregates.
  ///   - growth: The growth from month to month in percent, and for how many months, if it grows.
  /// - Throws: ``Rejection`` when another aggregate cannot be costed at all.
  public init(
    _ estimate: Estimate, showsAggregates: Bool = false,
    growth: (percent: Ratio, months: Int)? = nil
  ) throws(Rejection) {
    let (scenario, card) = (estimate.scenario, estimate.rates)
    self.estimate = estimate
    reliefs = estimate.reliefs(at: card)
    unaggregated = estimate.unaggregatedTotals(at: card)
    let quotas = estimate.prices.region.quotas
    findings = estimate.limitFindings
    reshardings = estimate.streams.map { $0.resharding(quota: quotas.shards) }
    aggregations = showsAggregates ? try estimate.aggregationTables(at: card) : nil
    self.growth = growth.map { scenario.growth(by: $0.percent, months: $0.months, at: card) }
    milestones = self.growth?.milestones(at: card, within: quotas)
  }
}

extension CapacityPlan {
  /// The same in all other modes, where growth says which is the cheapest.
  fileprivate var others: [Estimate] {
    guard growth != nil else { return [] }
    let modes = estimate.rates.pricedModes.filter { $0 != estimate.mode }
    return estimate.scenario.estimates(in: modes, at: estimate.rates)
  }
}

extension ComparisonAssumptions {
  /// What plans take for granted, their growth included.
  init(planning scenarios: [CapacityPlan]) {
    self.init(
      scenarios: scenarios.flatMap { [$0.estimate] + $0.others },
      further: scenarios.contains { $0.growth != nil } ? [Growth.assumptions] : [])
  }
}
