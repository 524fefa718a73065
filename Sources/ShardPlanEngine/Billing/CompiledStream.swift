/// One stream that is packed, in numbers ready to be metered.
struct CompiledStream<Term: UsageProduct>: Sendable {
  typealias Number = Term.Number

  /// What bills are made of.
  var usage: StreamUsage<Term>
  /// User records a second at the peak.
  var peakRate: Number
  /// User records a second on average, where the peak is given apart.
  var averageRate: Number?
  /// User records in one Kinesis record at the peak; `nil` for one.
  let peakRecordsPerPut: Number?
  /// Bytes of one Kinesis record at the peak, with its partition key where keys are counted.
  let peakBytes: Number
  /// A fixed number of shards.
  var shards: Int64?
  /// The shards that producers see at least.
  let planned: Int64
  /// How full a shard may get at the peak.
  var targetUtilization: Number

  /// Packs a stream.
  ///
  /// - Throws: The reason why its settings contradict each other.
  init(_ stream: KinesisStream, in month: Month) throws(Rejection.Reason) {
    let aggregation = AchievedAggregation(of: stream, in: month)
    let load = RecordLoad(of: stream, aggregated: aggregation, in: month)
    if let fault = stream.contradictions(in: month, under: load).first { throw fault }
    usage = StreamUsage(stream: stream, load: load, month: month)
    peakRate = Number(exactly: (stream.peakRate ?? stream.rate).perSecond(in: month))
    averageRate =
      stream.peakRate == nil ? nil : Number(exactly: stream.rate.perSecond(in: month))
    peakRecordsPerPut =
      aggregation.peakRecordsPerPut == 1
      ? nil : Number(exactly: aggregation.peakRecordsPerPut)
    peakBytes = Number(exactly: load.peakBytesPerRecord + load.keyBytesPerRecord)
    shards = stream.shards
    planned = stream.shards == nil ? aggregation.producer?.shards ?? 1 : 1
    targetUtilization = Number(exactly: stream.targetUtilization)
  }

  /// The shards that the limit with the largest need takes at the peak, as an exact fraction.
  var need: Number {
    ShardNeeds(
      records: peakRecordsPerPut.map { peakRate / $0 } ?? peakRate, bytesPerRecord: peakBytes,
      sharedConsumers: usage.sharedConsumers
    ).largest
  }

  /// Returns the shards that are opened for a need where their number is not given; `nil` when they
  /// are too many.
  func leastShards(for need: Number) -> Int64? {
    ShardNeeds.shards(for: need, filledTo: targetUtilization).map { max($0, planned) }
  }

  /// Changes the rate to so many user records a second.
  mutating func setRate(_ number: Number) {
    usage.rate = number
    (usage.period, usage.periodSeconds) = (.second, Number(whole: 1))
    if averageRate == nil { peakRate = number } else { averageRate = number }
  }
}

extension CompiledStream<ShortProduct> {
  /// Takes over a setting that packing does not depend on; `false` for any other.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: A value that ``KinesisStream/set(_:to:)`` has accepted.
  /// - Returns: Whether it was taken over.
  mutating func update(_ field: StreamField, to value: Ratio) -> Bool {
    var whole: Int64 { Int64(clamping: value.rounded(.down) ?? .max) }
    switch field {
    case .count: usage.count = whole
    case .rate: setRate(ShortRatio(exactly: value))
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
    let need = need
    guard need.isExact else { return nil }
    guard let shards else {
      guard (need / targetUtilization).isExact, let least = leastShards(for: need)
      else { return nil }
      return (least, false)
    }
    return (shards, need > ShortRatio(whole: shards))
  }
}
