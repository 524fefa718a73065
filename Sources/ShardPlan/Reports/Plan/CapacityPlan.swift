public import ShardPlanEngine

/// A plan of a scenario's capacity: what it needs and costs, and what would change that.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
/// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
/// let plan = try CapacityPlan(estimate)
/// print(plan.estimate.total)  // 1193.55
/// ```
public struct CapacityPlan: Sendable, Equatable {
  /// The shards and the bill.
  public let estimate: Estimate
  /// The measures that would save shards, for each stream.
  public let reliefs: [[Estimate.Relief]]
  /// The needs and costs of other aggregates, for each stream; `nil` unless asked for.
  public let aggregations: [AggregationTable]?
  /// The total with one record per PUT in a stream, for each stream that the KPL aggregates; `nil`
  /// for the others.
  public let unaggregated: [Money?]
  /// The limits beyond the shard formula that it reaches.
  public let findings: [LimitFinding]
  /// The way of each stream from its current shards to the plan; `nil` where those are not given.
  public let reshardings: [Resharding?]
  /// The growth month by month; `nil` unless asked for.
  public let growth: Growth?
  /// The events while it grows; `nil` unless asked for.
  public let milestones: Growth.Milestones?

  /// Plans an estimated scenario.
  ///
  /// - Parameters:
  ///   - estimate: The estimate of the scenario.
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
