import ShardPlanEngine
import TestSupport
import Testing

/// A number of shards that is given and stays, while the traffic grows.
struct `A given number of shards that traffic outgrows` {
  /// 900, 1,800 and 3,600 records of 1 KiB a second, twice as many at the peak.
  static let growth = Scenario(streams: [
    KinesisStream(
      recordSize: .bytes(1_024), rate: .perSecond(900), peakRate: .perSecond(1_800), shards: 3)
  ]).growth(by: 100, months: 3, at: .virginia, within: .large)

  /// 4 · 730 · 0.015 + 1,800 · 2,628,000 · 1.4e-8 = 43.80 + 66.2256, and twice as much a month later.
  ///
  /// Three shards accept 3,000 of the 3,600 records a second of the third month, and no more is billed.
  @Test func `is billed as asked, and beside that with as many as are needed`() {
    let steps = Self.growth.steps
    #expect(steps.map(\.total.description) == ["65.9628", "99.0756", "143.226"])
    #expect(steps.map(\.isThrottled) == [false, true, true])
    let needed = steps.map(\.withNeededShards)
    #expect(needed.map { $0?.shards } == [3, 4, 8])
    #expect(needed.map { $0?.total.description } == ["65.9628", "110.0256", "220.0512"])
    #expect(steps.map { $0.totals.first?.exceedsGiven } == [false, true, true])
    #expect(Self.growth.total.description == "308.2644")
    #expect(Self.growth.totalWithNeededShards?.description == "396.0396")
  }

  /// Four shards cost less than a fifth of On-demand Standard; that three are too few changes nothing
  /// about it.
  @Test func `makes no other mode the cheapest`() {
    let due = Self.growth.milestones
    #expect(due.modes.map(\.mode) == [.provisioned])
    #expect(due.shortOfShards == 2)
    #expect(due.nextShard == 2)
  }

  @Test(arguments: CapacityMode.allCases, UInt64(0)..<30)
  func `is replaced where it is too few, and nowhere else`(
    mode: CapacityMode, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let growth = random.scenario(mode).growth(by: 40, months: 3, at: .virginia)
    for step in growth.steps {
      for total in step.totals {
        var scenario = step.scenario
        scenario.mode = total.mode
        let given = try scenario.estimate(at: .virginia)
        for (index, plan) in given.streams.enumerated()
        where plan.stream.shards != nil && plan.capacity?.holds == false {
          scenario.streams[index].shards = nil
        }
        let estimate = try scenario.estimate(at: .virginia)
        let needed = estimate.quote
        #expect(total.total == needed.total && total.shards == needed.shards)
        // Where a key fills a shard, or fills it beyond the target, no number of shards is enough.
        let isSizable = estimate.streams.allSatisfy {
          $0.capacity.map { $0.required != nil } ?? true
        }
        #expect(
          needed.obstacles.subtracting(.consumers).isEmpty || needed.obstacles.contains(.key)
            || !isSizable)
        #expect(total.obstacles == needed.obstacles)
        #expect(
          total.exceedsGiven
            == given.streams.contains { $0.stream.shards != nil && $0.capacity?.holds == false })
      }
      guard !step.isThrottled else { continue }
      #expect(step.withNeededShards?.total == step.total)
    }
  }

  /// 9 · 10^15 shards for 10^6 a shard-hour: one such month can be counted, two cannot.
  @Test func `has no sum with what is needed where that is beyond counting`() {
    let card = RateCard.of(.usDollar) { dimension in
      dimension == .provisionedShardHour ? Money(picounits: 1_000_000_000_000_000_000) : .zero
    }
    let stream = KinesisStream(
      count: 10_000, recordSize: .bytes(1_048_576), rate: .perSecond(900_000_000_000), shards: 1)
    let one = Scenario(streams: [stream]).growth(by: 0, months: 1, at: card)
    let two = Scenario(streams: [stream]).growth(by: 0, months: 2, at: card)
    #expect(one.totalWithNeededShards == one.steps.first?.withNeededShards?.total)
    #expect(one.totalWithNeededShards != nil)
    #expect(two.steps.count == 2 && two.totalWithNeededShards == nil)
  }
}
