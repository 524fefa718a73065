/// The need and cost of a scenario, with its assumptions and caveats.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
/// let prices = try PriceTable.bundled(in: "us-east-1")
/// let estimate = try Scenario(streams: [stream]).estimate(at: prices.rates)
/// print(estimate.bill.total, estimate.streams[0].capacity?.shards ?? 0)  // 1193.55 25
/// ```
public final class Estimate: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The prices that it was estimated at.
  public let rates: RateCard
  /// Its streams in order.
  public let streams: [StreamPlan]
  /// The cost of the month.
  public let bill: Bill
  /// The parts that are billed apart; `nil` where all streams are billed alike.
  let mixedParts: [BillingPart]?

  /// The assumptions, in the order of reports; found on each access.
  public var assumptions: [Assumption] { Assumption.made(for: scenario, streams, bill) }

  /// The caveats, stream by stream; found on each access.
  public var remarks: [Remark] {
    let keyed = totalCountingKeys
    return Remark.on(
      scenario, streams,
      keysIfBilled: keyed == bill.total || !bill.totals.isExact
        ? nil
        : keyed.map { .keysIfBilled(total: $0, instead: bill.total, currency: bill.currency) })
  }

  init(
    scenario: Scenario, rates: RateCard, streams: [StreamPlan], bill: Bill,
    mixedParts: [BillingPart]? = nil
  ) {
    self.mixedParts = mixedParts
    self.scenario = scenario
    self.rates = rates
    self.streams = streams
    self.bill = bill
  }
}

extension Estimate: Equatable {
  public static func == (left: Estimate, right: Estimate) -> Bool {
    left === right
      || left.scenario == right.scenario
        && left.rates == right.rates
        && left.streams == right.streams
        && left.bill == right.bill
  }
}

extension Scenario {
  /// Returns all reasons why this scenario cannot be priced, whatever the prices.
  ///
  /// Conflicts between settings of a stream are checked only once all of its settings are within
  /// their bounds. Only ``Scenario/estimate(at:)-(RateCard)`` finds a mode without prices, or a
  /// bill too large to count.
  ///
  /// - Returns: Only the month when that is out of bounds; else the faults of each stream in order;
  ///   where there are none, a number of streams that is out of bounds. Empty when the scenario can
  ///   be costed.
  public func faults() -> [Rejection] {
    guard Bounds.monthHours.contains(month.hours) else {
      return [Rejection(.monthLength(hours: month.hours))]
    }
    var faults: [Rejection] = []
    var kept = KeptPackings()
    for (index, stream) in streams.enumerated() {
      faults += stream.faults(in: month, &kept).map { Rejection(stream: index, $0) }
      if stream.mode ?? mode == .provisioned, stream.needIsUnknown, stream.shards == nil {
        faults.append(Rejection(stream: index, .shardsUnknown))
      }
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
  func checkFields() throws(Rejection) {
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
    var kept = KeptPackings()
    return try estimate(at: card, &kept)
  }

  /// Prices this scenario, and plans those streams of which there is no plan yet.
  ///
  /// - Parameters:
  ///   - card: The prices of the region.
  ///   - plans: The plans of the streams so far, as far as there are some; those of another mode or month
  ///     are made again.
  /// - Returns: The same estimate as without them.
  /// - Throws: The first ``Rejection``.
  package func estimate(
    at card: RateCard, reusing plans: [StreamPlan?]
  ) throws(Rejection) -> Estimate {
    var kept = KeptPackings()
    return try estimate(at: card, reusing: plans, &kept)
  }

  /// Plans and prices this scenario, and keeps what helps with the next one like it.
  func estimate(
    at card: RateCard, reusing plans: [StreamPlan?] = [], _ kept: inout KeptPackings
  ) throws(Rejection) -> Estimate {
    do throws(Rejection) {
      return try soundEstimate(at: card, reusing: plans, &kept)
    } catch {
      // What is said first is always the same, whatever was met first on the way.
      throw faults().first ?? error
    }
  }

  private func soundEstimate(
    at card: RateCard, reusing known: [StreamPlan?], _ kept: inout KeptPackings
  ) throws(Rejection) -> Estimate {
    try checkFields()
    var card = card
    let scenario = plain(at: &card)
    let parts = try scenario.parts(at: card)
    let plans = try scenario.plans(reusing: known, &kept)
    return Estimate(
      scenario: scenario, rates: card, streams: plans,
      bill: try MeteredUsage.bill(of: plans, in: parts, at: card), mixedParts: parts)
  }

  /// Plans each stream.
  private func plans(
    reusing known: [StreamPlan?], _ kept: inout KeptPackings
  ) throws(Rejection) -> [StreamPlan] {
    var plans: [StreamPlan] = []
    plans.reserveCapacity(streams.count)
    for (index, stream) in streams.enumerated() {
      let mode = stream.mode ?? mode
      if index < known.count, let plan = known[index], plan.plans(stream, in: mode, month: month) {
        plans.append(plan)
        continue
      }
      do throws(Rejection.Reason) {
        plans.append(try StreamPlan(stream, in: mode, month: month, isSized: true, &kept))
      } catch {
        throw Rejection(stream: index, error)
      }
    }
    return plans
  }
}

extension Estimate {
  /// Returns the limits beyond the shard formula that this plan reaches or should know of.
  ///
  /// - Parameters:
  ///   - card: The prices of the region.
  ///   - quotas: What the account may have in each region.
  /// - Returns: The findings: errors, then warnings, then notes, each rule by rule and stream by stream.
  /// - Precondition: No quota is negative.
  public func limitFindings(at card: RateCard, within quotas: Quotas) -> [LimitFinding] {
    limitFindings(at: card) { _ in quotas }
  }

  /// Returns the limits that this plan reaches or should know of, in regions of different quotas.
  ///
  /// - Parameters:
  ///   - card: The prices of the region.
  ///   - quotas: Finds what the account may have in a region, by its code.
  /// - Returns: The findings, as of one region.
  package func limitFindings(
    at card: RateCard, within quotas: (_ region: String) -> Quotas
  ) -> [LimitFinding] {
    let parts = (mixedParts == nil ? nil : try? scenario.parts(at: card)) ?? nil
    let subjects = parts.map { parts in
      parts.map { part in
        LimitRule.Subject(
          mode: part.mode, streams: part.streams.map { streams[$0] },
          copies: [Int64](repeating: 1, count: part.streams.count),
          quotas: quotas(part.rates.origin.region), advantageFloor: part.rates.advantageFloor)
      }
    }
    let findings = LimitRule.all.flatMap { rule -> [LimitFinding] in
      guard let subjects, let parts else {
        return rule.find(
          LimitRule.Subject(
            mode: scenario.mode, streams: streams,
            copies: [Int64](repeating: 1, count: streams.count),
            quotas: quotas(card.origin.region), advantageFloor: card.advantageFloor))
      }
      return zip(parts, subjects).flatMap { part, subject in
        let region = card.elsewhere.isEmpty ? nil : part.rates.origin.region
        return rule.find(subject).map { $0.placed(at: part.streams, in: region) }
      }
    }
    return LimitFinding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
  }
}
