@testable import ShardPlanEngine
import TestSupport
import Testing

/// Streams that differ in nothing but their names, and are worked out once.
struct `Streams of a kind` {
  private static let changes: [@Sendable (inout KinesisStream) -> Void] = [
    { $0.count = 3 }, { $0.records = .of((100, 1), (200, 1)) },
    { $0.records = .of((100, 1), (200, 2)) }, { $0.rate = .perSecond(11) },
    { $0.rate = RecordRate(10, per: .minute) }, { $0.peakRate = .perSecond(12) },
    { $0.partitionKeySize = .bytes(7) }, { $0.aggregation = .kpl(recordsPerPut: 2) },
    { $0.aggregation = .kpl(recordsPerPut: 2, distinctKeys: 2) },
    { $0.aggregation = .sized(recordsPerPut: 2, putSize: .bytes(300)) },
    { $0.aggregation = .producer(KPLSettings()) },
    { $0.aggregation = .producer(KPLSettings(producers: 2)) },
    { $0.aggregation = .producer(KPLSettings(maxSize: .bytes(4_000))) },
    { $0.aggregation = .producer(KPLSettings(maxCount: 9)) },
    { $0.aggregation = .producer(KPLSettings(bufferedSeconds: 2)) },
    { $0.aggregation = .producer(KPLSettings(), distinctKeys: 2) }, { $0.shards = 4 },
    { $0.currentShards = 4 }, { $0.hotKeyShare = Ratio(1, over: 7) }, { $0.partitionKeys = 90 },
    { $0.recordDistribution = .auto }, { $0.targetUtilization = Ratio(4, over: 5) },
    { $0.consumers.shared = 2 }, { $0.consumers.enhancedFanOut = 1 },
    { $0.consumers.pollsPerSecond = 2 },
    { $0.consumers = .init([.init(name: "a", kind: .shared)]) },
    { $0.consumers = .init([.init(name: "b", kind: .shared)]) }, { $0.retentionHours = 48 },
    { $0.longTermReads = .gibibytes(1) },
  ]

  /// Every setting makes another kind, and a name does not.
  @Test func `have all settings in common`() {
    let stream = KinesisStream(recordSize: .bytes(100), rate: .perSecond(10))
    var all =
      [stream]
      + Self.changes.map { change in
        var other = stream
        change(&other)
        return other
      }
    #expect(StreamKinds(all).firsts == Array(all.indices))
    all += all.map { stream in
      var other = stream
      other.name = "another"
      return other
    }
    let kinds = StreamKinds(all)
    #expect(kinds.firsts.count * 2 == all.count)
    #expect(kinds.kinds == kinds.firsts + kinds.firsts)
    #expect(kinds.counts.allSatisfy { $0 == 2 })
    var found: [Int] = []
    let values = kinds.map { stream in
      found.append(stream)
      return stream
    }
    #expect(values == kinds.kinds)
    #expect(found == kinds.firsts)
  }

  /// Of 120 scenarios: each stream by itself, with nothing kept of others, and in another order.
  @Test(arguments: CapacityMode.allCases, Effort.sample(UInt64(0)..<40, oneIn: 10))
  func `are helped by what helps each of them`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 93_000)
    let scenario = random.crowd(mode)
    let estimate = try scenario.estimate(at: .virginia)
    let reliefs = estimate.reliefs(at: .virginia)
    for index in estimate.streams.indices {
      var replacement = StreamReplacement(in: estimate, at: .virginia)
      let alone = ReliefSearch(index, in: estimate, at: .virginia).reliefs(&replacement)
      #expect(reliefs[index] == alone)
    }
    var reversed = scenario
    reversed.streams.reverse()
    let other = try reversed.estimate(at: .virginia)
    #expect(
      try estimate.aggregationTables(at: .virginia)
        == other.aggregationTables(at: .virginia).reversed())
    #expect(
      estimate.unaggregatedTotals(at: .virginia)
        == other.unaggregatedTotals(at: .virginia).reversed())
  }
}
