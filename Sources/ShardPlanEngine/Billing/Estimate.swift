/// What a scenario needs and costs, with all that was assumed on the way.
public struct Estimate: Sendable, Hashable {
  /// What one stream sees, and the shards that it takes.
  public struct StreamEstimate: Sendable, Hashable {
    /// The stream.
    public let stream: Stream
    /// How many user records come together.
    public let aggregation: AchievedAggregation
    /// What the stream sees.
    public let load: RecordLoad
    /// The shards; `nil` in on-demand modes, where AWS sees to them.
    public let capacity: Capacity?
  }

  /// The scenario.
  public let scenario: Scenario
  /// Its streams in order.
  public let streams: [StreamEstimate]
  /// What the month costs.
  public let bill: Bill
  /// What was taken for granted.
  public let assumptions: [Assumption]
  /// What someone should know before relying on the plan.
  public let remarks: [Remark]
}

extension Scenario {
  /// Returns everything about this scenario that cannot be costed, whatever the prices.
  public func faults() -> [Rejection] {
    guard Bounds.monthHours.contains(month.hours) else {
      return [Rejection(.monthLength(hours: month.hours))]
    }
    var faults: [Rejection] = []
    var count: Int64 = 0
    for (index, stream) in streams.enumerated() {
      faults += stream.faults(in: month).map { Rejection(stream: index, $0) }
      count = count.addingReportingOverflow(max(0, stream.count)).partialValue
    }
    if faults.isEmpty, !Bounds.streams.contains(Ratio(UInt64(max(0, count)))) {
      faults.append(Rejection(.streamCount(count)))
    }
    return faults
  }

  /// Plans and prices this scenario.
  ///
  /// - Parameter card: The prices of the region.
  /// - Returns: Shards, bill, assumptions and remarks.
  /// - Throws: The first ``Rejection`` when a value is out of bounds, values contradict each
  ///   other, the region does not price the mode, or the result is too large to count.
  public func estimate(at card: RateCard) throws(Rejection) -> Estimate {
    if let fault = faults().first { throw fault }
    guard card.prices(mode) else { throw Rejection(.modeNotPriced(mode)) }

    var plans: [Estimate.StreamEstimate] = []
    var usages: [StreamUsage] = []
    var ledger = Ledger(card: card)
    for (index, stream) in streams.enumerated() {
      let aggregation = AchievedAggregation(of: stream, in: month)
      let load = RecordLoad(of: stream, aggregated: aggregation, in: month)
      let usage = StreamUsage(stream: stream, load: load, month: month)
      var capacity: Capacity?
      switch mode {
      case .provisioned:
        let planned = aggregation.producer?.shards ?? 1
        guard let sized = Capacity(for: stream, under: load, planned: planned) else {
          throw Rejection(stream: index, .beyondCounting)
        }
        try ledger.enterProvisioned(usage, capacity: sized, index: index)
        capacity = sized
      case .onDemand: try ledger.enterOnDemand(usage, index: index)
      case .onDemandAdvantage: break
      }
      usages.append(usage)
      plans.append(
        Estimate.StreamEstimate(
          stream: stream, aggregation: aggregation, load: load, capacity: capacity))
    }
    if mode == .onDemandAdvantage {
      try ledger.enterAdvantage(usages, month: month)
    }
    let bill = Bill(currency: card.currency, lines: ledger.lines, total: ledger.total)
    return Estimate(
      scenario: self, streams: plans, bill: bill,
      assumptions: Assumption.made(for: self, plans, bill), remarks: Remark.on(self, plans))
  }
}
