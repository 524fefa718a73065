@testable import ShardPlanEngine
import TestSupport
import Testing

/// The case study's records, put together by the library with its defaults.
struct `A producer` {
  /// λ = 25,000 / (3 · producers), and 1 + λ / 10: 834.33, 84.33, 9.33 and 1.83 records.
  ///
  /// 616 records of 77 B take 23 + 616 · 83 = 51,151 B, the most that fit in 51,200 B.
  @Test(
    arguments: [
      (1, Ratio(2_503, over: 3), 616, .size), (10, Ratio(253, over: 3), Ratio(253, over: 3), .time),
      (100, Ratio(28, over: 3), Ratio(28, over: 3), .time),
      (1_000, Ratio(11, over: 6), Ratio(11, over: 6), .time),
    ] as [(Int64, Ratio, Ratio, ProducerPlan.Fill.Bound)])
  func `fills its aggregates`(
    producers: Int64, unlimited: Ratio, recordsPerPut: Ratio, bound: ProducerPlan.Fill.Bound
  ) throws {
    let stream = stream(KPLSettings(producers: producers), shards: 3)
    let plan = try #require(AchievedAggregation(of: stream, in: .standard).producer)
    #expect(plan.fitting == 616)
    #expect(plan.average.unlimited == unlimited)
    #expect(plan.average.recordsPerPut == recordsPerPut)
    #expect(plan.average.bound == bound)
    #expect(plan.greatest == nil)
  }

  /// 3 · 732 h · $0.015 = $32.94 for the shards, and 25,000 / k records/s for 2,635,200 s at $0.014 a
  /// million units: 40.58 · 2 units make $2.99, 296.44 $10.94, 2,678.57 $98.82.
  ///
  /// 13,636.36 are more than 3 shards take: 13.6 would be needed, and 3,000 a second are accepted.
  @Test(
    arguments: [(1, "35.93", 2), (10, "43.88", 2), (100, "131.76", 3), (1_000, "143.62", 14)]
      as [(Int64, String, Int64)])
  func `costs on three shards what follows from that`(
    producers: Int64, total: String, required: Int64
  ) throws {
    let scenario = Scenario(
      streams: [stream(KPLSettings(producers: producers), shards: 3)], month: .hours(732))
    let estimate = try scenario.estimate(at: .virginia)
    #expect(estimate.bill.total.magnitude.decimal(places: 2) == total)
    #expect(estimate.streams[0].capacity?.required == required)
  }

  /// 616 records are full after 625 arrivals by the library's estimate: 4 + 625 · 82 ≥ 51,200.
  ///
  /// The record that opens the aggregate waits for 624 more, the last of the 616 for 9, each
  /// 1/8,333 s: on average 316.5 · 3 / 25,000 s.
  @Test
  func `lets records wait`() throws {
    let full = try plan(KPLSettings(bufferedSeconds: 1), shards: 3).average
    #expect(full.meanWaitSeconds == Ratio(633 * 3, over: 2 * 25_000))
    // The first waits 100 ms, the 8.33 others half of it: (100 + 8.33 · 50) / 9.33 = 55.36 ms.
    let timed = try plan(KPLSettings(producers: 100), shards: 3).average
    #expect(timed.meanWaitSeconds == Ratio(31, over: 560))
    #expect(try plan(KPLSettings(maxCount: 1), shards: 3).average.meanWaitSeconds == 0)
    #expect(try plan(KPLSettings(bufferedSeconds: 0), shards: 3).average.recordsPerPut == 1)
  }

  /// Near the limit the mean of the smaller is below the smaller mean.
  ///
  /// At most two records, one other expected: 2 with probability 1 − 1/e, so 1.632120558…
  @Test
  func `is full less often than its mean near the limit`() throws {
    let fill = try plan(KPLSettings(maxCount: 2, producers: 2_500), shards: 1).average
    #expect(fill.unlimited == 2)
    #expect(fill.recordsPerPut == Ratio(1_632_121, over: 1_000_000))
    #expect(fill.bound == .time)
  }

  /// 12.5 records/s · 2 s on two shards are 26 records and 1.99997 shards; on three 17.67 and 2.06.
  @Test
  func `may agree with two numbers of shards`() throws {
    let settings = KPLSettings(bufferedSeconds: 2, producers: 1_000)
    let estimate = try Scenario(streams: [stream(settings)]).estimate(at: .virginia)
    let plan = try #require(estimate.streams[0].aggregation.producer)
    #expect(plan.shards == 2)
    #expect(estimate.streams[0].capacity?.shards == 2)
    let other = ProducerPlan.Consistent(shards: 3, recordsPerPut: Ratio(53, over: 3))
    #expect(plan.greatest == other)
    #expect(
      estimate.remarks.map(\.content) == [.otherPlan(shards: 2, recordsPerPut: 26, other: other)])
  }

  @Test
  func `is remarked on when it hardly aggregates`() throws {
    func remarks(_ producers: Int64) throws -> [Remark.Content] {
      let stream = stream(KPLSettings(producers: producers), shards: 25)
      return try Scenario(streams: [stream]).estimate(at: .virginia).remarks.map(\.content)
    }
    #expect(try remarks(100) == [])
    #expect(try remarks(101) == [.hardlyAggregated(recordsPerPut: Ratio(201, over: 101))])
  }

  /// Billed is the average, 84.33 records, and held must be the peak, 334.33 and so fewer bytes each.
  @Test
  func `aggregates more at the peak`() throws {
    var stream = stream(KPLSettings(producers: 10), shards: 3)
    stream.peakRate = .perSecond(100_000)
    let load = RecordLoad(of: stream, in: .standard)
    #expect(load.recordsPerPut == Ratio(253, over: 3))
    #expect(load.recordsPerSecond == Ratio(75_000, over: 253))
    #expect(load.bytesPerRecord == 23 + 83 * Ratio(253, over: 3))
    #expect(load.peakRecordsPerSecond == Ratio(300_000, over: 1_003))
    #expect(load.peakBytesPerRecord == 23 + 83 * Ratio(1_003, over: 3))
  }

  /// A key of its own for each record while there are fewer records than keys.
  @Test
  func `has no more keys than records`() throws {
    var stream = stream(KPLSettings(producers: 100), shards: 3)
    stream.aggregation = .producer(KPLSettings(producers: 100), distinctKeys: 1_000)
    let load = RecordLoad(of: stream, in: .standard)
    #expect(load.aggregate?.keyTable == Ratio(28, over: 3) * 3)
    #expect(stream.faults(in: .standard).isEmpty)
  }

  /// A record that is larger than an aggregate goes alone, and plain.
  @Test
  func `sends alone what does not fit`() throws {
    var stream = stream(KPLSettings(), shards: 3)
    stream.recordSize = .kibibytes(60)
    let load = RecordLoad(of: stream, in: .standard)
    #expect(load.recordsPerPut == 1)
    #expect(load.aggregate == nil)
    #expect(load.payloadUnitsPerRecord == 3)
  }

  @Test(arguments: [CapacityMode.onDemand, .onDemandAdvantage])
  func `sees four shards on demand, or those for twice the peak`(mode: CapacityMode) throws {
    func plan(_ change: (inout KinesisStream) -> Void) throws -> StreamPlan {
      var stream = stream(KPLSettings(producers: 10))
      change(&stream)
      let estimate = try Scenario(mode: mode, streams: [stream]).estimate(at: .virginia)
      #expect(
        estimate.remarks.allSatisfy { $0.content == .settingsWithoutEffect([.targetUtilization]) })
      return estimate.streams[0]
    }
    // 25,000/s over 4 shards of 10 producers each, in a tenth of a second: 1 + 62.5.
    let wide = try plan { _ in }
    #expect(wide.aggregation.producer?.shards == 4)
    #expect(wide.load.recordsPerPut == Ratio(127, over: 2))
    // Case A7: 1 + 2.5.
    let narrow = try plan { $0.rate = .perSecond(1_000) }
    #expect(narrow.aggregation.producer?.shards == 4)
    #expect(narrow.load.recordsPerPut == Ratio(7, over: 2))
    let given = try plan {
      $0.rate = .perSecond(1_000)
      $0.shards = 1
    }
    #expect(given.load.recordsPerPut == 11)
    // AWS decides how full the shards get.
    let full = try plan { $0.targetUtilization = Ratio(1, over: 10) }
    #expect(full.load == wide.load)
    let busy = try plan { $0.rate = .perSecond(100_000) }
    #expect((busy.aggregation.producer?.shards ?? 0) > 4)
  }

  private func stream(_ settings: KPLSettings, shards: Int64? = nil) -> KinesisStream {
    KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(settings),
      shards: shards)
  }

  private func plan(_ settings: KPLSettings, shards: Int64?) throws -> ProducerPlan {
    try #require(
      AchievedAggregation(of: stream(settings, shards: shards), in: .standard).producer)
  }
}
