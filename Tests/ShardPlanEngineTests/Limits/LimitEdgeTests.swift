import ShardPlanEngine
import Testing

/// What keeps within a limit is not found, and what exceeds it by the least is.
struct `The edge of a limit` {
  @Test(arguments: LimitEdge.all)
  func `lies where it is documented`(edge: LimitEdge) throws {
    #expect(try !codes(edge.within, edge).contains(edge.code))
    #expect(try codes(edge.beyond, edge).contains(edge.code))
  }

  /// An on-demand stream has no shards that the account could run out of.
  @Test func `of shards is not reached by on-demand streams`() throws {
    let stream = KinesisStream(count: 1_001, recordSize: .bytes(1), rate: .perSecond(1))
    let found = try findings(stream, .onDemand, .usual)
    #expect(found.map(\.code).contains("on-demand-streams"))
    #expect(!found.map(\.code).contains("shard-quota"))
  }

  @Test func `of bytes counts partition keys`() throws {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(10), partitionKeySize: .bytes(5))
    let plan = try Scenario(streams: [stream]).estimate(at: .virginia).streams[0]
    #expect(plan.load.peakBytesPerSecond == 820)
  }

  @Test func `is told with what was found`() throws {
    let peak = KinesisStream(
      recordSize: .bytes(1), rate: .perSecond(100), peakRate: .perSecond(201))
    #expect(
      try findings(peak, .onDemand, .usual).map(\.content)
        .contains(.onDemandPeak(factor: Ratio(201, over: 100))))
    let put = KinesisStream(
      recordSize: .bytes(1), rate: .perSecond(1),
      aggregation: .sized(recordsPerPut: 2, putSize: .bytes(1_048_577)))
    #expect(
      try findings(put, .provisioned, .usual).map(\.content)
        == [.largeRecords(share: 1, largestBytes: 1_048_577)])
  }

  private func codes(_ stream: KinesisStream, _ edge: LimitEdge) throws -> [String] {
    try findings(stream, edge.mode, edge.quotas).map(\.code)
  }

  private func findings(
    _ stream: KinesisStream, _ mode: CapacityMode, _ quotas: Quotas
  ) throws -> [LimitFinding] {
    try Scenario(mode: mode, streams: [stream]).estimate(at: .virginia)
      .limitFindings(at: .virginia, within: quotas)
  }
}
