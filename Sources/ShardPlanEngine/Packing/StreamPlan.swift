/// The load of one stream, and the shards that it takes.
///
/// ```swift
/// let stream = KinesisStream(
///   recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .kpl(recordsPerPut: 12))
/// let plan = try Scenario(streams: [stream]).estimate(in: "us-east-1").streams[0]
/// print(plan.load.bytesPerRecord, plan.capacity?.shards ?? 0)  // 1019 3
/// ```
public final class StreamPlan: Sendable {
  /// The stream.
  public let stream: KinesisStream
  /// The number of user records in a Kinesis record.
  public let aggregation: AchievedAggregation
  /// The load on the stream.
  public let load: RecordLoad
  /// The shards; `nil` in on-demand modes, where AWS manages them.
  public let capacity: Capacity?

  /// The capacity mode that it is planned in.
  public let mode: CapacityMode
  let month: BillingMonth
  /// The plan at the other end of what is possible; `nil` where all that counts is known.
  let otherEnd: OtherEnd?

  /// A Boolean value indicating whether this is the other end of a stream, of which the shards take all.
  private let isOtherEnd: Bool

  /// The plan of other usage than the least.
  enum OtherEnd {
    /// The plan of the most usage.
    case most(StreamPlan)
    /// The plan of some other usage: nothing bounds what differs.
    case open(StreamPlan)

    /// The plan.
    var plan: StreamPlan {
      switch self {
      case .most(let plan), .open(let plan): plan
      }
    }
  }

  /// Packs a stream, and sizes it where it is provisioned.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - mode: The mode.
  ///   - month: The month that rates are spread over.
  ///   - isSized: Whether to size it; a quoter does so by itself.
  /// - Throws: The reason why its settings contradict each other, or its shards cannot be counted.
  convenience init(
    _ stream: KinesisStream, in mode: CapacityMode, month: BillingMonth, isSized: Bool = true
  ) throws(Rejection.Reason) {
    var kept = KeptPackings()
    try self.init(stream, in: mode, month: month, isSized: isSized, &kept)
  }

  /// Packs a stream, and keeps what helps to pack the next one like it.
  init(
    _ stream: KinesisStream, in mode: CapacityMode, month: BillingMonth, isSized: Bool,
    _ kept: inout KeptPackings
  ) throws(Rejection.Reason) {
    otherEnd = stream.unknown == nil ? nil : Self.otherEnd(of: stream, in: mode, month: month)
    let stream = stream.unknown == nil ? stream : stream.least
    let aggregation = AchievedAggregation(of: stream, in: month, mode: mode, &kept)
    let load = RecordLoad(of: stream, aggregated: aggregation, in: month, &kept)
    if let fault = stream.contradictions(in: month, under: load).first { throw fault }
    var capacity: Capacity?
    if isSized, mode == .provisioned {
      if stream.needIsUnknown, stream.shards == nil { throw .shardsUnknown }
      capacity = Capacity(for: stream, under: load, planned: aggregation.leastShards(of: stream))
      if capacity == nil { throw .beyondCounting }
    }
    (self.stream, self.aggregation, self.load) = (stream, aggregation, load)
    self.capacity = capacity
    (self.mode, self.month, isOtherEnd) = (mode, month, false)
  }

  /// Packs and sizes the other end of a stream of which not everything is known.
  private static func otherEnd(
    of stream: KinesisStream, in mode: CapacityMode, month: BillingMonth
  ) -> OtherEnd? {
    guard let end = stream.otherEnd(in: mode) else { return nil }
    switch end {
    case .most(let stream): return .most(StreamPlan(end: stream, in: mode, month: month))
    case .open(let stream): return .open(StreamPlan(end: stream, in: mode, month: month))
    }
  }

  /// Packs and sizes one end of what is possible, whether its settings contradict each other or not.
  private init(end stream: KinesisStream, in mode: CapacityMode, month: BillingMonth) {
    var kept = KeptPackings()
    aggregation = AchievedAggregation(of: stream, in: month, mode: mode, &kept)
    load = RecordLoad(of: stream, aggregated: aggregation, in: month, &kept)
    capacity =
      mode == .provisioned
      ? Capacity(for: stream, under: load, planned: aggregation.leastShards(of: stream)) : nil
    (self.stream, self.mode, self.month, otherEnd) = (stream, mode, month, nil)
    isOtherEnd = true
  }

  /// Takes over what an on-demand mode packed for the other one, which packs alike.
  init(_ plan: StreamPlan, in mode: CapacityMode) {
    (stream, aggregation, load) = (plan.stream, plan.aggregation, plan.load)
    (capacity, self.mode, month) = (plan.capacity, mode, plan.month)
    (otherEnd, isOtherEnd) = (plan.otherEnd, plan.isOtherEnd)
  }
}

extension StreamPlan {
  /// The plan of other usage than the least; `nil` where all that counts is known.
  package var other: StreamPlan? { otherEnd?.plan }

  /// A Boolean value indicating whether nothing bounds what differs from the other plan.
  package var isOpen: Bool {
    if case .open = otherEnd { true } else { false }
  }

  /// A Boolean value indicating whether bytes are known, and not how many records they are in.
  package var hasUnknownRecords: Bool {
    if case .recordsOf = stream.unknown { true } else { false }
  }
}

extension StreamPlan: Equatable {
  public static func == (left: StreamPlan, right: StreamPlan) -> Bool {
    left === right
      || left.stream == right.stream
        && left.aggregation == right.aggregation
        && left.load == right.load
        && left.capacity == right.capacity
        && left.mode == right.mode
        && left.month == right.month
  }
}

extension StreamPlan {
  /// A Boolean value indicating whether records of one partition key go to one shard.
  ///
  /// Source: Kinesis API, `UpdateStreamRecordDistributionStrategy`: only in on-demand modes may the
  /// service distribute them.
  var followsKeys: Bool { mode == .provisioned || stream.recordDistribution == .partitionKey }

  /// Returns the shards that records reach, of some: no more than there are partition keys.
  func reached(of shards: Int64) -> Int64 {
    followsKeys ? min(shards, stream.partitionKeys ?? shards) : shards
  }

  /// The distribution of traffic over shards by its keys; `nil` where it is even, or left to the service.
  var spread: TrafficSpread? { followsKeys ? stream.spread : nil }

  /// The shards that each limit needs at the average rate, as exact fractions.
  ///
  /// Capacity must hold the peak; the difference is idle most of the time.
  public var averageNeeds: Capacity.Needs {
    Capacity.Needs(
      records: load.recordsPerSecond,
      bytesPerRecord: load.bytesPerRecord + load.keyBytesPerRecord,
      sharedConsumers: stream.consumers.shared)
  }
}

extension StreamPlan {
  /// The share of the user records that the shards accept on average, as a fraction of one.
  ///
  /// No more is billed. In on-demand modes it is one.
  public var acceptedShare: Ratio {
    guard !isOtherEnd, let capacity, !capacity.holds else { return .one }
    return Ratio.one.excess(over: capacity.throttledShare(of: averageNeeds))
  }

  /// Returns the shards that a limit needs at the average rate, as an exact fraction; `nil` when no number
  /// of shards is enough.
  ///
  /// - Parameter limit: A limit of writes or reads; of others, the largest need.
  /// - Returns: The shards of which the busiest is just full.
  public func averageNeed(of limit: Capacity.BindingLimit) -> Ratio? {
    let traffic = averageNeeds.traffic(of: limit)
    guard let spread else { return traffic }
    return spread.need(for: traffic)
  }

  /// A Boolean value indicating whether one partition key alone brings more at the peak than a shard
  /// takes, writes or reads, so that no number of shards is enough.
  public var exceedsKeyLimit: Bool {
    guard let spread else { return false }
    return spread.busiestKey * peakNeeds.largest > 1
  }

  /// The shards that each limit needs at the peak, as exact fractions.
  var peakNeeds: Capacity.Needs {
    capacity?.needs
      ?? Capacity.Needs(
        records: load.peakRecordsPerSecond,
        bytesPerRecord: load.peakBytesPerRecord + load.keyBytesPerRecord,
        sharedConsumers: stream.consumers.shared)
  }
}
