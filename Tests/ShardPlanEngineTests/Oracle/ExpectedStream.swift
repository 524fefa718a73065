@testable import ShardPlanEngine

/// What one stream, times its count, meters in a month.
struct ExpectedStream {
  static let gigabyte: Fraction = 1_073_741_824

  let stream: KinesisStream
  let count: Fraction
  /// Kinesis records per second.
  let records: Fraction
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

  var shards: Int64 {
    stream.shards ?? max(1, (need / Fraction(stream.targetUtilization)).ceiling(upTo: 1 << 50))
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
