/// One stream in short numbers, ready to be metered.
struct CompiledStream: Sendable {
  /// What bills are made of.
  var usage: StreamUsage<ShortProduct>
  /// User records a second at the peak.
  var peakRate: ShortRatio
  /// User records a second on average, where the peak is given apart.
  var averageRate: ShortRatio?
  /// User records in one Kinesis record at the peak.
  let peakRecordsPerPut: ShortRatio
  /// Bytes of one Kinesis record at the peak, with its partition key where keys are counted.
  let peakBytes: ShortRatio
  /// A fixed number of shards.
  var shards: Int64?
  /// The shards that producers see at least.
  let planned: Int64
  /// How full a shard may get at the peak.
  var targetUtilization: ShortRatio

  /// Packs a stream.
  ///
  /// - Throws: The reason why its settings contradict each other.
  init(_ stream: Stream, in month: Month) throws(Rejection.Reason) {
    let aggregation = AchievedAggregation(of: stream, in: month)
    let load = RecordLoad(of: stream, aggregated: aggregation, in: month)
    if let fault = stream.contradictions(in: month, under: load).first { throw fault }
    usage = StreamUsage(stream: stream, load: load, month: month)
    peakRate = ShortRatio(exactly: (stream.peakRate ?? stream.rate).perSecond(in: month))
    averageRate =
      stream.peakRate == nil ? nil : ShortRatio(exactly: stream.rate.perSecond(in: month))
    peakRecordsPerPut = ShortRatio(exactly: aggregation.peakRecordsPerPut)
    peakBytes = ShortRatio(exactly: load.peakBytesPerRecord + load.keyBytesPerRecord)
    shards = stream.shards
    planned = stream.shards == nil ? aggregation.producer?.shards ?? 1 : 1
    targetUtilization = ShortRatio(exactly: stream.targetUtilization)
  }

  /// Takes over a setting that packing does not depend on; `false` for any other.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: A value that ``Stream/set(_:to:)`` has accepted.
  /// - Returns: Whether it was taken over.
  mutating func update(_ field: StreamField, to value: Ratio) -> Bool {
    var whole: Int64 { Int64(clamping: value.rounded(.down) ?? .max) }
    switch field {
    case .rate:
      usage.rate = ShortRatio(exactly: value)
      (usage.period, usage.periodSeconds) = (.second, ShortRatio(whole: 1))
      if averageRate == nil { peakRate = usage.rate } else { averageRate = usage.rate }
    case .peakRate:
      if averageRate == nil { averageRate = usage.rate / usage.periodSeconds }
      peakRate = ShortRatio(exactly: value)
    case .sharedConsumers: usage.sharedConsumers = whole
    case .enhancedFanOutConsumers: usage.fanOutConsumers = whole
    case .retention: usage.retentionHours = whole
    case .longTermReads: usage.longTermBytes = ShortRatio(exactly: value)
    case .shards: shards = whole
    case .targetUtilization: targetUtilization = ShortRatio(exactly: value)
    default: return false
    }
    return true
  }

  /// A Boolean value indicating whether the peak is known not to be below the average.
  var hasPlausiblePeak: Bool {
    guard let averageRate else { return true }
    return averageRate.isExact && peakRate.isExact && peakRate >= averageRate
  }

  /// The open shards, and whether they take the peak; `nil` when a number did not fit.
  var capacity: (shards: Int64, isThrottled: Bool)? {
    let need = ShardNeeds(
      records: usage.isAggregated || peakRecordsPerPut.numerator != 1
        ? peakRate / peakRecordsPerPut : peakRate,
      bytesPerRecord: peakBytes, sharedConsumers: usage.sharedConsumers
    ).largest
    guard need.isExact else { return nil }
    guard let shards else {
      guard let least = ShardNeeds.shards(for: need, filledTo: targetUtilization),
        (need / targetUtilization).isExact
      else { return nil }
      return (max(least, planned), false)
    }
    return (shards, need > ShortRatio(whole: shards))
  }
}
