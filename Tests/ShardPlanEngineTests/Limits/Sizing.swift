import ShardPlanEngine
import TestSupport
import Testing

extension KinesisStream {
  /// The shards of this stream as a provisioned one.
  func capacity(in month: BillingMonth = .standard) throws -> Capacity {
    let estimate = try Scenario(streams: [self], month: month).estimate(at: .virginia)
    return try #require(estimate.streams[0].capacity)
  }
}

extension Capacity.BindingLimit {
  /// The limits of a shard, in the order in which they are named among equals.
  static let ofShards: [Self] = [.writeRecords, .writeBytes, .readBytes]
}

/// A workload that needs a whole number of shards exactly, by one limit.
struct ExactWorkload {
  let shards: Int64
  let limit: Capacity.BindingLimit
  let month: BillingMonth
  let stream: KinesisStream

  /// Works back from shards, limit and utilization to a rate that fills them to the brim.
  init(for limit: Capacity.BindingLimit, using random: inout SplitMix64) {
    self.limit = limit
    shards = Int64(random.number(ofBits: 20)) + 1
    month = random.month()

    var stream = KinesisStream(recordSize: .bytes(1), rate: .perSecond(1))
    stream.targetUtilization = Ratio(UInt128.random(in: 10...999, using: &random), over: 999)
    stream.consumers.enhancedFanOut = .random(in: 0...3, using: &random)
    ExactWorkload.pack(&stream, sizedFor: limit, using: &random)

    let load = ExpectedStream(stream, in: month)
    let bytes = load.bytes + load.keyBytes
    let perShard: Fraction =
      switch limit {
      case .writeRecords: 1_000
      case .writeBytes: 1_048_576 / bytes
      default: 2_097_152 / (bytes * Fraction(stream.consumers.shared))
      }
    let records = Fraction(shards) * Fraction(stream.targetUtilization) * perShard
    let userRecords = records * Fraction(stream.aggregation.recordsPerPut ?? 1)

    let period = random.choice(RecordRate.Period.allCases)
    let seconds =
      Fraction(RecordRate(1, per: period).records)
      / ExpectedStream(
        KinesisStream(recordSize: .bytes(1), rate: RecordRate(1, per: period)), in: month
      ).records
    stream.rate = RecordRate(Ratio(userRecords * seconds), per: period)
    self.stream = stream
  }

  /// Gives records a size at which a limit is met before the other two.
  private static func pack(
    _ stream: inout KinesisStream, sizedFor limit: Capacity.BindingLimit,
    using random: inout SplitMix64
  ) {
    stream.consumers.shared =
      limit == .readBytes ? .random(in: 3...9, using: &random) : .random(in: 0...2, using: &random)
    if random.isTrue(oneIn: 2) { stream.partitionKeySize = .bytes(random.ratio(ofBits: 6)) }
    let recordsPerPut = random.ratio(ofBits: 5)
    if limit == .writeRecords {
      // At up to 1,048 bytes, two shared consumers included, a shard is full of records first.
      stream.recordSize = .bytes(random.ratio(ofBits: 9))
      guard random.isTrue(oneIn: 2) else { return }
      let putSize = random.ratio(ofBits: 9)
      stream.aggregation = .sized(recordsPerPut: recordsPerPut, putSize: .bytes(putSize))
      return
    }
    stream.recordSize = .bytes(2_000 + random.ratio(ofBits: 13))
    switch Int.random(in: 0..<3, using: &random) {
    case 0: break
    case 1:
      let putSize = 2_000 + random.ratio(ofBits: 18)
      stream.aggregation = .sized(recordsPerPut: recordsPerPut, putSize: .bytes(putSize))
    default: stream.aggregation = .kpl(recordsPerPut: recordsPerPut)
    }
  }
}
