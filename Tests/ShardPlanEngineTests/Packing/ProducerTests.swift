import ShardPlanEngine
import TestSupport
import Testing

/// What the Kinesis Producer Library puts together.
struct `Producers` {
  static func study(_ settings: KPLSettings, shards: Int64? = 3) -> Stream {
    Stream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(settings),
      shards: shards)
  }

  /// 25,000/s of 77 B on 3 shards: 1 + 8,333.3/s · 0.1 s = 834.3 from one producer, of which 616 fit
  /// in 51,200 B; from ten 84.3, from a hundred 9.3, from a thousand 1.8 (rounded up near a cap).
  @Test(
    arguments: [
      (1, Ratio(616)), (10, 1 + Ratio(250, over: 3)), (100, 1 + Ratio(25, over: 3)),
      (1_000, 1 + Ratio(5, over: 6)),
    ] as [(Int64, Ratio)])
  func `of the case study achieve this many records per aggregate`(
    producers: Int64, expected: Ratio
  ) throws {
    let plan = try Self.plan(Self.study(KPLSettings(producers: producers)))
    #expect(plan.average.recordsPerPut == expected)
    #expect(plan.fitting == 616)
    #expect(plan.average.bound == (producers == 1 ? .size : .time))
  }

  @Test func `of the case study cost 35.93 with one of them on 3 shards, 24.95 as needed`() throws {
    func total(_ stream: Stream) throws -> String {
      let scenario = Scenario(streams: [stream], month: .hours(732))
      return try scenario.estimate(at: .virginia).bill.total.magnitude.decimal(places: 2)
    }
    #expect(try total(Self.study(KPLSettings())) == "35.93")
    #expect(try total(Self.study(KPLSettings(), shards: nil)) == "24.95")
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `plan with shards that their aggregates need, and no fewer would do`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rate = Ratio(UInt64.random(in: 1...40_000, using: &random))
    var stream = Stream(
      recordSize: .bytes(Ratio(UInt64.random(in: 1...3_000, using: &random))),
      rate: .perSecond(rate),
      aggregation: .producer(
        KPLSettings(
          bufferedSeconds: Ratio(UInt128.random(in: 1...500, using: &random), over: 1_000),
          producers: .random(in: 1...300, using: &random))))
    let scenario = Scenario(streams: [stream])
    let capacity = try #require(try scenario.estimate(at: .virginia).streams[0].capacity)
    #expect(capacity.shards == capacity.required)
    // With any smaller number, the aggregates that it leads to need more than it.
    for shards in max(1, capacity.shards - 5)..<capacity.shards {
      stream.shards = shards
      let fixed = try Scenario(streams: [stream]).estimate(at: .virginia).streams[0].capacity
      #expect((fixed?.required ?? 0) > shards)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `never put more together when there are more of them, nor less when they wait longer`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var settings = KPLSettings(
      bufferedSeconds: Ratio(UInt128.random(in: 1...200, using: &random), over: 1_000),
      producers: .random(in: 1...100, using: &random))
    let before = try Self.plan(Self.study(settings)).average.recordsPerPut
    settings.bufferedSeconds = settings.bufferedSeconds * 2
    let longer = try Self.plan(Self.study(settings)).average.recordsPerPut
    #expect(longer >= before)
    settings.producers += Int64.random(in: 1...50, using: &random)
    #expect(try Self.plan(Self.study(settings)).average.recordsPerPut <= longer)
  }

  @Test func `say so when two numbers of shards are consistent`() throws {
    let plans = try (1...400).map { producers in
      try Self.plan(Self.study(KPLSettings(producers: producers), shards: nil))
    }
    for plan in plans {
      guard let other = plan.greatest else { continue }
      #expect(other.shards > plan.shards)
      #expect(other.recordsPerPut <= plan.peak.recordsPerPut)
    }
  }

  static func plan(_ stream: Stream) throws -> ProducerPlan {
    try #require(AchievedAggregation(of: stream, in: .standard).producer)
  }
}
