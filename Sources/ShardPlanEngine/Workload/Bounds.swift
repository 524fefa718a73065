/// The bounds of an input, wide enough for any real account.
///
/// ```swift
/// print(Bounds.retentionHours.contains(24), Bounds.retentionHours.contains(12))  // true false
/// print(StreamField.rate.bounds.most)  // 1000000000000
/// ```
public struct Bounds: Sendable, Equatable {
  /// A Boolean value indicating whether the lower bound is inclusive.
  public let includesLeast: Bool
  private let lower: ShortRatio
  private let upper: ShortRatio

  private init(above least: Ratio, upTo most: Ratio) {
    (includesLeast, lower, upper) = (false, ShortRatio(exactly: least), ShortRatio(exactly: most))
  }

  private init(from least: Ratio, upTo most: Ratio) {
    (includesLeast, lower, upper) = (true, ShortRatio(exactly: least), ShortRatio(exactly: most))
  }

  /// The lower bound; ``includesLeast`` tells whether it is inclusive.
  public var least: Ratio { lower.exact ?? .zero }

  /// The upper bound, inclusive.
  public var most: Ratio { upper.exact ?? .zero }

  /// Returns whether a value lies within.
  ///
  /// - Parameter value: The value, in the unit that the bounds are in.
  /// - Returns: `true` from ``least``, or else above it, to ``most``.
  public func contains(_ value: Ratio) -> Bool {
    let short = ShortRatio(exactly: value)
    // A fraction of many bits equals no bound.
    guard short.isExact else { return value > least && value < most }
    return !(upper < short) && (includesLeast ? !(short < lower) : lower < short)
  }
}

extension Bounds {
  /// Bytes of a record, to 10 MiB: the most that any stream takes, with the partition key.
  ///
  /// Source: Kinesis API, `MaxRecordSizeInKiB` 1,024 to 10,240.
  public static let record = Bounds(from: 1, upTo: 10_485_760)

  /// User records per second, to 10¹².
  public static let recordsPerSecond = Bounds(above: 0, upTo: 1_000_000_000_000)

  /// Bytes of user records per second: the largest records at the highest rate.
  public static let bytesPerSecond = Bounds(above: 0, upTo: 10_485_760_000_000_000_000)

  /// Bytes of a partition key: 256 characters of at most four bytes each.
  ///
  /// Source: Kinesis API, `PartitionKey`, 1 to 256 Unicode characters.
  public static let partitionKey = Bounds(from: 0, upTo: 1_024)

  /// User records in one Kinesis record.
  public static let recordsPerPut = Bounds(from: 1, upTo: 1_000_000_000)

  /// Different partition keys in one aggregate.
  public static let distinctKeys = Bounds(from: 1, upTo: 1_000_000_000)

  /// Bytes of an aggregate.
  ///
  /// Source: awslabs/amazon-kinesis-producer, `AggregationMaxSize`, 64 to 10,485,760.
  public static let aggregate = Bounds(from: 64, upTo: 10_485_760)

  /// User records of an aggregate, far beyond what fits into one.
  public static let aggregateCount = Bounds(from: 1, upTo: 1_000_000_000_000_000_000)

  /// Seconds that a record waits for others, to one hour; with none it is sent at once.
  public static let bufferedSeconds = Bounds(from: 0, upTo: 3_600)

  /// Processes that produce.
  public static let producers = Bounds(from: 1, upTo: 1_000_000_000)

  /// Streams that are alike, and streams of a scenario altogether.
  public static let streams = Bounds(from: 1, upTo: 1_000_000)

  /// Shards of one stream.
  public static let shards = Bounds(from: 1, upTo: Ratio(mostShards))

  static var mostShards: Int64 { 1_000_000_000_000 }

  /// The highest use of a shard, as a fraction of one.
  public static let utilization = Bounds(from: Ratio(1, over: 100), upTo: 1)

  /// A way in which records find their shard, by its position.
  public static let recordDistribution = Bounds(from: 0, upTo: 1)

  /// A share of the traffic, as a fraction of one.
  public static let share = Bounds(above: 0, upTo: 1)

  /// Different partition keys of a stream, far more than anyone has.
  public static let partitionKeys = Bounds(from: 1, upTo: 1_000_000_000_000_000)

  /// GetRecords calls of one consumer to one shard, a second.
  public static let pollsPerSecond = Bounds(from: 0, upTo: 1_000)

  /// Consumers of either kind.
  public static let consumers = Bounds(from: 0, upTo: 1_000)

  /// Hours that records are kept.
  ///
  /// Source: Kinesis API, `RetentionPeriodHours`, 24 to 8,760.
  public static let retentionHours = Bounds(from: 24, upTo: 8_760)

  /// Bytes read in a month that are older than seven days: up to 2⁷⁰.
  public static let longTermReads = Bounds(from: 0, upTo: Ratio(UInt128(1) << 70))

  /// Hours of a month, up to a leap year.
  public static let monthHours = Bounds(from: 1, upTo: 8_784)
}
