import ShardPlanEngine
import TestSupport
import Testing

/// In binary floating point, 1,050 records a second at 35 % need 3.0000000000000004 shards.
///
/// That would make four of three. The exact engine may never do so.
struct `A need of a whole number of shards` {
  static let seeds = Effort.sample(UInt64(0)..<70, oneIn: 5)

  @Test(arguments: Capacity.BindingLimit.ofShards, seeds)
  func `is met by that number, and by one more for the tiniest bit more`(
    limit: Capacity.BindingLimit, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<16 {
      let exact = ExactWorkload(for: limit, using: &random)
      let capacity = try exact.stream.capacity(in: exact.month)
      #expect(capacity.required == exact.shards)
      #expect(capacity.shards == exact.shards)
      #expect(capacity.bindingLimit == limit)
      #expect(capacity.utilization == exact.stream.targetUtilization)

      let above = try scaled(exact, by: 1 + tiny).capacity(in: exact.month)
      #expect(above.required == exact.shards + 1)
      #expect(above.bindingLimit == limit)

      let below = try scaled(exact, by: Ratio(1).excess(over: tiny)).capacity(in: exact.month)
      #expect(below.required == exact.shards)
      #expect(below.bindingLimit == (exact.shards == 1 ? .minimum : limit))
    }
  }

  @Test(arguments: 1...99, [1, 3, 7, 19])
  func `is met at any percentage of a thousand records a second`(
    percent: UInt64, shards: Int64
  ) throws {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(Ratio(percent * 10) * Ratio(shards)),
      targetUtilization: Ratio(UInt128(percent), over: 100))
    let capacity = try stream.capacity()
    #expect(capacity.required == shards)
    #expect(capacity.bindingLimit == .writeRecords)
  }

  private var tiny: Ratio { Ratio(1, over: 1_000_000_000_000) }

  private func scaled(_ exact: ExactWorkload, by factor: Ratio) -> KinesisStream {
    var stream = exact.stream
    stream.rate = RecordRate(stream.rate.records * factor, per: stream.rate.period)
    return stream
  }
}
