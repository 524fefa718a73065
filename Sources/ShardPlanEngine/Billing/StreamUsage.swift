/// The factors that the bill of one stream is made of.
struct StreamUsage<Number: UsageNumber>: Sendable {
  /// The number of streams that are alike.
  var count: Int64
  /// User records in a period.
  var rate: Number
  var period: RecordRate.Period
  var periodSeconds: Number
  /// User records in one Kinesis record.
  var recordsPerPut: Number
  /// A Boolean value indicating whether the rate is that of records which the shards accept.
  var isPartlyAccepted = false
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
}

// The products that bills are made of.

extension UsageTerm {
  /// The streams that are alike; no factor when there is just one.
  @inline(__always)
  private static func streams(of usage: StreamUsage<Number>) -> Self {
    usage.count == 1 ? one : one.times(usage.count, .streams)
  }

  /// Kinesis records in a second, over all streams that are alike.
  @inline(__always)
  private static func recordsPerSecond(of usage: StreamUsage<Number>) -> Self {
    var product = streams(of: usage).times(
      usage.rate,
      usage.isPartlyAccepted
        ? .acceptedRecords(per: usage.period) : .userRecords(per: usage.period))
    if usage.period != .second {
      product = product.divided(by: usage.periodSeconds, .secondsInPeriod)
    }
    if usage.isAggregated { product = product.divided(by: usage.recordsPerPut, .recordsPerPut) }
    return product
  }

  /// Hours in the month that the streams are open.
  @inline(__always)
  static func streamHours(of usage: StreamUsage<Number>) -> Self {
    streams(of: usage).times(usage.hours, .hours)
  }

  /// Hours in the month that some shards of each stream are open.
  @inline(__always)
  static func shardHours(of usage: StreamUsage<Number>, _ shards: Number) -> Self {
    streams(of: usage).times(shards, .shards).times(usage.hours, .hours)
  }

  /// Hours in the month that fan-out consumers are registered with some shards of each stream.
  static func consumerShardHours(of usage: StreamUsage<Number>, _ shards: Number) -> Self {
    streams(of: usage).times(usage.fanOutConsumers, .enhancedFanOutConsumers)
      .times(shards, .shards).times(usage.hours, .hours)
  }

  /// PUT payload units in the month.
  @inline(__always)
  static func payloadUnits(of usage: StreamUsage<Number>) -> Self {
    recordsPerSecond(of: usage).times(usage.payloadUnitsPerRecord, .payloadUnits)
      .times(usage.seconds, .seconds)
  }

  /// Bytes in the month, each record rounded up to whole kilobytes.
  @inline(__always)
  static func billedBytesIn(of usage: StreamUsage<Number>) -> Self {
    recordsPerSecond(of: usage).times(usage.billedBytesPerRecord, .billedBytesPerRecord)
      .times(usage.seconds, .seconds)
  }

  /// Bytes in the month that the consumers read which share the throughput of each shard.
  @inline(__always)
  static func sharedBytesOut(of usage: StreamUsage<Number>) -> Self {
    bytesOut(of: usage, usage.sharedConsumers, .sharedConsumers)
  }

  /// Bytes in the month that enhanced fan-out consumers read.
  static func fanOutBytes(of usage: StreamUsage<Number>) -> Self {
    bytesOut(of: usage, usage.fanOutConsumers, .enhancedFanOutConsumers)
  }

  @inline(__always)
  private static func bytesOut(
    of usage: StreamUsage<Number>, _ consumers: Int64, _ kind: Bill.Derivation.Factor.Kind
  ) -> Self {
    recordsPerSecond(of: usage).times(usage.bytesPerRecord, .bytesPerRecord)
      .times(consumers, kind).times(usage.seconds, .seconds)
  }

  /// Bytes held at any time that are older than some hours.
  ///
  /// - Parameters:
  ///   - usage: The stream.
  ///   - least: The age from which data counts.
  ///   - most: The age up to which data counts.
  /// - Returns: The product, which is zero when retention is not that long.
  static func bytesKept(
    of usage: StreamUsage<Number>, olderThan least: Int64, upTo most: Int64 = .max
  ) -> Self {
    let hours = max(0, min(usage.retentionHours, most) - least)
    return recordsPerSecond(of: usage).times(usage.bytesPerRecord, .bytesPerRecord)
      .times(3_600, .secondsPerHour).times(hours, .hoursKept)
  }

  /// Bytes read late in the month, when they are older than seven days.
  static func longTermBytesRead(of usage: StreamUsage<Number>) -> Self {
    streams(of: usage).times(usage.longTermBytes, .longTermBytesRead)
  }
}

extension UsageSum {
  /// The bytes that a stream's month has on demand as data out.
  init(dataOutOf usage: StreamUsage<Term.Number>) {
    self = .zero
    addDataOut(of: usage)
  }

  /// Adds the bytes that shared consumers read, and those read when they are older than seven days.
  ///
  /// An unused feature is no term of a sum.
  mutating func addDataOut(of usage: StreamUsage<Term.Number>) {
    if usage.sharedConsumers > 0 { add(.sharedBytesOut(of: usage)) }
    if !usage.longTermBytes.isZero { add(.longTermBytesRead(of: usage)) }
  }
}
