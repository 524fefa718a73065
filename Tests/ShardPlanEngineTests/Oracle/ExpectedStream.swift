@testable import ShardPlanEngine

/// What one stream, times its count, meters in a month.
struct ExpectedStream {
  static let gigabyte: Fraction = 1_073_741_824

  let stream: KinesisStream
  let count: Fraction
  /// Kinesis records per second.
  var records: Fraction
  let peakRecords: Fraction
  /// Bytes of one Kinesis record, and of the key beside it.
  let bytes: Fraction
  let keyBytes: Fraction

  var shared: Fraction { Fraction(stream.consumers.shared) }
  var fanOut: Fraction { Fraction(stream.consumers.enhancedFanOut) }

  /// The largest of the three needs of shards.
  var need: Fraction {
    let perSecond = peakRecords * (bytes + keyBytes)
    return max(peakRecords / 1_000, perSecond / 1_048_576, shared * perSecond / 2_097_152)
  }

  /// The least number of shards of which the busiest stays within a share of its limits; `nil` for none
  /// up to 10¹².
  func shards(filledTo target: Fraction) -> Int64? {
    var (low, high): (Int64, Int64) = (1, 1_000_000_000_000)
    guard busiestShare(of: high) * need <= target else { return nil }
    while low < high {
      let middle = low + (high - low) / 2
      if busiestShare(of: middle) * need <= target { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The required number, else one that takes the peak beyond the target, else that of even traffic.
  var shards: Int64 {
    let target = Fraction(stream.targetUtilization)
    return stream.shards ?? shards(filledTo: target) ?? shards(filledTo: 1)
      ?? max(1, (need / target).ceiling(upTo: 1 << 50))
  }

  /// The share of the traffic on the busiest shard: the hot key and its part of the rest, or as many keys
  /// as one shard must have at least.
  func busiestShare(of shards: Int64) -> Fraction {
    let hot = stream.hotKeyShare.map { Fraction($0) } ?? 0
    let withHotKey = hot + (1 - hot) / Fraction(shards)
    guard let keys = stream.partitionKeys else { return withHotKey }
    return max(withHotKey, Fraction((keys + shards - 1) / shards) / Fraction(keys))
  }

  /// The share of writes that shards reject, limit by limit and shard by shard.
  func rejectedShare(recordsPerSecond: Fraction) -> Fraction {
    let inUse = min(shards, stream.partitionKeys ?? shards)
    let busiest = busiestShare(of: shards)
    let limits: [(traffic: Fraction, limit: Fraction)] = [
      (recordsPerSecond, 1_000), (recordsPerSecond * (bytes + keyBytes), 1_048_576),
    ]
    return limits.map { traffic, limit in
      var rejected: Fraction = 0
      if busiest * traffic > limit { rejected = rejected + busiest * traffic - limit }
      if inUse > 1 {
        let each = (1 - busiest) * traffic / Fraction(inUse - 1)
        if each > limit { rejected = rejected + Fraction(inUse - 1) * (each - limit) }
      }
      return rejected / traffic
    }.reduce(0) { max($0, $1) }
  }

  init(_ stream: KinesisStream, in month: BillingMonth) {
    self.stream = stream
    count = Fraction(stream.count)
    func perSecond(_ rate: RecordRate) -> Fraction {
      let seconds: Fraction =
        switch rate.period {
        case .second: 1
        case .minute: 60
        case .hour: 60 * 60
        case .day: 24 * 60 * 60
        case .month: Fraction(month.hours) * 60 * 60
        }
      return Fraction(rate.records) / seconds
    }
    guard let recordsPerPut = stream.aggregation.recordsPerPut else {
      preconditionFailure("What producers achieve is checked by simulation.")
    }
    let perPut = Fraction(recordsPerPut)
    records = perSecond(stream.rate) / perPut
    peakRecords = perSecond(stream.peakRate ?? stream.rate) / perPut
    (bytes, keyBytes) = ExpectedStream.packed(stream)
  }

  private static func packed(_ stream: KinesisStream) -> (bytes: Fraction, keyBytes: Fraction) {
    let key = stream.partitionKeySize.map { Fraction($0.bytes) } ?? 0
    switch stream.aggregation {
    case .none: return (Fraction(stream.recordSize.bytes), key)
    case .sized(_, let putSize): return (Fraction(putSize.bytes), key)
    case .kpl(let perPut, let keys):
      guard perPut > 1 else { return (Fraction(stream.recordSize.bytes), key) }
      let bytes = KPLMessage.bytes(
        records: Fraction(perPut), size: Fraction(stream.recordSize.bytes), keys: keys,
        keySize: max(1, key))
      // The KPL's own key is "a".
      return (bytes, key > 0 ? 1 : 0)
    case .producer: preconditionFailure("What producers achieve is checked by simulation.")
    }
  }

  func provisioned(hours: Fraction) -> [(BillingDimension, Fraction)] {
    var accepted = self
    accepted.records = records * (1 - rejectedShare(recordsPerSecond: records))
    return accepted.metered(hours: hours)
  }

  private func metered(hours: Fraction) -> [(BillingDimension, Fraction)] {
    let shardHours = count * Fraction(shards) * hours
    let units = max(1, (bytes / 25_600).ceiling(upTo: 1_000))
    return [
      (.provisionedShardHour, shardHours),
      (.provisionedPutPayloadUnit, count * records * Fraction(units) * 3_600 * hours),
      (.provisionedExtendedRetention, stream.retentionHours > 24 ? shardHours : 0),
      (.provisionedLongTermRetention, gigabytesKept(from: 168, to: 8_760)),
      (.provisionedLongTermRetrieval, gigabytesReadLate),
      (.provisionedFanOutConsumer, fanOut * shardHours),
      (.provisionedFanOutRetrieval, gigabytesOut(hours: hours, to: fanOut)),
    ]
  }

  func onDemand(hours: Fraction) -> [(BillingDimension, Fraction)] {
    [
      (.onDemandStreamHour, count * hours),
      (.onDemandDataIn, gigabytesIn(hours: hours)),
      (.onDemandDataOut, gigabytesOut(hours: hours, to: shared) + gigabytesReadLate),
      (.onDemandFanOut, gigabytesOut(hours: hours, to: fanOut)),
      (.onDemandExtendedRetention, gigabytesKept(from: 24, to: 168)),
      (.onDemandLongTermRetention, gigabytesKept(from: 168, to: 8_760)),
    ]
  }

  func gigabytesIn(hours: Fraction) -> Fraction {
    let kilobytes = Fraction((bytes / 1_024).ceiling(upTo: 20_000))
    return count * records * kilobytes * 1_024 * 3_600 * hours / ExpectedStream.gigabyte
  }

  func gigabytesOut(hours: Fraction, to consumers: Fraction) -> Fraction {
    count * consumers * records * bytes * 3_600 * hours / ExpectedStream.gigabyte
  }

  /// What is read when it is older than seven days; on demand that is data out.
  var gigabytesReadLate: Fraction {
    count * Fraction(stream.longTermReads.bytes) / ExpectedStream.gigabyte
  }

  /// What is stored between two ages, which is the same at any time of a steady month.
  func gigabytesKept(from young: Int64, to old: Int64) -> Fraction {
    let hours = min(stream.retentionHours, old) - young
    guard hours > 0 else { return 0 }
    return count * records * bytes * 3_600 * Fraction(hours) / ExpectedStream.gigabyte
  }
}
