/// The aggregation of user records into Kinesis records.
///
/// ```swift
/// let one = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
/// var packed = one
/// packed.aggregation = .kpl(recordsPerPut: 616)
/// print(try one.bill(in: "us-east-1").total, try packed.bill(in: "us-east-1").total)
/// // 1193.55 24.886363636364
/// ```
@nonexhaustive
public enum Aggregation: Sendable, Hashable {
  /// One Kinesis record for each user record.
  case none
  /// A mean number of user records in Kinesis records of a known mean size, whatever their format.
  case sized(recordsPerPut: Ratio, putSize: ByteCount)
  /// A mean number of user records in the format of the Kinesis Producer Library.
  ///
  /// `distinctKeys` is how many different partition keys the records of one aggregate have.
  case kpl(recordsPerPut: Ratio, distinctKeys: Int64 = 1)
  /// As many user records as the Kinesis Producer Library aggregates with these settings.
  ///
  /// `distinctKeys` is how many different partition keys the records of one aggregate have at most:
  /// with fewer records, each has its own.
  case producer(KPLSettings, distinctKeys: Int64 = 1)

  /// The mean number of user records in one Kinesis record; `nil` when it follows from the rate and
  /// the shards.
  public var recordsPerPut: Ratio? {
    switch self {
    case .none: .one
    case .sized(let recordsPerPut, _), .kpl(let recordsPerPut, _): recordsPerPut
    case .producer: nil
    }
  }
}

/// The settings of the Kinesis Producer Library, with its own defaults.
///
/// Source: awslabs/amazon-kinesis-producer, `KinesisProducerConfiguration.java`.
///
/// ```swift
/// let settings = KPLSettings(bufferedSeconds: Ratio(1, over: 2), producers: 20)
/// let stream = KinesisStream(
///   recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(settings))
/// print(try stream.bill(in: "us-east-1").total.text(in: .usDollar))  // $26.62
/// ```
public struct KPLSettings: Sendable, Hashable {
  /// The most bytes of an aggregate, `AggregationMaxSize`.
  public var maxSize: ByteCount
  /// The most user records of an aggregate, `AggregationMaxCount`.
  public var maxCount: Int64
  /// The time that the first record of an aggregate waits for others, in seconds:
  /// `RecordMaxBufferedTime`.
  public var bufferedSeconds: Ratio
  /// The number of producing processes; records are divided evenly between them.
  public var producers: Int64

  /// Creates settings, with the library's defaults for omitted values.
  ///
  /// Values are checked when the stream is priced, not here.
  ///
  /// - Parameters:
  ///   - maxSize: The most bytes of an aggregate, within ``Bounds/aggregate``.
  ///   - maxCount: The most user records of an aggregate, within ``Bounds/aggregateCount``.
  ///   - bufferedSeconds: How long the first record of an aggregate waits for others, in seconds
  ///     within ``Bounds/bufferedSeconds``.
  ///   - producers: How many processes produce, within ``Bounds/producers``.
  public init(
    maxSize: ByteCount = .bytes(51_200), maxCount: Int64 = 4_294_967_295,
    bufferedSeconds: Ratio = Ratio(1, over: 10), producers: Int64 = 1
  ) {
    self.maxSize = maxSize
    self.maxCount = maxCount
    self.bufferedSeconds = bufferedSeconds
    self.producers = producers
  }
}
