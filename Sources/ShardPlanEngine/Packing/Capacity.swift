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

  /// The shards that each limit needs at the peak, as exact fractions.
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

    /// The least number of shards that a target utilization allows; `nil` when they are more than
    /// ``Bounds/shards``.
    func shards(filledTo target: Ratio) -> Int64? {
      ShardNeeds.shards(for: largest, filledTo: target)
    }

    /// The limit with the largest need; among equals the first in order.
    var largestLimit: BindingLimit {
      if writeRecords == largest { return .writeRecords }
      return writeBytes == largest ? .writeBytes : .readBytes
    }
  }

  /// The shards that each limit needs at the peak.
  public let needs: Needs
  /// The least number of shards that stays within the target utilization at the peak.
  public let required: Int64
  /// The shards that are open, and billed.
  public let shards: Int64
  /// The limit that decided the number of shards.
  public let bindingLimit: BindingLimit

  /// The limit with the largest need, whether it decides the number of shards or not.
  public var fullestLimit: BindingLimit { needs.largestLimit }

  /// The use of the fullest limit at the peak, as a fraction of one.
  public var utilization: Ratio { needs.largest / Ratio(shards) }

  /// The share of the peak that is throttled; `nil` when the peak fits.
  public var overflowingShare: Ratio? {
    guard utilization > 1 else { return nil }
    return Ratio.one.excess(over: Ratio(shards) / needs.largest)
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
    guard let least = needs.shards(filledTo: stream.targetUtilization) else { return nil }
    required = stream.shards == nil ? max(least, planned) : least
    shards = stream.shards ?? required
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
  }
}
