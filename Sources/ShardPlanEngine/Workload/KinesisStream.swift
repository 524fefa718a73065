/// A data stream that someone has or wants: what goes in, who reads it, how long it is kept.
public struct KinesisStream: Sendable, Hashable {
  /// The name that reports show.
  public var name: String
  /// How many streams are like this one.
  public var count: Int64
  /// The sizes of the user records, without their partition keys.
  public var records: RecordMix
  /// The average rate of user records: what is billed.
  public var rate: RecordRate
  /// The highest rate of user records, which capacity must hold; the average when `nil`.
  public var peakRate: RecordRate?
  /// The mean size of a partition key; keys are not counted when `nil`.
  public var partitionKeySize: ByteCount?
  /// How user records become Kinesis records.
  public var aggregation: Aggregation
  /// A fixed number of shards; as many as are needed when `nil`.
  public var shards: Int64?
  /// The shards that are open now, where the stream exists already.
  public var currentShards: Int64?
  /// The share of the peak traffic that the busiest partition key brings, as a fraction of one;
  /// `nil` when it is not known.
  public var hotKeyShare: Ratio?
  /// How full a shard may get at the peak, as a fraction of one.
  public var targetUtilization: Ratio
  /// Who reads the stream.
  public var consumers: Consumers
  /// How long records are kept, in hours.
  public var retentionHours: Int64
  /// How much is read in a month that is older than seven days.
  public var longTermReads: ByteCount

  /// The mean size of one user record; setting it makes all records that size.
  public var recordSize: ByteCount {
    get { records.mean }
    set { records = RecordMix(newValue) }
  }

  /// Creates a stream of records of one size with AWS's defaults for all that is left out.
  ///
  /// Nothing is checked here: what is out of its ``Bounds`` is found by ``KinesisStream/faults(in:)``, and
  /// when the stream is priced. What else is known of a stream that exists,
  /// ``KinesisStream/currentShards`` and ``KinesisStream/hotKeyShare``, is set afterwards.
  ///
  /// - Parameters:
  ///   - name: The name that reports show.
  ///   - count: How many streams are like this one, within ``Bounds/streams``.
  ///   - recordSize: The size of a user record without its partition key, within ``Bounds/record``.
  ///   - rate: The average rate of user records, which is billed, within
  ///     ``Bounds/recordsPerSecond``.
  ///   - peakRate: The highest rate, which capacity must hold, within the same bounds and not below
  ///     the average; the average when `nil`.
  ///   - partitionKeySize: The mean size of a partition key, within ``Bounds/partitionKey``; keys
  ///     are not counted when `nil`.
  ///   - aggregation: How user records become Kinesis records; one by one unless given.
  ///   - shards: A fixed number of shards, within ``Bounds/shards``; as many as are needed when
  ///     `nil`.
  ///   - targetUtilization: How full a shard may get at the peak, as a fraction of one within
  ///     ``Bounds/utilization``.
  ///   - consumers: Who reads the stream; one consumer that shares the throughput unless given.
  ///   - retentionHours: How long records are kept, in hours within ``Bounds/retentionHours``.
  ///   - longTermReads: How much is read in a month that is older than seven days, within
  ///     ``Bounds/longTermReads``.
  public init(
    name: String = "stream", count: Int64 = 1, recordSize: ByteCount, rate: RecordRate,
    peakRate: RecordRate? = nil, partitionKeySize: ByteCount? = nil,
    aggregation: Aggregation = .none, shards: Int64? = nil, targetUtilization: Ratio = .one,
    consumers: Consumers = Consumers(), retentionHours: Int64 = 24,
    longTermReads: ByteCount = .bytes(0)
  ) {
    self.init(
      name: name, count: count, records: RecordMix(recordSize), rate: rate, peakRate: peakRate,
      partitionKeySize: partitionKeySize, aggregation: aggregation, shards: shards,
      targetUtilization: targetUtilization, consumers: consumers, retentionHours: retentionHours,
      longTermReads: longTermReads)
  }

  /// Creates a stream with AWS's defaults for all that is left out.
  ///
  /// Nothing is checked here: what is out of its ``Bounds`` is found by ``KinesisStream/faults(in:)``, and
  /// when the stream is priced. What else is known of a stream that exists,
  /// ``KinesisStream/currentShards`` and ``KinesisStream/hotKeyShare``, is set afterwards.
  ///
  /// - Parameters:
  ///   - name: The name that reports show.
  ///   - count: How many streams are like this one, within ``Bounds/streams``.
  ///   - records: The sizes of the user records without their partition keys, each within
  ///     ``Bounds/record``.
  ///   - rate: The average rate of user records, which is billed, within
  ///     ``Bounds/recordsPerSecond``.
  ///   - peakRate: The highest rate, which capacity must hold, within the same bounds and not below
  ///     the average; the average when `nil`.
  ///   - partitionKeySize: The mean size of a partition key, within ``Bounds/partitionKey``; keys
  ///     are not counted when `nil`.
  ///   - aggregation: How user records become Kinesis records; one by one unless given.
  ///   - shards: A fixed number of shards, within ``Bounds/shards``; as many as are needed when
  ///     `nil`.
  ///   - targetUtilization: How full a shard may get at the peak, as a fraction of one within
  ///     ``Bounds/utilization``.
  ///   - consumers: Who reads the stream; one consumer that shares the throughput unless given.
  ///   - retentionHours: How long records are kept, in hours within ``Bounds/retentionHours``.
  ///   - longTermReads: How much is read in a month that is older than seven days, within
  ///     ``Bounds/longTermReads``.
  public init(
    name: String = "stream", count: Int64 = 1, records: RecordMix, rate: RecordRate,
    peakRate: RecordRate? = nil, partitionKeySize: ByteCount? = nil,
    aggregation: Aggregation = .none, shards: Int64? = nil, targetUtilization: Ratio = .one,
    consumers: Consumers = Consumers(), retentionHours: Int64 = 24,
    longTermReads: ByteCount = .bytes(0)
  ) {
    self.name = name
    self.count = count
    self.records = records
    self.rate = rate
    self.peakRate = peakRate
    self.partitionKeySize = partitionKeySize
    self.aggregation = aggregation
    self.shards = shards
    self.targetUtilization = targetUtilization
    self.consumers = consumers
    self.retentionHours = retentionHours
    self.longTermReads = longTermReads
  }
}

/// The consumers of a stream, each of which reads every record once.
public struct Consumers: Sendable, Hashable {
  /// Consumers that share each shard's 2 MiB/s through GetRecords.
  public var shared: Int64
  /// Enhanced fan-out consumers, each with 2 MiB/s of its own from every shard.
  public var enhancedFanOut: Int64

  /// How often each shared consumer asks each shard for records, in times a second.
  public var pollsPerSecond: Ratio

  /// Creates a set of consumers.
  ///
  /// - Parameters:
  ///   - shared: How many share each shard's 2 MiB/s, within ``Bounds/consumers``.
  ///   - enhancedFanOut: How many have 2 MiB/s of their own from every shard, within
  ///     ``Bounds/consumers``.
  ///   - pollsPerSecond: How often each shared consumer asks each shard for records, in times a
  ///     second within ``Bounds/pollsPerSecond``.
  public init(shared: Int64 = 1, enhancedFanOut: Int64 = 0, pollsPerSecond: Ratio = 1) {
    self.shared = shared
    self.enhancedFanOut = enhancedFanOut
    self.pollsPerSecond = pollsPerSecond
  }
}

/// The ages at which the price of keeping data changes.
///
/// Source: Kinesis Data Streams pricing and FAQ.
enum Retention {
  /// Hours that every stream includes.
  static var included: Int64 { 24 }
  /// Hours up to which retention is extended, and beyond which it is long-term.
  static var extended: Int64 { 168 }
}
