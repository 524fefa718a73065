import ShardPlanEngine
import Testing

/// Published and debated numbers of shards, with their arithmetic.
struct `A worked case` {
  /// AWS's guide gives 24 for 50,000 records a second of 500 bytes.
  ///
  /// That is 50,000 · 500 / 1,048,576 = 23.8, rounded up. It leaves out the limit of 1,000 records a second and shard: 50,000 / 1,000 = 50.
  @Test func `of 50,000 small records a second needs 50 shards, not 24`() throws {
    let capacity = try capacity(KinesisStream(recordSize: .bytes(500), rate: .perSecond(50_000)))
    #expect(capacity.shards == 50)
    #expect(capacity.bindingLimit == .writeRecords)
    #expect(capacity.needs.writeBytes.rounded(.up) == 24)
  }

  /// 1,000 / 1,000 = 1 shard for records; 1,000 · 512 / 1,048,576 = 0.49 for bytes.
  @Test func `of 1,000 records a second of 512 bytes needs one shard, full of records`() throws {
    let capacity = try capacity(KinesisStream(recordSize: .bytes(512), rate: .perSecond(1_000)))
    #expect(capacity.shards == 1)
    #expect(capacity.utilization == 1)
    #expect(capacity.needs.writeBytes == Ratio(512_000, over: 1_048_576))
  }

  /// (1 + 2) / 2 units of 25,600 bytes: 1,024 bytes take one, 50,176 bytes two.
  @Test func `of half 1 KB and half 49 KB takes one unit and a half a record`() throws {
    let mix = try #require(
      RecordMix(weights: [(.bytes(1_024), 1), (.bytes(50_176), 1)]))
    let load = RecordLoad(of: KinesisStream(records: mix, rate: .perSecond(1)), in: .standard)
    #expect(load.payloadUnitsPerRecord == Ratio(3, over: 2))
    #expect(load.bytesPerRecord == 25_600)
  }

  private func capacity(_ stream: KinesisStream) throws -> Capacity {
    try #require(
      try Scenario(streams: [stream]).estimate(at: .virginia).streams[0].capacity)
  }
}
