@testable import ShardPlanEngine
import TestSupport
import Testing

/// Growth of many streams of a few kinds, against each month estimated by itself.
struct `A month of growth` {
  /// Of 90 scenarios: the bill, the limits and the modes of each month.
  @Test(arguments: CapacityMode.allCases, Effort.sample(UInt64(0)..<30, oneIn: 5))
  func `is what its scenario comes to`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 92_000)
    let scenario = random.crowd(mode)
    let percent = random.choice([8, 35, 400] as [Ratio])
    let growth = scenario.growth(by: percent, months: 5, at: .virginia, within: .usual)
    let estimates = try growth.steps.map { try $0.scenario.estimate(at: .virginia) }
    for (step, estimate) in zip(growth.steps, estimates) {
      #expect(step.quote == estimate.quote)
      #expect(step.total == estimate.bill.total)
      let binding = estimate.streams.compactMap { $0.capacity?.bindingLimit }
      #expect(
        step.bindingLimits
          == binding.enumerated().filter { first in
            !binding[..<first.offset].contains(first.element)
          }.map(\.element))
      #expect(
        step.userRecordsPerSecond
          == estimate.streams.reduce(Ratio.zero) {
            $0 + $1.load.recordsPerSecond * $1.load.recordsPerPut * Ratio($1.stream.count)
          })
      #expect(step.totals == CapacityMode.allCases.compactMap { total(of: step.scenario, in: $0) })
    }
    check(growth, estimates)
    guard let end = growth.end, let last = growth.steps.last else {
      #expect(growth.steps.count == 5)
      return
    }
    let next = last.factor * (1 + percent / 100)
    #expect(throws: end) {
      try scenario.scaled(by: GrowthFactor(next)).estimate(at: .virginia)
    }
  }

  /// Each event when it first happens, gone through stream by stream.
  private func check(_ growth: ShardPlanEngine.Growth, _ estimates: [Estimate]) {
    typealias Milestones = ShardPlanEngine.Growth.Milestones
    var (limits, busy): ([Milestones.Limit], [Milestones.TooBusy]) = ([], [])
    for (month, estimate) in zip(1..., estimates) {
      for finding in estimate.limitFindings(at: .virginia, within: .usual)
      where finding.severity != .note
        && !limits.contains(where: {
          $0.finding.code == finding.code && $0.finding.stream == finding.stream
        })
      {
        limits.append(Milestones.Limit(month: month, finding: finding))
      }
      for (index, plan) in estimate.streams.enumerated() {
        guard let capacity = plan.capacity, capacity.required == nil,
          !busy.contains(where: { $0.stream == index })
        else { continue }
        busy.append(Milestones.TooBusy(stream: index, month: month, holds: capacity.holds))
      }
    }
    #expect(growth.milestones.limits == limits)
    #expect(growth.milestones.tooBusy == busy.sorted { $0.stream < $1.stream })
    #expect(
      growth.milestones.neededAtEnd == (estimates.last?.streams.map { $0.capacity?.required } ?? [])
    )
  }

  private func total(
    of scenario: Scenario, in mode: CapacityMode
  ) -> ShardPlanEngine.Growth.ModeTotal? {
    var other = scenario
    other.mode = mode
    guard let given = try? other.estimate(at: .virginia) else { return nil }
    for (index, plan) in given.streams.enumerated() where plan.hasTooFewShards {
      other.streams[index].shards = nil
    }
    guard let enough = try? other.estimate(at: .virginia) else { return nil }
    return ShardPlanEngine.Growth.ModeTotal(
      mode: mode, total: enough.bill.total, shards: enough.quote.shards,
      exceedsGiven: given.streams.contains { $0.hasTooFewShards }, obstacles: enough.obstacles)
  }

  /// Of 2,000 rates: what the exact factor of hundreds of digits rounds to.
  @Test(arguments: UInt64(0)..<20)
  func `has rates of the exact factor`(seed: UInt64) {
    var random = SplitMix64(seed: seed &+ 96_000)
    let percent = Ratio(.random(in: 1...4_000, using: &random), over: 100)
    var factor = Ratio.one
    for _ in 0..<100 {
      factor = factor * (1 + percent / 100)
      let rate = random.ratio(ofBits: random.choice([4, 24, 60]))
      let exact = (rate * factor).rounded(places: 6, .toNearestOrEven)
      let scaled = RecordRate.perSecond(rate).scaled(by: GrowthFactor(factor))
      guard let exact, exact > 0 else {
        #expect(scaled.records == rate * factor)
        continue
      }
      #expect(scaled.records == Ratio(exact, over: 1_000_000))
    }
  }
}
