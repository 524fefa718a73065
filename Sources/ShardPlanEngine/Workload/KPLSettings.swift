/// The settings of producers that use the Kinesis Producer Library, by its own defaults.
///
/// Source: awslabs/amazon-kinesis-producer, `KinesisProducerConfiguration.java`.
public struct KPLSettings: Sendable, Hashable {
  /// The most bytes of an aggregate, `AggregationMaxSize`.
  public var maxSize: ByteCount
  /// The most user records of an aggregate, `AggregationMaxCount`.
  public var maxCount: Int64
  /// How long the first record of an aggregate waits for others, in seconds:
  /// `RecordMaxBufferedTime`.
  public var bufferedSeconds: Ratio
  /// How many processes produce, between which records are divided evenly.
  public var producers: Int64

  /// Creates settings with the library's defaults for all that is left out.
  ///
  /// Nothing is checked here: what is out of its ``Bounds`` is found when the stream is priced.
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
