import ShardPlanEngine
import Testing

/// What a stream needs on average, and what it would cost without its aggregates.
struct `A stream beside itself` {
  private let produced = KinesisStream(
    recordSize: .bytes(77), rate: .perSecond(25_000), peakRate: .perSecond(50_000),
    partitionKeySize: .bytes(5), aggregation: .producer(KPLSettings()))

  /// 25,000 · (77 + 5) / 1,048,576 of a shard's bytes, with keys and without the peak.
  @Test func `needs less on average than at its peak`() throws {
    var plain = produced
    plain.aggregation = .none
    let plan = try Scenario(streams: [plain]).estimate(at: .virginia).streams[0]
    #expect(plan.averageNeeds.writeRecords == 25)
    #expect(plan.averageNeeds.writeBytes == Ratio(25_000 * 82, over: 1_048_576))
    #expect(plan.averageNeeds.readBytes == Ratio(25_000 * 82, over: 2_097_152))
    #expect(plan.capacity?.needs.writeRecords == 50)
  }

  @Test(arguments: CapacityMode.allCases)
  func `costs what its records cost one by one`(mode: CapacityMode) throws {
    var plain = produced
    plain.aggregation = .none
    let scenario = Scenario(mode: mode, streams: [produced, plain])
    let estimate = try scenario.estimate(at: .virginia)
    let unaggregated = Scenario(mode: mode, streams: [plain, plain])
    #expect(
      estimate.unaggregatedTotals(at: .virginia)
        == [try unaggregated.estimate(at: .virginia).bill.total, nil])
  }

  /// 60 shards take 50,000 records a second one by one, and so aggregation does not save any.
  @Test func `is not credited with shards that it has to spare`() throws {
    var ample = produced
    ample.shards = 60
    var plain = ample
    plain.aggregation = .none
    let estimate = try Scenario(streams: [ample]).estimate(at: .virginia)
    let bill = try Scenario(streams: [plain]).estimate(at: .virginia).bill.total
    #expect(estimate.unaggregatedTotals(at: .virginia) == [bill])
    ample.shards = 40
    plain.shards = nil
    let tight = try Scenario(streams: [ample]).estimate(at: .virginia)
    let needed = try Scenario(streams: [plain]).estimate(at: .virginia).bill.total
    #expect(tight.unaggregatedTotals(at: .virginia) == [needed])
  }

  @Test func `is not compared where its shards do not take the peak`() throws {
    var short = produced
    short.shards = 1
    let estimate = try Scenario(streams: [short]).estimate(at: .virginia)
    #expect(estimate.unaggregatedTotals(at: .virginia) == [nil])
  }
}
