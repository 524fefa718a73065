/// A caveat about a plan.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000), shards: 20)
/// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
/// if case .throttled(let share, let shards, let required) = estimate.remarks[0].content {
///   print(share, shards, required ?? 0)  // 0.2 20 25
/// }
/// ```
public struct Remark: Sendable, Equatable {
  /// A caveat, with the numbers that show it.
  @nonexhaustive
  public indirect enum Content: Sendable, Equatable {
    /// Not everything is known of the user records, so that a part of the bill is open.
    case unknown(KinesisStream.Unknown)
    /// The shards are too few: a share of the peak would be throttled. No number is enough where
    /// `required` is `nil`.
    case throttled(share: Ratio, shards: Int64, required: Int64?)
    /// The shards are fuller than the target at the peak. No number keeps it where `required` is `nil`.
    case aboveTarget(utilization: Ratio, target: Ratio, required: Int64?)
    /// The shards accept a part of the user records on average, and no more is billed.
    case partlyAccepted(recordsPerSecond: Ratio, arriving: Ratio)
    /// Producers hardly aggregate: their Kinesis records hold fewer than two user records.
    case hardlyAggregated(recordsPerPut: Ratio)
    /// Another number of shards would be consistent with the aggregates that it leads to.
    case otherPlan(shards: Int64, recordsPerPut: Ratio, other: ProducerPlan.Consistent)
    /// Records above 1 MiB need a larger maximum record size of the stream.
    case largeRecords(bytes: Ratio)
    /// A given put size is below what the KPL's format takes for as many records.
    case smallerThanKPL(putSize: Ratio, kplSize: Ratio, recordsPerPut: Ratio)
    /// Reads older than seven days are billed, though nothing is kept that long.
    case longTermReadsWithoutRetention(retentionHours: Int64)
    /// The bill would be another if partition keys counted towards billed sizes, which AWS does not
    /// say; it is that of all streams.
    case keysIfBilled(total: Money, instead: Money, currency: Money.Currency)
    /// These settings of a stream have no effect in an on-demand mode, where AWS manages capacity.
    case settingsWithoutEffect([StreamField])
  }

  /// The index of the stream.
  public let stream: Int
  /// A caveat, with the numbers that show it.
  public let content: Content
}

extension Remark {
  /// Returns what there is to know about a plan, stream by stream.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - plans: Its streams.
  ///   - keys: What the bill would be if keys counted, where that is another.
  /// - Returns: The remarks; the one about keys is made on the first stream whose keys have a size.
  static func on(
    _ scenario: Scenario, _ plans: [StreamPlan], keysIfBilled keys: Content?
  ) -> [Remark] {
    var remarks: [Remark] = []
    var keys = keys
    let keysMatter = keys != nil
    for (index, plan) in plans.enumerated() {
      for content in contents(plan.mode, plan, keysMatter: keysMatter) {
        remarks.append(Remark(stream: index, content: content))
      }
      guard let content = keys, !plan.load.keyBytesPerRecord.isZero else { continue }
      remarks.append(Remark(stream: index, content: content))
      keys = nil
    }
    return remarks
  }

  private static func contents(
    _ mode: CapacityMode, _ plan: StreamPlan, keysMatter: Bool
  ) -> [Content] {
    let stream = plan.stream
    var contents: [Content] = []
    if let unknown = stream.unknown, plan.otherEnd != nil { contents.append(.unknown(unknown)) }
    if let capacity = plan.capacity { contents += shards(stream, capacity) }
    let accepted = plan.acceptedShare
    if accepted < 1 {
      let arriving = plan.load.recordsPerSecond * plan.load.recordsPerPut
      contents.append(
        .partlyAccepted(recordsPerSecond: arriving * accepted, arriving: arriving))
    }
    let bytes = plan.load.largestBytes
    if bytes > ShardLimits.defaultRecord { contents.append(.largeRecords(bytes: bytes)) }
    if let producer = plan.aggregation.producer { contents += aggregation(producer) }
    if let small = smallPut(stream) { contents.append(small) }
    if stream.longTermReads.bytes > 0, stream.retentionHours <= RetentionTiers.extended {
      contents.append(.longTermReadsWithoutRetention(retentionHours: stream.retentionHours))
    }
    if mode != .provisioned {
      let idle = settingsOfCapacity(stream, plan.load, keysMatter: keysMatter)
      if !idle.isEmpty { contents.append(.settingsWithoutEffect(idle)) }
    }
    return contents
  }

  private static func aggregation(_ plan: ProducerPlan) -> [Content] {
    var contents: [Content] = []
    if plan.average.recordsPerPut < 2 {
      contents.append(.hardlyAggregated(recordsPerPut: plan.average.recordsPerPut))
    }
    if let other = plan.greatest {
      contents.append(
        .otherPlan(shards: plan.shards, recordsPerPut: plan.peak.recordsPerPut, other: other))
    }
    return contents
  }

  /// The settings given that only decide how many shards are needed.
  private static func settingsOfCapacity(
    _ stream: KinesisStream, _ load: RecordLoad, keysMatter: Bool
  ) -> [StreamField] {
    // What producers aggregate depends on the shards, and so on all that decides their number.
    if case .producer = stream.aggregation, load.aggregate != nil {
      return stream.targetUtilization != 1 ? [.targetUtilization] : []
    }
    var fields: [StreamField] = []
    if stream.hotKeyShare != nil, stream.recordDistribution == .auto {
      fields.append(.hotKeyShare)
    }
    if stream.peakRate != nil { fields.append(.peakRate) }
    // In an aggregate keys take room, and so they cost something.
    if !keysMatter, !load.keyBytesPerRecord.isZero, load.aggregate == nil {
      fields.append(.partitionKeySize)
    }
    if stream.shards != nil { fields.append(.shards) }
    if stream.targetUtilization != 1 { fields.append(.targetUtilization) }
    return fields
  }

  private static func shards(_ stream: KinesisStream, _ capacity: Capacity) -> [Content] {
    let share = capacity.throttledShare
    if !share.isZero {
      return [.throttled(share: share, shards: capacity.shards, required: capacity.required)]
    }
    guard capacity.utilization > stream.targetUtilization else { return [] }
    return [
      .aboveTarget(
        utilization: capacity.utilization, target: stream.targetUtilization,
        required: capacity.required)
    ]
  }

  private static func smallPut(_ stream: KinesisStream) -> Content? {
    guard case .sized(let recordsPerPut, let putSize) = stream.aggregation, recordsPerPut > 1 else {
      return nil
    }
    let kplSize = KPLFormat(of: stream, distinctKeys: 1).size(of: recordsPerPut).total
    guard putSize.bytes < kplSize else { return nil }
    return .smallerThanKPL(
      putSize: putSize.bytes, kplSize: kplSize, recordsPerPut: recordsPerPut)
  }
}
