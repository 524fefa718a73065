/// The factors that the bill of one stream is made of.
struct StreamUsage<Term: UsageTerm>: Sendable {
  typealias Number = Term.Number

  /// The number of streams that are alike.
  var count: Int64
  /// User records in a period.
  var rate: Number
  var period: RecordRate.Period
  var periodSeconds: Number
  /// User records in one Kinesis record.
  var recordsPerPut: Number
  /// A Boolean value indicating whether Kinesis records hold more than one user record.
  var isAggregated: Bool
  var payloadUnitsPerRecord: Number
  var billedBytesPerRecord: Number
  var bytesPerRecord: Number
  var sharedConsumers: Int64
  var fanOutConsumers: Int64
  var retentionHours: Int64
  var longTermBytes: Number
  let hours: Number
  let seconds: Number

  init(stream: KinesisStream, load: RecordLoad, month: BillingMonth) {
    count = stream.count
    rate = Number(exactly: stream.rate.records)
    period = stream.rate.period
    periodSeconds = Number(exactly: period.seconds(in: month))
    recordsPerPut = Number(exactly: load.recordsPerPut)
    isAggregated = load.recordsPerPut != 1
    payloadUnitsPerRecord = Number(exactly: load.payloadUnitsPerRecord)
    billedBytesPerRecord = Number(exactly: load.billedBytesPerRecord)
    bytesPerRecord = Number(exactly: load.bytesPerRecord)
    sharedConsumers = stream.consumers.shared
    fanOutConsumers = stream.consumers.enhancedFanOut
    retentionHours = stream.retentionHours
    longTermBytes = Number(exactly: stream.longTermReads.bytes)
    hours = Number(exactly: month.hours)
    seconds = Number(exactly: month.seconds)
  }

  /// The streams that are alike; no factor when there is just one.
  private var streams: Term { count == 1 ? .one : .one.times(count, .streams) }

  /// Kinesis records in a second, over all streams that are alike.
  private var recordsPerSecond: Term {
    var product = streams.times(rate, .userRecords(per: period))
    if period != .second { product = product.divided(by: periodSeconds, .secondsInPeriod) }
    if isAggregated { product = product.divided(by: recordsPerPut, .recordsPerPut) }
    return product
  }

  /// Hours in the month that the streams are open.
  var streamHours: Term { streams.times(hours, .hours) }

  /// Hours in the month that some shards of each stream are open.
  func shardHours(_ shards: Number) -> Term {
    streams.times(shards, .shards).times(hours, .hours)
  }

  /// Hours in the month that fan-out consumers are registered with some shards of each stream.
  func consumerShardHours(_ shards: Number) -> Term {
    streams.times(fanOutConsumers, .enhancedFanOutConsumers).times(shards, .shards)
      .times(hours, .hours)
  }

  /// PUT payload units in the month.
  var payloadUnits: Term {
    recordsPerSecond.times(payloadUnitsPerRecord, .payloadUnits).times(seconds, .seconds)
  }

  /// Bytes in the month, each record rounded up to whole kilobytes.
  var billedBytesIn: Term {
    recordsPerSecond.times(billedBytesPerRecord, .billedBytesPerRecord).times(seconds, .seconds)
  }

  /// Bytes in the month that the consumers read which share the throughput of each shard.
  var sharedBytesOut: Term { bytesOut(sharedConsumers, .sharedConsumers) }

  /// Bytes in the month that enhanced fan-out consumers read.
  var fanOutBytes: Term { bytesOut(fanOutConsumers, .enhancedFanOutConsumers) }

  private func bytesOut(_ consumers: Int64, _ kind: Bill.Derivation.Factor.Kind) -> Term {
    recordsPerSecond.times(bytesPerRecord, .bytesPerRecord).times(consumers, kind)
      .times(seconds, .seconds)
  }

  /// Bytes held at any time that are older than some hours.
  ///
  /// - Parameters:
  ///   - least: The age from which data counts.
  ///   - most: The age up to which data counts.
  /// - Returns: The product, which is zero when retention is not that long.
  func bytesKept(olderThan least: Int64, upTo most: Int64 = .max) -> Term {
    let hours = max(0, min(retentionHours, most) - least)
    return recordsPerSecond.times(bytesPerRecord, .bytesPerRecord).times(3_600, .secondsPerHour)
      .times(hours, .hoursKept)
  }

  /// Bytes read in the month that are older than seven days.
  var longTermBytesRead: Term { streams.times(longTermBytes, .longTermBytesRead) }
}
