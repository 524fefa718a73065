/// What a scenario needs and costs, with all that was assumed on the way.
public struct Estimate: Sendable, Hashable {
  /// The scenario.
  public let scenario: Scenario
  /// The prices that it was estimated at.
  public let rates: RateCard
  /// Its streams in order.
  public let streams: [StreamPlan]
  /// What the month costs.
  public let bill: Bill
  /// What was taken for granted.
  public let assumptions: [Assumption]
  /// What someone should know before relying on the plan.
  public let remarks: [Remark]
}

extension Scenario {
  /// Returns everything about this scenario that cannot be costed, whatever the prices.
  ///
  /// What the settings of a stream allow each but not together is looked for when all of its
  /// settings are within their bounds. Whether the prices have the mode, and whether the bill can
  /// be counted, only ``Scenario/estimate(at:)`` tells.
  ///
  /// - Returns: Only the month when that is out of bounds; else the faults of each stream in order;
  ///   where there are none, a number of streams that is out of bounds. Empty when the scenario can
  ///   be costed.
  public func faults() -> [Rejection] {
    guard Bounds.monthHours.contains(month.hours) else {
      return [Rejection(.monthLength(hours: month.hours))]
    }
    var faults: [Rejection] = []
    for (index, stream) in streams.enumerated() {
      faults += stream.faults(in: month).map { Rejection(stream: index, $0) }
    }
    guard faults.isEmpty else { return faults }
    do throws(Rejection) {
      try checkCount()
      return []
    } catch {
      return [error]
    }
  }

  /// Throws the first setting that is out of its bounds.
  private func checkFields() throws(Rejection) {
    guard Bounds.monthHours.contains(month.hours) else {
      throw Rejection(.monthLength(hours: month.hours))
    }
    for (index, stream) in streams.enumerated() {
      if let fault = stream.faultsOfFields(in: month).first {
        throw Rejection(stream: index, fault)
      }
    }
    try checkCount()
  }

  /// Throws when the streams are too many altogether.
  func checkCount() throws(Rejection) {
    let count = streams.reduce(Int64(0)) { sum, stream in
      sum.addingReportingOverflow(max(0, stream.count)).partialValue
    }
    guard Bounds.streams.contains(Ratio(UInt64(max(0, count)))) else {
      throw Rejection(.streamCount(count))
    }
  }

  /// Plans and prices this scenario.
  ///
  /// - Parameter card: The prices of the region.
  /// - Returns: Shards, bill, assumptions and remarks.
  /// - Throws: The first ``Rejection`` when a value is out of bounds, values contradict each
  ///   other, the region does not price the mode, or the result is too large to count.
  public func estimate(at card: RateCard) throws(Rejection) -> Estimate {
    do throws(Rejection) {
      return try soundEstimate(at: card)
    } catch {
      // What is said first is always the same, whatever was met first on the way.
      throw faults().first ?? error
    }
  }

  private func soundEstimate(at card: RateCard) throws(Rejection) -> Estimate {
    try checkFields()
    guard card.prices(mode) else { throw Rejection(.modeNotPriced(mode)) }

    var plans: [StreamPlan] = []
    var pool = AdvantagePool<Product>()
    var ledger = BillLedger(card: card)
    for (index, stream) in streams.enumerated() {
      let aggregation = AchievedAggregation(of: stream, in: month)
      let load = RecordLoad(of: stream, aggregated: aggregation, in: month)
      if let fault = stream.contradictions(in: month, under: load).first {
        throw Rejection(stream: index, fault)
      }
      let usage = StreamUsage<Product>(stream: stream, load: load, month: month)
      var capacity: Capacity?
      switch mode {
      case .provisioned:
        let planned = aggregation.producer?.shards ?? 1
        guard let sized = Capacity(for: stream, under: load, planned: planned) else {
          throw Rejection(stream: index, .beyondCounting)
        }
        try ledger.enterProvisioned(usage, shards: Ratio(sized.shards), index: index)
        capacity = sized
      case .onDemand: try ledger.enterOnDemand(usage, index: index)
      case .onDemandAdvantage: pool.add(usage)
      }
      plans.append(
        StreamPlan(
          stream: stream, aggregation: aggregation, load: load, capacity: capacity))
    }
    if mode == .onDemandAdvantage { try pool.enter(into: &ledger, seconds: month.seconds) }
    let bill = Bill(currency: card.currency, lines: ledger.lines, total: ledger.total)
    return Estimate(
      scenario: self, rates: card, streams: plans, bill: bill,
      assumptions: Assumption.made(for: self, plans, bill), remarks: Remark.on(self, plans))
  }
}
