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
    guard let capacity, !capacity.holds else { return .one }
    return Ratio.one.excess(over: capacity.throttledShare(of: averageNeeds))
  }

  /// Returns the shards that a limit needs at the average rate, as an exact fraction; `nil` when no number
  /// of shards is enough.
  ///
  /// - Parameter limit: A limit of writes or reads; of others, the largest need.
  /// - Returns: The shards of which the busiest is just full.
  public func averageNeed(of limit: Capacity.BindingLimit) -> Ratio? {
    let traffic = averageNeeds.traffic(of: limit)
    guard let spread = stream.spread else { return traffic }
    return spread.need(for: traffic)
  }

  /// A Boolean value indicating whether one partition key alone brings more at the peak than a shard
  /// takes, writes or reads, so that no number of shards is enough.
  public var exceedsKeyLimit: Bool {
    guard let spread = stream.spread else { return false }
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
    faults += contradictionsOfKeys(in: month)
    let bytes = load.largestBytes
    if bytes > Bounds.record.most {
      faults.append(.recordTooLarge(bytes: bytes, recordsPerPut: load.recordsPerPut))
    }
    return faults
  }

  private func contradictionsOfKeys(in month: BillingMonth) -> [Rejection.Reason] {
    guard let keys = partitionKeys else { return [] }
    var faults: [Rejection.Reason] = []
    if let share = hotKeyShare, share * Ratio(keys) < 1 {
      faults.append(.hotKeyBelowMean(share: share, keys: keys))
    }
    switch aggregation {
    case .kpl(_, let together), .producer(_, let together):
      if together > keys { faults.append(.moreKeysTogether(together, of: keys)) }
    case .none, .sized: break
    }
    let records = rate.perSecond(in: month) * month.seconds
    if Ratio(keys) > records {
      faults.append(.moreKeysThanTraffic(keys: keys, recordsPerMonth: records))
    }
    return faults
  }
}
