@testable import ShardPlanEngine
import TestSupport
import Testing

/// The two bills that a relief is the difference of.
struct `A relief is the difference of two bills` {
  /// Of 120 scenarios: with the very stream that is advised, and with the shards that are needed.
  @Test(arguments: CapacityMode.allCases, Effort.sample(UInt64(0)..<40, oneIn: 5))
  func `with and without the measure`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var scenario = random.scenario(mode)
    for index in scenario.streams.indices {
      if random.isTrue(oneIn: 3) { scenario.streams[index].hotKeyShare = Ratio(1, over: 5) }
      if random.isTrue(oneIn: 3) {
        scenario.streams[index].aggregation = .producer(
          KPLSettings(producers: .random(in: 1...50, using: &random)))
      }
      if random.isTrue(oneIn: 3) {
        scenario.streams[index].shards = .random(in: 1...90, using: &random)
      }
    }
    let estimate = try scenario.estimate(at: .virginia)
    for (index, reliefs) in estimate.reliefs(at: .virginia).enumerated() {
      var needed = scenario
      if mode == .provisioned { needed.streams[index].shards = nil }
      let enough = try needed.estimate(at: .virginia)
      for (place, relief) in reliefs.enumerated() {
        let before = relief.measure == .fewerShards ? estimate : enough
        #expect(relief.totalBefore == before.bill.total)
        #expect(relief.shardsBefore == before.streams[index].capacity?.shards)
        var advised = needed
        advised.streams[index].follow(relief)
        let after = try advised.estimate(at: .virginia)
        #expect(relief.total == after.bill.total, "\(relief.measure)")
        #expect(relief.shards == after.streams[index].capacity?.shards)
        #expect(relief.assumptions.allSatisfy { after.assumptions.contains($0) })
        #expect((relief.measure == .fewerShards) == (place == 0 && relief.measure == .fewerShards))
        guard let saving = relief.saving else {
          #expect(!before.streams[index].obstacles.isEmpty)
          #expect(after.streams[index].obstacles.isEmpty)
          continue
        }
        #expect(saving.magnitude >= Ratio(1, over: 200))
        let savesShards = (relief.shards ?? 0) < (relief.shardsBefore ?? 0)
        #expect(savesShards || saving.magnitude * 100 >= relief.totalBefore.magnitude)
      }
      let given = estimate.streams[index].capacity?.shards ?? 0
      let isAmple = given > enough.streams[index].capacity?.shards ?? 0
      #expect((reliefs.first?.measure == .fewerShards) == isAmple)
    }
  }

  /// A19: one of four shards is enough; what aggregation saves beyond that is $1.03 with two records.
  @Test func `of which aggregation is not credited with shards that nobody needs`() throws {
    let stream = KinesisStream(
      recordSize: .kibibytes(10), rate: .perSecond(50), shards: 4,
      consumers: KinesisStream.Consumers(shared: 4))
    let prices = RateCard.virginia.pricing(.provisionedShardHour, at: .of("0.0162"))
      .pricing(.provisionedPutPayloadUnit, at: .of("0.0000000157"))
    let reliefs = try Scenario(streams: [stream]).estimate(at: prices).reliefs(at: prices)[0]
    #expect(reliefs.map(\.measure) == [.fewerShards, .aggregate(recordsPerPut: 17)])
    #expect(reliefs.map(\.shards) == [1, 1] && reliefs.map(\.shardsBefore) == [4, 1])
    #expect(reliefs[0].saving?.description == "35.478")
    #expect(reliefs[1].totalBefore == reliefs[0].total)
    var two = stream
    (two.shards, two.aggregation) = (nil, .kpl(recordsPerPut: 2))
    let bill = try Scenario(streams: [two]).estimate(at: prices).bill.total
    #expect((reliefs[0].total - bill).description == "1.03149")
  }

  /// A13: the table saves 11 % at 25 records per PUT, and so does the advice.
  @Test func `of the aggregation table`() throws {
    let prices = RateCard.virginia.pricing(.provisionedShardHour, at: .of("0.0202"))
      .pricing(.provisionedPutPayloadUnit, at: .of("0.0000000215"))
    let stream = KinesisStream(recordSize: .bytes(25_601), rate: .perSecond(663))
    let estimate = try Scenario(streams: [stream]).estimate(at: prices)
    let table = try estimate.aggregationTables(at: prices)[0]
    let reliefs = estimate.reliefs(at: prices)[0]
    #expect(reliefs.map(\.measure) == [.aggregate(recordsPerPut: 25)])
    #expect(reliefs[0].total == table.choices[table.enough].total)
    #expect((reliefs[0].saving ?? .zero).magnitude * 100 >= estimate.bill.total.magnitude * 11)
  }

  /// A10: five producers that collect for that long, to 13 records, which fill a payload unit.
  @Test func `of which that of producers is their own`() throws {
    var stream = KinesisStream(
      recordSize: .bytes(1_946), rate: .perSecond(21_377),
      aggregation: .producer(KPLSettings(producers: 5)))
    let estimate = try Scenario(streams: [stream]).estimate(at: .virginia)
    // 11.69 records on average, of which 28 % of the aggregates have 14 or more, and so two units.
    #expect((estimate.bill.total.magnitude * 100).rounded(.toNearestOrEven) == 52_398)
    let relief = try #require(estimate.reliefs(at: .virginia)[0].first)
    #expect(relief.measure == .aggregate(recordsPerPut: 13))
    let seconds = try #require(relief.bufferSeconds)
    stream.aggregation = .producer(
      KPLSettings(maxCount: 13, bufferedSeconds: seconds, producers: 5))
    let bill = try Scenario(streams: [stream]).estimate(at: .virginia).bill.total
    #expect(relief.total == bill && bill < estimate.bill.total)
  }
}

extension KinesisStream {
  /// Does what a relief advises.
  fileprivate mutating func follow(_ relief: Estimate.Relief) {
    switch relief.measure {
    case .fewerShards: shards = nil
    case .aggregate(let count):
      guard case .producer(var settings, let keys) = aggregation,
        let seconds = relief.bufferSeconds
      else { return aggregate(count) }
      settings.bufferedSeconds = seconds
      settings.maxCount = Int64(clamping: count.rounded(.down) ?? 0)
      let size = KPLFormat(aggregating: self).size(of: count).total
      settings.maxSize = max(settings.maxSize, .bytes(size))
      aggregation = .producer(settings, distinctKeys: keys)
    case .fanOut(let count):
      consumers.shared -= count
      consumers.enhancedFanOut += count
    case .smoothPeak: peakRate = nil
    case .splitKey(let keys):
      hotKeyShare = hotKeyShare.map { $0 / Ratio(keys) }
      partitionKeys = partitionKeys.map { $0 * keys }
    }
  }
}
