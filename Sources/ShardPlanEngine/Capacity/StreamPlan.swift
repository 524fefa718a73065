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

  /// Packs a stream, and sizes it where it is provisioned.
  ///
  /// - Throws: The reason why its settings contradict each other, or its shards cannot be counted.
  init(
    _ stream: KinesisStream, in mode: CapacityMode, month: BillingMonth
  ) throws(Rejection.Reason) {
    let aggregation = AchievedAggregation(of: stream, in: month)
    let load = RecordLoad(of: stream, aggregated: aggregation, in: month)
    if let fault = stream.contradictions(in: month, under: load).first { throw fault }
    var capacity: Capacity?
    if mode == .provisioned {
      capacity = Capacity(for: stream, under: load, planned: aggregation.leastShards(of: stream))
      if capacity == nil { throw .beyondCounting }
    }
    (self.stream, self.aggregation, self.load) = (stream, aggregation, load)
    self.capacity = capacity
  }
}

extension StreamPlan: Equatable {
  public static func == (left: StreamPlan, right: StreamPlan) -> Bool {
    left === right
      || left.stream == right.stream
        && left.aggregation == right.aggregation
        && left.load == right.load
        && left.capacity == right.capacity
  }
}

extension StreamPlan {
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
  /// Returns how the stream gets from its current shards to those of the plan.
  ///
  /// - Parameter quota: The most shards that the account may have.
  /// - Returns: The calls or the obstacle; `nil` on demand, or when the current number of shards
  ///   is not given.
  public func resharding(quota: Int64) -> Resharding? {
    guard let capacity, let current = stream.currentShards else { return nil }
    return Resharding(from: current, to: capacity.shards, quota: quota)
  }
}
