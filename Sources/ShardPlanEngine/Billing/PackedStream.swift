/// One stream that is packed, in numbers ready to be metered.
struct PackedStream<Number: UsageNumber>: Sendable {
  /// The factors of bills.
  var usage: StreamUsage<Number>
  /// User records a second at the peak.
  var peakRate: Number
  /// User records a second on average, where the peak is given apart.
  var averageRate: Number?
  /// User records in one Kinesis record at the peak; `nil` for one.
  let peakRecordsPerPut: Number?
  /// Bytes of one Kinesis record at the peak, with its partition key where keys are counted.
  let peakBytes: Number
  /// Bytes of one Kinesis record on average, with its partition key where keys are counted.
  let averageBytes: Number
  /// A Boolean value indicating whether traffic is uneven over the shards.
  let isUneven: Bool
  /// The share of the busiest key; zero when it is unknown.
  ///
  /// Numbers alone keep copies of a stream cheap.
  private let hotKeyShare: Number
  /// The number of partition keys; zero for many.
  private let partitionKeys: Int64
  /// A fixed number of shards.
  var shards: Int64?
  /// A Boolean value indicating whether producers decide how many records come together.
  private let isOfProducers: Bool
  /// The shards that producers see at least.
  let planned: Int64
  /// The highest use of a shard at the peak.
  var targetUtilization: Number

  /// Packs a stream.
  ///
  /// - Throws: The reason why its settings contradict each other.
  init(
    _ stream: KinesisStream, in mode: CapacityMode, month: BillingMonth
  ) throws(Rejection.Reason) {
    self.init(try StreamPlan(stream, in: mode, month: month, isSized: false))
  }

  /// Packs a stream, and keeps what helps to pack the next one like it.
  ///
  /// - Throws: The reason why its settings contradict each other.
  init(
    _ stream: KinesisStream, in mode: CapacityMode, month: BillingMonth,
    _ kept: inout KeptPackings
  ) throws(Rejection.Reason) {
    self.init(try StreamPlan(stream, in: mode, month: month, isSized: false, &kept))
  }

  /// Takes over a stream that is packed.
  init(_ plan: StreamPlan) {
    let (stream, aggregation, load) = (plan.stream, plan.aggregation, plan.load)
    let month = plan.month
    usage = StreamUsage(stream: stream, load: load, month: month)
    peakRate = Number(exactly: (stream.peakRate ?? stream.rate).perSecond(in: month))
    averageRate =
      stream.peakRate == nil ? nil : Number(exactly: stream.rate.perSecond(in: month))
    peakRecordsPerPut =
      aggregation.peakRecordsPerPut == 1
      ? nil : Number(exactly: aggregation.peakRecordsPerPut)
    peakBytes = Number(exactly: load.peakBytesPerRecord + load.keyBytesPerRecord)
    averageBytes = Number(exactly: load.bytesPerRecord + load.keyBytesPerRecord)
    let spread = plan.spread
    isUneven = spread != nil
    hotKeyShare = spread.map { Number(exactly: $0.hotKeyShare) } ?? Number(whole: 0)
    partitionKeys = spread?.keys ?? 0
    shards = stream.shards
    isOfProducers = aggregation.producer != nil
    planned = aggregation.leastShards(of: stream)
    targetUtilization = Number(exactly: stream.targetUtilization)
  }

  /// The shards that the limit with the largest need takes at the peak, as an exact fraction.
  @inline(__always)
  var need: Number {
    ShardNeeds(
      records: peakRecordsPerPut.map { peakRate / $0 } ?? peakRate, bytesPerRecord: peakBytes,
      sharedConsumers: usage.sharedConsumers
    ).largest
  }

  /// The distribution over shards; `nil` where it is even, or a number did not fit.
  var spread: TrafficSpread? {
    guard isUneven, let share = hotKeyShare.exact else { return nil }
    return TrafficSpread(hotKeyShare: share, keys: partitionKeys == 0 ? nil : partitionKeys)
  }

  /// Returns the shards that are opened for a need where their number is not given; `nil` when they
  /// are too many.
  @inline(__always)
  func leastShards(for need: Number) -> Int64? {
    ShardNeeds.shards(for: need, filledTo: targetUtilization).map { max($0, planned) }
  }

  /// The share of the user records that some shards accept on average; `nil` when it takes too many bits.
  @inline(never)
  func acceptedShare(by shards: Int64) -> Ratio? {
    let perSecond = averageRate ?? peakRate
    let traffic = ShardNeeds(
      records: perSecond / usage.recordsPerPut, bytesPerRecord: averageBytes, sharedConsumers: 0
    ).largest.exact
    guard let traffic, let spread = isUneven ? spread : .even else { return nil }
    return Ratio.one.excess(over: spread.excessShare(of: traffic, on: shards))
  }

  /// Changes the rate to a number of user records a second.
  mutating func setRate(_ number: Number) {
    usage.rate = number
    (usage.period, usage.periodSeconds) = (.second, Number(whole: 1))
    if averageRate == nil { peakRate = number } else { averageRate = number }
  }
}

extension PackedStream<ShortRatio> {
  /// Reads again what a changed setting has an effect on, unless the stream must be packed again.
  ///
  /// - Parameters:
  ///   - setting: The setting.
  ///   - stream: The stream with the setting's new value.
  ///   - month: The month that rates are spread over.
  /// - Returns: `false` where the stream must be packed again.
  mutating func update(
    _ setting: StreamSetting, from stream: KinesisStream, in month: BillingMonth
  ) -> Bool {
    guard !isOfProducers || !setting.changesPacking else { return false }
    // Keys may contradict each other or the rate. Packing finds it.
    if setting.effect != .metering, isUneven || stream.spread != nil { return false }
    switch setting.effect {
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
      let rate = stream.rate
      usage.rate = ShortRatio(exactly: rate.records)
      if usage.period != rate.period {
        usage.period = rate.period
        usage.periodSeconds = ShortRatio(exactly: usage.period.seconds(in: month))
      }
      let average =
        usage.period == .second ? usage.rate : usage.rate / usage.periodSeconds
      guard let peak = stream.peakRate else {
        (averageRate, peakRate) = (nil, average)
        break
      }
      averageRate = average
      peakRate = ShortRatio(exactly: peak.perSecond(in: month))
      // A peak below the average is a contradiction. Packing finds it, in numbers of any size.
      return average.isExact && peakRate.isExact && peakRate >= average
    case .packing, .aggregation: return false
    }
    return true
  }

  /// The open shards, and whether they take the peak; `nil` when a number did not fit.
  @inline(__always)
  var capacity: (shards: Int64, isThrottled: Bool)? {
    let need = need
    guard need.isExact else { return nil }
    guard !isUneven else { return unevenCapacity(for: need) }
    guard let shards else {
      guard (need / targetUtilization).isExact, let least = leastShards(for: need)
      else { return nil }
      return (least, false)
    }
    return (shards, need > ShortRatio(whole: shards))
  }

  @inline(never)
  private func unevenCapacity(for need: ShortRatio) -> (shards: Int64, isThrottled: Bool)? {
    guard let spread, let traffic = need.exact, let target = targetUtilization.exact,
      let sizing = Sizing(for: traffic, filledTo: target, spread: spread, planned: planned)
    else { return nil }
    let open = shards ?? sizing.open
    let keepsNoTarget = shards == nil && sizing.required == nil
    return (open, keepsNoTarget || traffic * spread.busiestShare(of: open) > 1)
  }

  /// A Boolean value indicating whether one key alone brings more than a shard takes; `nil` when a number did
  /// not fit.
  @inline(never)
  var exceedsKeyLimit: Bool? {
    guard let spread, let traffic = need.exact else { return nil }
    return spread.busiestKey * traffic > 1
  }
}
