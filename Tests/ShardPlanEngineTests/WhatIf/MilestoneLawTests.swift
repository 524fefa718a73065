import ShardPlanEngine
import TestSupport
import Testing

/// Shards that come due, stream by stream.
struct `A milestone of growth` {
  typealias Due = ShardPlanEngine.Growth.Milestones.ShardsDue

  /// A1: the 20 shards of `old` are of no use to `new`, which needs 900 · 1.1² = 1,089 a second of one.
  @Test func `is of one stream, whatever another has to spare`() {
    var old = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(500))
    (old.name, old.currentShards) = ("old", 20)
    var new = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(900))
    (new.name, new.currentShards) = ("new", 1)
    let growth = Scenario(streams: [old, new]).growth(
      by: 10, months: 12, at: .virginia, within: .large)
    let due = growth.milestones
    #expect(due.nextShard == 3)
    #expect(due.nextShards == [.init(stream: 1, month: 3, from: 1, to: 2)])
    #expect(due.shortages.isEmpty)
  }

  /// A18: 1,100 records a second are too many for one shard from the first month on.
  @Test func `names the stream whose given shards are too few`() {
    let calm = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(10), shards: 5)
    let busy = KinesisStream(recordSize: .bytes(1), rate: .perSecond(1_100), shards: 1)
    let growth = Scenario(streams: [calm, busy]).growth(
      by: 10, months: 2, at: .virginia, within: .large)
    let due = growth.milestones
    #expect(due.shortages == [.init(stream: 1, month: 1, from: 1, to: 2)])
    #expect(due.nextShards == due.shortages)
  }

  /// The target is exceeded two months before the shards are full.
  @Test func `keeps to the target of use`() {
    var stream = KinesisStream(recordSize: .bytes(1), rate: .perSecond(850), shards: 1)
    stream.targetUtilization = Ratio(9, over: 10)
    let growth = Scenario(streams: [stream]).growth(
      by: 10, months: 3, at: .virginia, within: .large)
    let due = growth.milestones
    #expect(due.nextShards == [.init(stream: 0, month: 2, from: 1, to: 2)])
    #expect(due.shortages == [.init(stream: 0, month: 3, from: 1, to: 2)])
  }

  /// Of 100 scenarios: a stream at a time, month by month, estimated alone.
  @Test(arguments: Effort.sample(UInt64(0)..<100, oneIn: 5))
  func `is what each stream alone comes to`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var scenario = random.scenario(.provisioned)
    for index in scenario.streams.indices where random.isTrue(oneIn: 2) {
      let needed = try scenario.estimate(at: .virginia).streams[index].capacity?.required ?? 1
      scenario.streams[index].currentShards = needed + .random(in: 0...3, using: &random)
    }
    let percent = Ratio(UInt128.random(in: 0...60, using: &random))
    let growth = scenario.growth(by: percent, months: 8, at: .virginia, within: .large)
    let due = growth.milestones
    var (next, short): ([Due], [Due]) = ([], [])
    for index in scenario.streams.indices {
      var alone = scenario
      alone.streams = [scenario.streams[index]]
      let months = alone.growth(by: percent, months: growth.steps.count, at: .virginia).steps
      var (has, isDue, isShort): (Int64?, Bool, Bool) = (nil, false, false)
      for step in months {
        let stream = step.scenario.streams[0]
        var free = step.scenario
        free.streams[0].shards = nil
        let capacity = try #require(try free.estimate(at: .virginia).streams[0].capacity)
        let owned = has ?? stream.currentShards ?? stream.shards ?? capacity.shards
        has = owned
        // No number is due where none takes the busiest key.
        guard let needed = capacity.required else { continue }
        if needed > owned, !isDue {
          isDue = true
          next.append(.init(stream: index, month: step.month, from: owned, to: needed))
        }
        free.streams[0].targetUtilization = 1
        let least = try #require(try free.estimate(at: .virginia).streams[0].capacity?.shards)
        if let given = stream.shards, least > given, !isShort {
          isShort = true
          short.append(.init(stream: index, month: step.month, from: given, to: needed))
        }
      }
    }
    func order(
      _ left: Due, _ right: Due
    ) -> Bool {
      (left.month, left.stream) < (right.month, right.stream)
    }
    #expect(due.nextShards == next.sorted(by: order))
    #expect(due.shortages == short.sorted(by: order))
    #expect(due.nextShard == next.map(\.month).min())
    #expect(due.shortOfShards == short.map(\.month).min())
  }
}
