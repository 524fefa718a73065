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

  let mode: CapacityMode
  let month: BillingMonth

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
    var spectrum: SizeSpectrum?
    try self.init(stream, in: mode, month: month, isSized: isSized, &spectrum)
  }

  /// Packs a stream, and keeps what helps to pack the next one like it.
  init(
    _ stream: KinesisStream, in mode: CapacityMode, month: BillingMonth, isSized: Bool,
    _ spectrum: inout SizeSpectrum?
  ) throws(Rejection.Reason) {
    let aggregation = AchievedAggregation(of: stream, in: month, mode: mode)
    let load = RecordLoad(of: stream, aggregated: aggregation, in: month, &spectrum)
    if let fault = stream.contradictions(in: month, under: load).first { throw fault }
    var capacity: Capacity?
    if isSized, mode == .provisioned {
      capacity = Capacity(for: stream, under: load, planned: aggregation.leastShards(of: stream))
      if capacity == nil { throw .beyondCounting }
    }
    (self.stream, self.aggregation, self.load) = (stream, aggregation, load)
    self.capacity = capacity
    (self.mode, self.month) = (mode, month)
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

extension KinesisStream {
  /// Returns everything about this stream that cannot be.
  ///
  /// - Parameter month: The month that monthly rates are spread over.
  /// - Precondition: The month is longer than zero hours.
  /// - Returns: All reasons, in the order of the fields; none when the stream can be costed.
  public func faults(in month: BillingMonth) -> [Rejection.Reason] {
    let faults = faultsOfFields(in: month)
    return faults.isEmpty
      ? contradictions(in: month, under: RecordLoad(of: self, in: month)) : faults
  }

  /// Finds settings that are valid one by one and conflict with each other.
  ///
  /// - Parameters:
  ///   - month: The month that monthly rates are spread over.
  ///   - load: What the stream sees.
  /// - Returns: All reasons.
  func contradictions(in month: BillingMonth, under load: RecordLoad) -> [Rejection.Reason] {
    var faults: [Rejection.Reason] = []
    let average = rate.perSecond(in: month)
    if let peak = peakRate?.perSecond(in: month), peak < average {
      faults.append(.peakBelowAverage(peak: peak, average: average))
    }
    if case .kpl(let recordsPerPut, let keys) = aggregation,
      Ratio(keys) > 1, Ratio(keys) >= recordsPerPut + 1
    {
      faults.append(.moreKeysThanRecords(keys: keys, recordsPerPut: recordsPerPut))
    }
    let bytes = load.largestMean
    if bytes > Bounds.record.most {
      faults.append(.recordTooLarge(bytes: bytes, recordsPerPut: load.recordsPerPut))
    } else {
      let share = load.share(above: Bounds.record.most).aggregates
      // Fewer can be closed earlier, and change no bill that anyone would notice.
      if share * 1_000 > 1 {
        faults.append(.aggregatesTooLarge(share: share, recordsPerPut: load.recordsPerPut))
      }
    }
    return faults
  }
}
