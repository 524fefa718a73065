/// The shards that a provisioned stream has and needs, and the limit that decides.
///
/// ```swift
/// let stream = KinesisStream(
///   recordSize: .kibibytes(2), rate: .perSecond(400), peakRate: .perSecond(2_500))
/// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
/// if let capacity = estimate.streams[0].capacity {
///   print(capacity.shards, capacity.bindingLimit.rawValue)  // 5 write-bytes
///   print(capacity.needs.writeBytes, capacity.utilization)  // 4.8828125 0.9765625
/// }
/// ```
///
/// The busiest shard decides. Where a partition key is hot, or keys are few, it gets more than others:
///
/// ```swift
/// var stream = KinesisStream(recordSize: .kibibytes(2), rate: .perSecond(4_000))
/// stream.hotKeyShare = Ratio(12, over: 100)
/// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
/// print(estimate.streams[0].capacity?.shards ?? 0)  // 110
/// ```
public final class Capacity: Sendable {
  /// A limit that decides the number of shards.
  ///
  /// Source of the limits: Kinesis API, `CreateStream`.
  @nonexhaustive
  public enum BindingLimit: String, Sendable, Equatable {
    /// 1,000 records a second into each shard.
    case writeRecords = "write-records"
    /// 1 MiB a second into each shard.
    case writeBytes = "write-bytes"
    /// 2 MiB a second out of each shard, for all consumers that share it.
    case readBytes = "read-bytes"
    /// The number of shards is fixed.
    case fixed
    /// Everything fits in less than one shard, and a stream has at least one.
    case minimum
  }

  /// The traffic by what one shard takes of it, as exact fractions: the shards that each limit needs where
  /// traffic is even.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .kibibytes(2), rate: .perSecond(400))
  /// let plan = try Scenario(streams: [stream]).estimate(in: "us-east-1").streams[0]
  /// print(plan.averageNeeds.writeRecords, plan.averageNeeds.writeBytes)  // 0.4 0.78125
  /// ```
  public struct Needs: Sendable, Equatable {
    /// For records written.
    public let writeRecords: Ratio
    /// For bytes written, partition keys included when they are counted.
    public let writeBytes: Ratio
    /// For bytes read by the consumers that share the read throughput.
    public let readBytes: Ratio

    /// The largest of the three.
    public let largest: Ratio

    init(records: Ratio, bytesPerRecord: Ratio, sharedConsumers: Int64) {
      let needs = ShardNeeds(
        records: records, bytesPerRecord: bytesPerRecord, sharedConsumers: sharedConsumers)
      (writeRecords, writeBytes, readBytes) =
        (needs.writeRecords, needs.writeBytes, needs.readBytes)
      largest = needs.largest
    }

    /// The larger of the two that are written.
    var written: Ratio { max(writeRecords, writeBytes) }

    /// Returns the traffic that a limit counts, by what one shard takes of it; the largest for others.
    ///
    /// - Parameter limit: The limit.
    /// - Returns: An exact fraction.
    public func traffic(of limit: BindingLimit) -> Ratio {
      switch limit {
      case .writeRecords: writeRecords
      case .writeBytes: writeBytes
      case .readBytes: readBytes
      default: largest
      }
    }

    /// The limit with the largest need; among equals the first in order.
    var largestLimit: BindingLimit {
      if writeRecords == largest { return .writeRecords }
      return writeBytes == largest ? .writeBytes : .readBytes
    }
  }

  /// The traffic at the peak by what one shard takes: the shards needed where traffic is even.
  ///
  /// ``need(of:)`` is the need by the busiest shard.
  public let needs: Needs
  /// The least number of shards of which the busiest stays within the target utilization at the peak; `nil`
  /// when no number of shards does, since one partition key alone brings more.
  public let required: Int64?
  /// The shards that are open, and billed.
  public let shards: Int64
  /// The limit that decided the number of shards.
  public let bindingLimit: BindingLimit

  /// The limit with the largest need, whether it decides the number of shards or not.
  public var fullestLimit: BindingLimit { needs.largestLimit }

  /// The distribution of the traffic over the shards; `nil` where it is even.
  let spread: TrafficSpread?

  /// The share of the traffic that the busiest shard gets at least, as a fraction of one.
  public var busiestShare: Ratio {
    spread?.busiestShare(of: shards) ?? Ratio(1, over: UInt128(shards))
  }

  /// The use of the fullest limit of the busiest shard at the peak, as a fraction of one.
  public var utilization: Ratio { needs.largest * busiestShare }

  /// A Boolean value indicating whether the busiest shard takes its peak, writes and reads.
  public var holds: Bool {
    spread == nil ? needs.largest <= Ratio(shards) : utilization <= 1
  }

  /// The share of the peak's writes that shards reject, as a fraction of one; zero when all fit.
  public var throttledShare: Ratio { throttledShare(of: needs) }

  /// Returns the share of writes that shards reject, as a fraction of one.
  ///
  /// - Parameter needs: The traffic, by what one shard takes.
  /// - Returns: The share; zero when all fit.
  func throttledShare(of needs: Needs) -> Ratio {
    (spread ?? .even).excessShare(of: needs.written, on: shards)
  }

  /// Returns the shards that a limit needs at the peak, as an exact fraction; `nil` when no number of
  /// shards is enough, since one partition key alone brings more than a shard takes.
  ///
  /// - Parameter limit: A limit of writes or reads; of others, the largest need.
  /// - Returns: The shards of which the busiest is just full.
  public func need(of limit: BindingLimit) -> Ratio? {
    let traffic = needs.traffic(of: limit)
    guard let spread else { return traffic }
    return spread.need(for: traffic)
  }

  /// Sizes a stream; `nil` when the shards are more than ``Bounds/shards``.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - load: What the stream sees.
  ///   - planned: The shards that the load was worked out for. They may be more than it needs where
  ///     keys after the 128th make records longer, so that larger aggregates need a trace more.
  init?(for stream: KinesisStream, under load: RecordLoad, planned: Int64 = 1) {
    needs = Needs(
      records: load.peakRecordsPerSecond,
      bytesPerRecord: load.peakBytesPerRecord + load.keyBytesPerRecord,
      sharedConsumers: stream.consumers.shared)
    spread = stream.spread
    guard
      let sizing = Sizing(
        for: needs.largest, filledTo: stream.targetUtilization, spread: spread,
        planned: stream.shards == nil ? planned : 1)
    else { return nil }
    required = sizing.required
    shards = stream.shards ?? sizing.open
    bindingLimit =
      stream.shards != nil
      ? .fixed : needs.largest < stream.targetUtilization ? .minimum : needs.largestLimit
  }
}

extension Capacity: Equatable {
  public static func == (left: Capacity, right: Capacity) -> Bool {
    left === right
      || left.needs == right.needs
        && left.required == right.required
        && left.shards == right.shards
        && left.bindingLimit == right.bindingLimit
        && left.spread == right.spread
  }
}
