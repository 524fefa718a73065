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
  /// The measures that would save shards or money, for each stream.
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

  /// Plans an estimated scenario.
  ///
  /// - Parameters:
  ///   - estimate: The estimate of the scenario.
  ///   - showsAggregates: Whether to try other aggregates.
  ///   - growth: The growth from month to month in percent, and for how many months, if it grows.
  ///   - progress: Is told how much of the work is done.
  /// - Throws: ``Rejection`` when another aggregate cannot be costed at all.
  public init(
    _ estimate: Estimate, showsAggregates: Bool = false,
    growth: (percent: Ratio, months: Int)? = nil,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Rejection) {
    let parts = 1 + (showsAggregates ? 1 : 0) + (growth == nil ? 0 : 1)
    var part = 0
    func show(_ done: Int, _ all: Int) { progress(part * all + done, parts * all) }
    let (scenario, card) = (estimate.scenario, estimate.rates)
    self.estimate = estimate
    reliefs = estimate.reliefs(at: card, progress: show)
    part += 1
    unaggregated = estimate.unaggregatedTotals(at: card)
    findings = estimate.limitFindings
    reshardings = estimate.reshardings
    aggregations = showsAggregates ? try estimate.aggregationTables(at: card, progress: show) : nil
    if showsAggregates { part += 1 }
    self.growth = growth.map {
      scenario.growth(
        by: $0.percent, months: $0.months, at: card, within: estimate.quotas(in:), progress: show)
    }
  }
}

extension Report {
  /// Shows the shards that each scenario needs, the limit that binds, what would relieve it and the
  /// bill.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
  /// let plan = try CapacityPlan(estimate, growth: (percent: 5, months: 12))
  /// print(Report(planning: [plan], title: "Events").title)  // Events
  /// ```
  ///
  /// - Parameters:
  ///   - plans: The plans of scenarios, at least one.
  ///   - title: The title of the report.
  /// - Precondition: There is a plan.
  public init(planning plans: [CapacityPlan], title: String) {
    self.init(
      title: title, parts: PlanParts(plans).parts, records: Self.records(of: plans),
      document: PlanDocument.document(of: plans, title: title))
  }

  /// The table that was asked for besides the plan, or else the needs of every limit.
  private static func records(of plans: [CapacityPlan]) -> Report.Records {
    if plans.contains(where: { $0.growth != nil }) {
      return Report.Records(
        Fact<GrowthMonth>.records, of: plans
      ) { GrowthMonth.all(of: $0) }
    }
    if plans.contains(where: { $0.aggregations != nil }) {
      return Report.Records(
        Fact<AggregationRow>.records,
        of: plans.flatMap { plan in plan.estimate.streams.indices.map { (plan, $0) } }
      ) { AggregationRow.all(of: $0, stream: $1) }
    }
    return Report.Records(
      Fact<LimitRow>.records, of: plans
    ) { LimitRow.all(of: $0.estimate) }
  }
}

extension CapacityPlan {
  /// The estimates whose assumptions the plan makes: all modes where growth compares them.
  var compared: [Estimate] {
    guard growth != nil else { return [estimate] }
    let modes = estimate.rates.pricedModes.filter { $0 != estimate.mode }
    return [estimate] + estimate.scenario.estimates(in: modes, at: estimate.rates)
  }
}

extension [CapacityPlan] {
  /// The assumptions of what would help, of other aggregates and of growth.
  var furtherAssumptions: [[Assumption]] {
    flatMap { plan in
      plan.reliefs.joined().map { $0.assumptions }
        + (plan.aggregations ?? []).map { $0.assumptions }
    } + (contains { $0.growth != nil } ? [Growth.assumptions] : [])
  }
}
