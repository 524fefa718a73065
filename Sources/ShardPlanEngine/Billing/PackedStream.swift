/// One stream that is packed, in numbers ready to be metered.
struct PackedStream<Term: UsageTerm>: Sendable {
  typealias Number = Term.Number

  /// The factors of bills.
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
  /// The highest use of a shard at the peak.
  var targetUtilization: Number

  /// Packs a stream.
  ///
  /// - Throws: The reason why its settings contradict each other.
  init(_ stream: KinesisStream, in month: BillingMonth) throws(Rejection.Reason) {
    let aggregation = AchievedAggregation(of: stream, in: month)
    let load = RecordLoad(of: stream, aggregated: aggregation, in: month)
    if let fault = stream.contradictions(in: month, under: load).first { throw fault }
    self.init(stream, aggregation, load, in: month)
  }

  /// Takes over a stream that is packed.
  init(
    _ stream: KinesisStream, _ aggregation: AchievedAggregation, _ load: RecordLoad,
    in month: BillingMonth
  ) {
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

  /// Changes the rate to a number of user records a second.
  mutating func setRate(_ number: Number) {
    usage.rate = number
    (usage.period, usage.periodSeconds) = (.second, Number(whole: 1))
    if averageRate == nil { peakRate = number } else { averageRate = number }
  }
}

extension PackedStream<PlainTerm<ShortRatio>> {
  /// Reads again what a changed setting has an effect on, unless the stream must be packed again.
  ///
  /// - Parameters:
  ///   - effect: The effect of the setting.
  ///   - stream: The stream with the setting's new value.
  ///   - month: The month that rates are spread over.
  /// - Returns: `false` where the stream must be packed again.
  mutating func update(
    _ effect: StreamSetting.Effect, from stream: KinesisStream, in month: BillingMonth
  ) -> Bool {
    switch effect {
    case .nothing: break
    case .metering:
      usage.count = stream.count
      usage.fanOutConsumers = stream.consumers.enhancedFanOut
      usage.retentionHours = stream.retentionHours
      usage.longTermBytes = ShortRatio(exactly: stream.longTermReads.bytes)
    case .need:
      usage.sharedConsumers = stream.consumers.shared
      targetUtilization = ShortRatio(exactly: stream.targetUtilization)
    case .shards: shards = stream.shards
    case .traffic:
      usage.rate = ShortRatio(exactly: stream.rate.records)
      usage.period = stream.rate.period
      usage.periodSeconds = ShortRatio(exactly: usage.period.seconds(in: month))
      let average =
        usage.period == .second ? usage.rate : usage.rate / usage.periodSeconds
      averageRate = stream.peakRate == nil ? nil : average
      peakRate = stream.peakRate.map { ShortRatio(exactly: $0.perSecond(in: month)) } ?? average
    case .packing, .aggregation: return false
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
