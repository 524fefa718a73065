/// The settings of a stream, by the names that scenario files give them.
///
/// Where a setting is a number it is in bytes, user records per second, seconds of buffered time, hours
/// of retention, a fraction of one for shares and utilization, or a count; ``bounds`` are in the same
/// unit.
@nonexhaustive
public enum StreamField: String, Sendable, Hashable, CaseIterable {
  /// How many streams are alike.
  case count
  /// Bytes of a user record.
  case recordSize
  /// Bytes of the user records of a mix.
  case recordSizes
  /// User records on average.
  case rate
  /// User records at the peak.
  case peakRate
  /// Bytes of a partition key.
  case partitionKeySize
  /// User records in one Kinesis record.
  case recordsPerPut = "aggregation.recordsPerPut"
  /// Bytes of that Kinesis record.
  case putSize = "aggregation.putSize"
  /// Different keys in one aggregate.
  case distinctKeys = "aggregation.distinctKeys"
  /// The most bytes of an aggregate.
  case aggregateSize = "aggregation.kpl.maxSize"
  /// The most user records of an aggregate.
  case aggregateCount = "aggregation.kpl.maxCount"
  /// How long records wait for others.
  case bufferedTime = "aggregation.kpl.bufferedTime"
  /// Processes that produce.
  case producers = "aggregation.kpl.producers"
  /// A fixed number of shards.
  case shards
  /// The shards that are open now.
  case currentShards
  /// The share of the busiest partition key.
  case hotKeyShare
  /// How full a shard may get.
  case targetUtilization
  /// Consumers that share the read throughput.
  case sharedConsumers = "consumers.shared"
  /// Enhanced fan-out consumers.
  case enhancedFanOutConsumers = "consumers.enhancedFanOut"
  /// How often a shared consumer asks for records.
  case pollsPerSecond = "consumers.pollsPerSecond"
  /// Hours that records are kept.
  case retention
  /// Bytes read that are older than seven days.
  case longTermReads
}

extension StreamField {
  /// What the setting may be: bytes, user records per second, seconds, hours, a fraction or a count.
  public var bounds: Bounds {
    switch self {
    case .count: .streams
    case .recordSize, .recordSizes, .putSize: .record
    case .rate, .peakRate: .recordsPerSecond
    case .partitionKeySize: .partitionKey
    case .recordsPerPut: .recordsPerPut
    case .distinctKeys: .distinctKeys
    case .aggregateSize: .aggregate
    case .aggregateCount: .aggregateCount
    case .bufferedTime: .bufferedSeconds
    case .producers: .producers
    case .shards, .currentShards: .shards
    case .targetUtilization: .utilization
    case .hotKeyShare: .share
    case .pollsPerSecond: .pollsPerSecond
    case .sharedConsumers, .enhancedFanOutConsumers: .consumers
    case .retention: .retentionHours
    case .longTermReads: .longTermReads
    }
  }
}
