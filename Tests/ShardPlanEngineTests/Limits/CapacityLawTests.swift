import ShardPlanEngine
import TestSupport
import Testing

struct `The shards of a stream` {
  @Test(arguments: UInt64(0)..<300)
  func `hold the peak, which one shard fewer would not`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let month = random.month()
    var stream = random.stream(in: month)
    stream.shards = nil
    let capacity = try stream.capacity(in: month)
    guard let required = capacity.required else {
      // No number is enough: not even one far beyond any account's.
      #expect(!fits(stream, in: month, shards: 1_000_000_000_000))
      return
    }
    #expect(capacity.shards == required)
    #expect(fits(stream, in: month, shards: capacity.shards))
    #expect(capacity.shards == 1 || !fits(stream, in: month, shards: capacity.shards - 1))
    #expect(capacity.utilization <= stream.targetUtilization)
    #expect(capacity.throttledShare == 0)
  }

  @Test(arguments: UInt64(0)..<200)
  func `are decided by the largest need`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let month = random.month()
    var stream = random.stream(in: month)
    stream.shards = nil
    let (capacity, expected) = (try stream.capacity(in: month), ExpectedStream(stream, in: month))
    #expect(Fraction(capacity.needs.largest) == expected.need)
    let needs = [
      capacity.needs.writeRecords, capacity.needs.writeBytes, capacity.needs.readBytes,
    ]
    let first = needs.firstIndex { Fraction($0) == expected.need }
    let isLess = expected.need < Fraction(stream.targetUtilization)
    #expect(
      capacity.bindingLimit
        == (isLess ? .minimum : Capacity.BindingLimit.ofShards[try #require(first)]))
  }

  /// A fixed number may be too small; then it is billed as asked, and part of the peak overflows.
  @Test(arguments: UInt64(0)..<200)
  func `may be fixed, and then lack what does not fit`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let month = random.month()
    var stream = random.stream(in: month)
    stream.shards = nil
    let required = try stream.capacity(in: month).required
    stream.shards = .random(in: 1...2 * (required ?? 40), using: &random)
    let capacity = try stream.capacity(in: month)
    let shards = try #require(stream.shards)
    #expect(capacity.shards == shards)
    #expect(capacity.required == required)
    #expect(capacity.bindingLimit == .fixed)

    let expected = ExpectedStream(stream, in: month)
    #expect(Fraction(capacity.utilization) == expected.need * expected.busiestShare(of: shards))
    #expect(
      Fraction(capacity.throttledShare)
        == expected.rejectedShare(recordsPerSecond: expected.peakRecords))
    #expect(capacity.holds == (Fraction(capacity.utilization) <= 1))
  }

  /// The limits as the Kinesis API states them, one by one.
  private func fits(_ stream: KinesisStream, in month: BillingMonth, shards: Int64) -> Bool {
    let load = ExpectedStream(stream, in: month)
    let room = Fraction(stream.targetUtilization)
    let records = load.peakRecords * load.busiestShare(of: shards)
    let perSecond = records * (load.bytes + load.keyBytes)
    return records <= 1_000 * room && perSecond <= 1_048_576 * room
      && Fraction(stream.consumers.shared) * perSecond <= 2_097_152 * room
  }
}
