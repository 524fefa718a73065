/// The settings of a stream.
///
/// Numbers are bytes, user records per second, seconds of buffered time, hours of retention, fractions
/// of one for shares and utilization, or counts; ``bounds`` are in the same unit.
///
/// ```swift
/// var stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))
/// try stream.set(.retention, to: 168)
/// print(stream.value(of: .retention, in: .standard) ?? 0)  // 168
/// print(StreamField.retention.bounds.contains(23))  // false
/// ```
///
/// The engine knows each of them by its row in `StreamSetting.all`, in the order of
/// the cases.
@nonexhaustive
public enum StreamField: Int, Sendable, Equatable, CaseIterable {
  /// The number of streams that are alike.
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
  case recordsPerPut
  /// Bytes of that Kinesis record.
  case putSize
  /// Different keys in one aggregate.
  case distinctKeys
  /// The most bytes of an aggregate.
  case aggregateSize
  /// The most user records of an aggregate.
  case aggregateCount
  /// The time that records wait for others.
  case bufferedTime
  /// Processes that produce.
  case producers
  /// A fixed number of shards.
  case shards
  /// The shards that are open now.
  case currentShards
  /// The share of the busiest partition key.
  case hotKeyShare
  /// The highest use of a shard.
  case targetUtilization
  /// Consumers that share the read throughput.
  case sharedConsumers
  /// Enhanced fan-out consumers.
  case enhancedFanOutConsumers
  /// The polls of a shared consumer, a second.
  case pollsPerSecond
  /// Hours that records are kept.
  case retention
  /// Bytes read that are older than seven days.
  case longTermReads
}

extension StreamField {
  /// The engine's row for the setting.
  var setting: StreamSetting { StreamSetting.all[rawValue] }

  /// The allowed values: bytes, user records per second, seconds, hours, a fraction or a count.
  public var bounds: Bounds { setting.bounds }

  /// The smallest step in which break-even points are found.
  public var smallestStep: Ratio { setting.step }

  /// A Boolean value indicating whether values are varied in whole steps.
  public var isWhole: Bool { setting.isWhole }

  /// A Boolean value indicating whether another value means more or fewer user records, or other
  /// sizes of them.
  package var changesLoad: Bool { setting.changesLoad }

  /// The settings that a sweep can vary: numbers that change shards or the bill.
  public static let swept = allCases.filter { $0.setting.isPriced }

  /// The settings over which break-even points are searched.
  public static let searched = allCases.filter { $0.setting.isSearched }
}
