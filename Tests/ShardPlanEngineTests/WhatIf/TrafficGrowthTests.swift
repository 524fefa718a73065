import ShardPlanEngine
import TestSupport
import Testing

/// Traffic that grows month by month.
struct `A growing scenario` {
  static let study = Scenario(
    streams: [
      KinesisStream(recordSize: .bytes(77), rate: .perSecond(900), peakRate: .perSecond(1_900))
    ])

  @Test func `that grows by nothing is flat`() throws {
    let growth = Self.study.growth(by: 0, months: 24, at: .virginia)
    #expect(growth.steps.count == 24)
    let bill = try Self.study.estimate(at: .virginia).bill
    for step in growth.steps { #expect(try step.scenario.estimate(at: .virginia).bill == bill) }
    let one = bill.total
    #expect(growth.steps.allSatisfy { $0.total == one })
    #expect(growth.total == Money(picounits: one.picounits * 24))
  }

  /// Each month can be counted; so many of them together would not fit into 128 bits.
  @Test func `ends where its months together are beyond counting`() throws {
    let card = RateCard.of(.usDollar) { _ in Money(picounits: 1_000_000_000_000_000_000) }
    let stream = KinesisStream(
      count: 120, recordSize: .bytes(10_485_760), rate: .perSecond(1_000_000_000_000))
    let scenario = Scenario(mode: .onDemand, streams: [stream])
    let growth = scenario.growth(by: 0, months: 120, at: card)
    let bill = try scenario.estimate(at: card).bill.total
    #expect(growth.end?.reason == .beyondCounting)
    #expect(growth.total == Money(picounits: bill.picounits * Int128(growth.steps.count)))
    #expect(growth.total <= .largest && growth.total + bill > .largest)
  }

  @Test func `doubles as often as it is said to`() {
    let growth = Self.study.growth(by: 100, months: 5, at: .virginia)
    #expect(growth.steps.map(\.factor) == [1, 2, 4, 8, 16])
    #expect(
      growth.steps.compactMap { $0.quote.shards } == [2, 4, 8, 16, 31])
    #expect(growth.end == nil)
  }

  @Test(arguments: Effort.sample(UInt64(0)..<20, oneIn: 5))
  func `never needs less in a later month`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let percent = Ratio(UInt128.random(in: 0...2_000, using: &random), over: 100)
    let growth = Self.study.growth(by: percent, months: 36, at: .virginia)
    for (step, next) in zip(growth.steps, growth.steps.dropFirst()) {
      #expect(next.total >= step.total)
      let shards = [step, next].compactMap { $0.quote.shards }
      #expect(shards[0] <= shards[1])
      #expect(next.factor == step.factor * (1 + percent / 100))
    }
    #expect(growth.total == growth.steps.reduce(Money.zero) { $0 + $1.total })
  }

  @Test func `ends where traffic exceeds what can be planned for`() {
    let growth = Self.study.growth(by: 1_000, months: 120, at: .virginia)
    #expect(growth.steps.count < 120)
    #expect(growth.end != nil)
  }

  /// From 2,000 · 2^m records a second follow 2 · 2^m shards: 1,024 in the tenth month, above 1,000.
  @Test func `reaches its next shard, its quotas and its cheaper modes in due time`() throws {
    let scenario = Scenario(streams: [
      KinesisStream(recordSize: .bytes(100), rate: .perSecond(2_000))
    ])
    let growth = scenario.growth(by: 100, months: 12, at: .virginia, within: .usual)
    let due = growth.milestones
    #expect(due.nextShard == 2)
    #expect(due.shortOfShards == nil)
    #expect(due.limits.map(\.month) == [10])
    #expect(due.limits.map(\.finding.code) == ["shard-quota"])
    let large = scenario.growth(by: 100, months: 12, at: .virginia, within: .large)
    #expect(large.milestones.limits.isEmpty)
    // Every change of the cheapest mode, and nothing else.
    let cheapest = growth.steps.map(\.cheapestMode)
    for (index, mode) in cheapest.enumerated() {
      let isNew = index == 0 || mode != cheapest[index - 1]
      #expect(due.modes.contains { $0.month == index + 1 && $0.mode == mode } == isNew)
    }
  }

  @Test func `reckons from the shards that are open today`() throws {
    var scenario = Scenario(streams: [
      KinesisStream(recordSize: .bytes(100), rate: .perSecond(2_000))
    ])
    scenario.streams[0].currentShards = 10
    let growth = scenario.growth(by: 100, months: 6, at: .virginia, within: .large)
    // 2, 4, 8, 16 shards.
    #expect(growth.milestones.nextShard == 4)
  }

  /// 5,000 · 1.2^m records a second, of which a key brings 15 %: above 1,000 from 6,667 on.
  @Test func `reaches the limit of a key too`() throws {
    var scenario = Scenario(streams: [
      KinesisStream(recordSize: .bytes(100), rate: .perSecond(5_000))
    ])
    scenario.streams[0].hotKeyShare = Ratio(15, over: 100)
    let growth = scenario.growth(by: 20, months: 6, at: .virginia, within: .large)
    let due = growth.milestones
    #expect(due.limits.map(\.finding.code) == ["hot-key"])
    #expect(due.limits.map(\.month) == [3])
  }

  /// Rates keep to the millionth of a record, so that decades of growth have no endless digits.
  @Test func `grows rates to the millionth of a record`() throws {
    let scenario = Scenario(streams: [KinesisStream(recordSize: .bytes(1), rate: .perSecond(1))])
    let growth = scenario.growth(by: Ratio(1, over: 3), months: 120, at: .virginia)
    for step in growth.steps {
      let rate = step.scenario.streams[0].rate.records
      #expect(rate.isExact(places: 6))
      let error =
        rate > step.factor ? rate.excess(over: step.factor) : step.factor.excess(over: rate)
      #expect(error * 2_000_000 <= 1)
    }
  }

  /// A rate that would be rounded to nothing keeps its digits; half a millionth goes to the even.
  @Test(
    arguments: [
      (Ratio(1, over: 10_000_000), 100, Ratio(1, over: 5_000_000)),
      (Ratio(1, over: 1_000_000), 10, Ratio(1, over: 1_000_000)),
      (Ratio(1, over: 1_000_000), 150, Ratio(2, over: 1_000_000)),
    ] as [(Ratio, Ratio, Ratio)])
  func `grows the smallest rates too`(rate: Ratio, percent: Ratio, next: Ratio) {
    let scenario = Scenario(streams: [KinesisStream(recordSize: .bytes(1), rate: .perSecond(rate))])
    let growth = scenario.growth(by: percent, months: 2, at: .virginia)
    #expect(growth.steps.map { $0.scenario.streams[0].rate.records } == [rate, next])
  }

  @Test(arguments: [(-1, 1), (0, 1), (1, 1), (2, 2)])
  func `has at least one month`(months: Int, steps: Int) {
    let growth = Self.study.growth(by: 10, months: months, at: .virginia)
    #expect(growth.steps.map(\.month) == Array(1...steps))
  }

  @Test func `reaches each limit of a stream once`() throws {
    var scenario = Scenario(streams: [
      KinesisStream(recordSize: .bytes(100), rate: .perSecond(5_000))
    ])
    scenario.streams[0].hotKeyShare = Ratio(15, over: 100)
    scenario.streams[0].consumers.shared = 6
    let growth = scenario.growth(by: 20, months: 6, at: .virginia, within: .large)
    let due = growth.milestones
    #expect(due.limits.map(\.finding.code) == ["shared-polls", "hot-key"])
    #expect(due.limits.map(\.month) == [1, 3])
  }

  @Test func `counts the shards of all its streams`() throws {
    var scenario = Scenario(
      streams: [
        KinesisStream(count: 3, recordSize: .bytes(100), rate: .perSecond(1_500)),
        KinesisStream(recordSize: .bytes(100), rate: .perSecond(500)),
      ])
    let fresh = try scenario.estimate(at: .virginia)
    #expect(fresh.openShards == 7)
    scenario.mode = .onDemand
    #expect(try scenario.estimate(at: .virginia).openShards == nil)
  }

  /// The mode that a scenario may be in already comes first.
  @Test func `names the first of modes that cost the same`() {
    let free = RateCard.of(.usDollar) { _ in .zero }
    let growth = Self.study.growth(by: 10, months: 1, at: free)
    #expect(growth.steps.map(\.cheapestMode) == [.provisioned])
  }

  @Test func `is priced in every mode of the region`() {
    let growth = Self.study.growth(by: 10, months: 2, at: .virginia)
    #expect(growth.steps.allSatisfy { $0.totals.map(\.mode) == CapacityMode.allCases })
  }
}
