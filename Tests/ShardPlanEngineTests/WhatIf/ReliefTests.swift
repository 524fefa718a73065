@testable import ShardPlanEngine
import TestSupport
import Testing

/// What would save shards.
struct `Relief of a stream` {
  @Test func `of the case study is to fill payload units`() throws {
    let reliefs = try reliefs(of: KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000)))
    #expect(reliefs.map(\.measure) == [.aggregate(recordsPerPut: 308)])
    #expect(reliefs.map(\.shards) == [2])
  }

  @Test func `bound by reads is enhanced fan-out of all consumers but two`() throws {
    let reliefs = try reliefs(
      of: KinesisStream(
        recordSize: .bytes(10_000), rate: .perSecond(500),
        consumers: KinesisStream.Consumers(shared: 5)))
    #expect(reliefs.contains { $0.measure == .fanOut(consumers: 3) && $0.shards == 5 })
  }

  @Test func `with a peak is to buffer it away`() throws {
    let reliefs = try reliefs(
      of: KinesisStream(
        recordSize: .bytes(25_000), rate: .perSecond(50), peakRate: .perSecond(500)))
    #expect(reliefs.map(\.measure) == [.smoothPeak])
    #expect(reliefs.map(\.shards) == [2])
  }

  @Test func `of one shard with little in it is none`() throws {
    #expect(try reliefs(of: KinesisStream(recordSize: .bytes(77), rate: .perSecond(2))).isEmpty)
  }

  /// 400 a second fill no shard, and cost as much in payload units as the shard does: with 250 or more in
  /// each, next to nothing.
  @Test func `of one shard may still save money`() throws {
    let reliefs = try reliefs(of: KinesisStream(recordSize: .bytes(77), rate: .perSecond(400)))
    #expect(reliefs.map(\.measure) == [.aggregate(recordsPerPut: 250)])
    #expect(reliefs.map(\.shards) == [1])
  }

  @Test func `never has more fan-out consumers than a stream may have`() throws {
    var stream = KinesisStream(recordSize: .bytes(10_000), rate: .perSecond(500))
    stream.consumers = KinesisStream.Consumers(shared: 30)
    #expect(try reliefs(of: stream).contains { $0.measure == .fanOut(consumers: 20) })
    stream.consumers = KinesisStream.Consumers(shared: 5, enhancedFanOut: 19)
    #expect(try reliefs(of: stream).contains { $0.measure == .fanOut(consumers: 1) })
    stream.consumers.enhancedFanOut = 20
    #expect(
      try !reliefs(of: stream).contains {
        if case .fanOut = $0.measure { true } else { false }
      })
  }

  /// Whatever the mode, the answer for one stream among several is that of estimating them all.
  @Test(arguments: CapacityMode.allCases, Effort.sample(UInt64(0)..<40, oneIn: 5))
  func `costs what the whole scenario would cost`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let estimate = try scenario.estimate(at: .virginia)
    for (index, reliefs) in estimate.reliefs(at: .virginia).enumerated() {
      for relief in reliefs {
        var other = scenario
        if mode == .provisioned { other.streams[index].shards = nil }
        switch relief.measure {
        case .fewerShards: break
        case .smoothPeak: other.streams[index].peakRate = nil
        case .aggregate(let recordsPerPut): other.streams[index].aggregate(recordsPerPut)
        case .fanOut(let consumers):
          other.streams[index].consumers.shared -= consumers
          other.streams[index].consumers.enhancedFanOut += consumers
        case .splitKey(let keys):
          other.streams[index].hotKeyShare = other.streams[index].hotKeyShare.map {
            $0 / Ratio(keys)
          }
          other.streams[index].partitionKeys = other.streams[index].partitionKeys.map { $0 * keys }
        }
        #expect(try other.estimate(at: .virginia).bill.total == relief.total)
      }
    }
    for (index, table) in try estimate.aggregationTables(at: .virginia).enumerated() {
      for choice in [table.choices[0], table.choices[table.cheapest]] {
        var other = scenario
        other.streams[index].shards = nil
        other.streams[index].aggregate(choice.recordsPerPut)
        #expect(try other.estimate(at: .virginia).bill.total == choice.total)
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `always saves shards or money, and never by what cannot be done`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rate = Ratio(UInt64.random(in: 1...50_000, using: &random))
    let stream = KinesisStream(
      recordSize: .bytes(Ratio(UInt64.random(in: 1...1_000_000, using: &random))),
      rate: .perSecond(rate), peakRate: .perSecond(rate * 3),
      consumers: KinesisStream.Consumers(shared: Int64.random(in: 0...6, using: &random)))
    let scenario = Scenario(streams: [stream])
    let capacity = try #require(
      try scenario.estimate(at: .virginia).streams[0].capacity)
    let before = try scenario.estimate(at: .virginia).bill.total
    for relief in try scenario.estimate(at: .virginia).reliefs(at: .virginia)[0] {
      let shards = try #require(relief.shards)
      #expect(shards >= 1)
      #expect(
        shards < capacity.shards
          || (before - relief.total).magnitude * 100 >= before.magnitude && relief.total < before)
    }
  }

  /// 3,600 / 1,000 = 3.6 shards of records and 3,600 · 1,024 / 1,048,576 = 3.52 of bytes: four keys.
  ///
  /// Provisioned, even traffic needs 8 shards, and a key of 1/32 just nine: 7.2 · 31/32 / (1 − 7.2/32).
  @Test(arguments: CapacityMode.allCases)
  func `with a hot key is to split it, which lets the stream run`(mode: CapacityMode) throws {
    var stream = KinesisStream(recordSize: .bytes(1_024), rate: .perSecond(7_200))
    stream.hotKeyShare = Ratio(1, over: 2)
    let scenario = Scenario(mode: mode, streams: [stream])
    let estimate = try scenario.estimate(at: .virginia)
    let keys: Int64 = mode == .provisioned ? 16 : 4
    let split = try #require(
      estimate.reliefs(at: .virginia)[0].first { $0.measure == .splitKey(keys: keys) })
    #expect(split.shards == (mode == .provisioned ? 9 : nil))
    #expect(split.letsItRun && split.saving == nil)
    stream.hotKeyShare = Ratio(1, over: 8)
    #expect(
      try !Scenario(mode: mode, streams: [stream]).estimate(at: .virginia)
        .reliefs(at: .virginia)[0].contains { $0.measure == .splitKey(keys: 1) })
  }

  /// On demand 77 B are billed as 1,024; 197 of them as 16 KB, which is 83.2 each.
  @Test func `on demand is to fill whole kilobytes`() throws {
    let scenario = Scenario(
      mode: .onDemand, streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))])
    let reliefs = try scenario.estimate(at: .virginia).reliefs(at: .virginia)[0]
    #expect(reliefs.map(\.measure) == [.aggregate(recordsPerPut: 197)])
    #expect(reliefs.map(\.shards) == [nil])
    let before = try scenario.estimate(at: .virginia).bill.total
    #expect(reliefs.allSatisfy { $0.total.magnitude * 5 < before.magnitude })
  }

  /// Two records of 12,000 bytes fit into a payload unit, so that half of the PUT cost can be saved:
  /// one record a second makes 2,628,000 units, and a shard costs 49 times as much or a bit more.
  @Test(arguments: [(176_400_000_000, true), (176_500_000_000, false)] as [(Int128, Bool)])
  func `saves one percent or is not worth naming`(picounits: Int128, isNamed: Bool) throws {
    let card = RateCard.of(.usDollar) { dimension in
      switch dimension {
      case .provisionedShardHour: Money(picounits: picounits)
      case .provisionedPutPayloadUnit: Money(picounits: 1_000_000)
      default: .zero
      }
    }
    let stream = KinesisStream(recordSize: .bytes(12_000), rate: .perSecond(1))
    let found = try Scenario(streams: [stream]).estimate(at: card).reliefs(at: card)[0]
    #expect(found.map(\.measure) == (isNamed ? [.aggregate(recordsPerPut: 2)] : []))
  }

  @Test func `is none where nothing costs anything`() throws {
    let free = RateCard.of(.usDollar) { _ in .zero }
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(400))
    #expect(try Scenario(streams: [stream]).estimate(at: free).reliefs(at: free) == [[]])
  }

  @Test func `on demand does not buffer away a peak that costs nothing`() throws {
    let stream = KinesisStream(
      recordSize: .bytes(25_000), rate: .perSecond(50), peakRate: .perSecond(500))
    let estimate = try Scenario(mode: .onDemand, streams: [stream]).estimate(at: .virginia)
    #expect(!estimate.reliefs(at: .virginia)[0].contains { $0.measure == .smoothPeak })
  }

  /// Of records, 1,000 a second are one shard's; of bytes, 1,048,576.
  @Test(
    arguments: [
      (10, 1_000, nil), (10, 1_001, 2), (10, 1_500, 2), (100_000, 20, 4), (1_048_576, 1, nil),
    ] as [(Ratio, Ratio, Int64?)])
  func `with a hot key goes by records and by bytes`(
    size: Ratio, rate: Ratio, keys: Int64?
  ) throws {
    var stream = KinesisStream(recordSize: .bytes(size), rate: .perSecond(rate))
    stream.hotKeyShare = 1
    let splits = try reliefs(of: stream).filter {
      if case .splitKey = $0.measure { true } else { false }
    }
    #expect(splits.map(\.measure) == (keys.map { [.splitKey(keys: $0)] } ?? []))
  }

  /// Fewer shards than are given would be enough, but not because of fan-out.
  @Test func `has no fan-out of nobody`() throws {
    let stream = KinesisStream(
      recordSize: .bytes(10_000), rate: .perSecond(500), shards: 50,
      consumers: KinesisStream.Consumers(shared: 2)
    )
    #expect(try !reliefs(of: stream).map(\.measure).contains(.fanOut(consumers: 0)))
  }

  private func reliefs(of stream: KinesisStream) throws -> [Estimate.Relief] {
    try Scenario(streams: [stream]).estimate(at: .virginia).reliefs(at: .virginia)[0]
  }
}
