import ShardPlanEngine
import Testing

struct `The binding limit` {
  static let kibibyte = Ratio(1_048_576, over: 1_000)

  /// Records of 1,048.576 bytes fill a shard with records and bytes at once; two consumers that
  /// share the reads fill it with those as well.
  @Test(
    arguments: [
      (1_000, kibibyte, 0, 1, .writeRecords), (1_000, kibibyte, 2, 1, .writeRecords),
      (500, 2 * kibibyte, 2, 1, .writeBytes), (1_000, kibibyte, 3, 2, .readBytes),
      (25_000, 77, 1, 25, .writeRecords), (10_000, 512, 4, 10, .writeRecords),
      (1, 1_048_576, 1, 1, .writeBytes), (1, 1_048_576, 2, 1, .writeBytes),
      (1, 1_048_576, 3, 2, .readBytes), (999, 1, 1, 1, .minimum), (1_000, 1, 1, 1, .writeRecords),
      (1_001, 1, 1, 2, .writeRecords),
    ] as [(Ratio, Ratio, Int64, Int64, Capacity.BindingLimit)])
  func `is the first among the largest needs`(
    rate: Ratio, bytes: Ratio, shared: Int64, shards: Int64, limit: Capacity.BindingLimit
  ) throws {
    let stream = KinesisStream(
      recordSize: .bytes(bytes), rate: .perSecond(rate),
      consumers: KinesisStream.Consumers(shared: shared))
    let capacity = try stream.capacity()
    #expect(capacity.shards == shards)
    #expect(capacity.bindingLimit == limit)
  }

  @Test
  func `is the minimum only where less than one shard is filled to the target`() throws {
    var stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(700))
    #expect(try stream.capacity().bindingLimit == .minimum)
    stream.targetUtilization = Ratio(7, over: 10)
    #expect(try stream.capacity().bindingLimit == .writeRecords)
    #expect(try stream.capacity().required == 1)
    stream.targetUtilization = Ratio(69, over: 100)
    #expect(try stream.capacity().required == 2)
  }

  @Test
  func `follows the peak and not the average`() throws {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(100), peakRate: RecordRate(300_000, per: .minute))
    #expect(try stream.capacity().shards == 5)
  }

  @Test
  func `counts the partition key as bytes when its size is given`() throws {
    var stream = KinesisStream(recordSize: .bytes(1_000), rate: .perSecond(1_000))
    #expect(try stream.capacity().bindingLimit == .writeRecords)
    stream.partitionKeySize = .bytes(48)
    #expect(try stream.capacity().shards == 1)
    stream.partitionKeySize = .bytes(49)
    #expect(try stream.capacity().shards == 2)
    #expect(try stream.capacity().bindingLimit == .writeBytes)
  }

  @Test
  func `is not moved by enhanced fan-out, which reads beside the shared throughput`() throws {
    let stream = KinesisStream(
      recordSize: .kibibytes(1), rate: .perSecond(1_000),
      consumers: KinesisStream.Consumers(shared: 2, enhancedFanOut: 20))
    #expect(try stream.capacity().shards == 1)
  }

  @Test
  func `has names that reports may rely on`() {
    let limits: [Capacity.BindingLimit] = [
      .writeRecords, .writeBytes, .readBytes, .fixed, .minimum,
    ]
    #expect(
      limits.map(\.rawValue) == ["write-records", "write-bytes", "read-bytes", "fixed", "minimum"])
  }
}
