public import ShardPlanEngine

/// A scenario with what it needs and costs, and what would change that.
public struct PlannedScenario: Sendable, Hashable {
  /// What it needs and costs.
  public let costed: CostedScenario
  /// What would save shards, for each stream.
  public let reliefs: [[Relief]]
  /// What other aggregates would need and cost, for each stream; `nil` when nobody asked.
  public let aggregations: [AggregationTable]?
  /// What the scenario would cost with one record per PUT in a stream, for each stream that the KPL
  /// aggregates; `nil` for the others.
  public let unaggregated: [Money?]
  /// The limits beyond the shard formula that it reaches, or that are good to know.
  public let findings: [LimitFinding]
  /// How each stream gets from its current shards to the plan; `nil` where those are not given.
  public let reshardings: [Resharding?]
  /// How it grows, and what becomes due; `nil` when nobody asked.
  public let growth: PlannedGrowth?

  /// Plans a scenario that was costed.
  ///
  /// - Parameters:
  ///   - costed: What it needs and costs.
  ///   - showsAggregates: Whether to try other aggregates.
  ///   - growth: The growth from month to month in percent, and for how many months, if it grows.
  /// - Throws: ``Rejection`` when another aggregate cannot be costed at all.
  public init(
    _ costed: CostedScenario, showsAggregates: Bool = false,
    growth: (percent: Ratio, months: Int)? = nil
  ) throws(Rejection) {
    let (scenario, card) = (costed.estimate.scenario, costed.table.rates)
    self.costed = costed
    reliefs = costed.estimate.reliefs(at: card)
    unaggregated = costed.estimate.unaggregatedTotals(at: card)
    let quotas = costed.table.region.quotas
    findings = costed.limitFindings
    reshardings = costed.estimate.streams.map { $0.resharding(quota: quotas.shards) }
    aggregations = showsAggregates ? try costed.estimate.aggregationTables(at: card) : nil
    self.growth = growth.map { asked in
      let growth = scenario.growth(by: asked.percent, months: asked.months, at: card)
      return PlannedGrowth(
        growth: growth, milestones: growth.milestones(at: card, within: quotas))
    }
  }
}

extension PlannedScenario {
  /// The same in all other modes, where growth says which is the cheapest.
  fileprivate var others: [CostedScenario] {
    guard growth != nil else { return [] }
    return costed.compared(in: costed.table.rates.pricedModes.filter { $0 != costed.mode })
  }
}

extension ComparisonAssumptions {
  /// What plans take for granted, their growth included.
  init(planning scenarios: [PlannedScenario]) {
    self.init(
      scenarios: scenarios.flatMap { [$0.costed] + $0.others },
      further: scenarios.contains { $0.growth != nil } ? [Growth.assumptions] : [])
  }
}

/// How a scenario grows.
public struct PlannedGrowth: Sendable, Hashable {
  /// The months.
  public let growth: Growth
  /// What becomes due in which month.
  public let milestones: GrowthMilestones
}
