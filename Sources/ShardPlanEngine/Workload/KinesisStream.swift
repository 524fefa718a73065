/// A data stream that someone has or wants: what goes in, who reads it, how long it is kept.
///
/// ```swift
/// var stream = KinesisStream(name: "clicks", recordSize: .bytes(77), rate: .perSecond(2_000))
/// stream.peakRate = .perSecond(60_000)
/// stream.retentionHours = 7 * 24
/// print(try stream.bill(in: "us-east-1").total)  // 1606.584
/// ```
public struct KinesisStream: Sendable {
  /// The name that reports show.
  public var name: String {
    get { storage.name }
    set { storage = Storage(newValue, storage.settings) }
  }

  /// The number of streams like this one, itself included.
  public var count: Int64 {
    get { settings.count }
    set { settings.count = newValue }
  }

  /// The capacity mode; that of the scenario when `nil`.
  public var mode: CapacityMode? {
    get { settings.mode }
    set { settings.mode = newValue }
  }

  /// The code of the region; that of the scenario's prices when `nil`.
  public var region: String? {
    get { settings.region }
    set { settings.region = newValue }
  }

  /// The sizes of the user records, without their partition keys.
  public var records: RecordMix {
    get { settings.records }
    set {
      settings.records = newValue
      if let unknown = settings.unknown { settings.unknown = unknown.withSizes }
    }
  }

  /// The average rate of user records: what is billed.
  public var rate: RecordRate {
    get { settings.rate }
    set {
      settings.rate = newValue
      if let unknown = settings.unknown { settings.unknown = unknown.withRate }
    }
  }

  /// What is not known about the user records; `nil` where their sizes and their rate are given.
  ///
  /// Setting ``rate`` or ``records`` makes them known.
  public var unknown: Unknown? {
    get { settings.unknown }
    set {
      settings.unknown = newValue
      guard let newValue else { return }
      if newValue.hidesRate { settings.rate = Unknown.leastRate }
      if newValue.hidesRecordSize { settings.records = RecordMix(Unknown.leastSize) }
    }
  }

  /// The highest rate of user records, which capacity must hold; the average when `nil`.
  public var peakRate: RecordRate? {
    get { settings.peakRate }
    set { settings.peakRate = newValue }
  }

  /// The mean size of a partition key; keys are not counted when `nil`.
  public var partitionKeySize: ByteCount? {
    get { settings.partitionKeySize }
    set { settings.partitionKeySize = newValue }
  }

  /// The aggregation of user records into Kinesis records.
  public var aggregation: Aggregation {
    get { settings.aggregation }
    set { settings.aggregation = newValue }
  }

  /// A fixed number of shards; as many as are needed when `nil`.
  public var shards: Int64? {
    get { settings.shards }
    set { settings.shards = newValue }
  }

  /// The shards that are open now, where the stream exists already.
  public var currentShards: Int64? {
    get { settings.currentShards }
    set { settings.currentShards = newValue }
  }

  /// The share of the peak traffic that the busiest partition key brings, as a fraction of one;
  /// `nil` when it is not known.
  public var hotKeyShare: Ratio? {
    get { settings.hotKeyShare }
    set { settings.hotKeyShare = newValue }
  }

  /// The number of different partition keys, all equally busy; `nil` for many.
  ///
  /// At most that many shards are used.
  public var partitionKeys: Int64? {
    get { settings.partitionKeys }
    set { settings.partitionKeys = newValue }
  }

  /// The way in which records find their shard.
  ///
  /// The service distributes records in on-demand modes only: a provisioned stream follows keys.
  public var recordDistribution: KinesisStream.RecordDistribution {
    get { settings.recordDistribution }
    set { settings.recordDistribution = newValue }
  }

  /// The highest use of a shard at the peak, as a fraction of one.
  public var targetUtilization: Ratio {
    get { settings.targetUtilization }
    set { settings.targetUtilization = newValue }
  }

  /// Who reads the stream.
  public var consumers: KinesisStream.Consumers {
    get { settings.consumers }
    set { settings.consumers = newValue }
  }

  /// The time that records are kept, in hours.
  public var retentionHours: Int64 {
    get { settings.retentionHours }
    set { settings.retentionHours = newValue }
  }

  /// The bytes read in a month that are older than seven days.
  public var longTermReads: ByteCount {
    get { settings.longTermReads }
    set { settings.longTermReads = newValue }
  }

  /// The mean size of one user record; setting it makes all records that size.
  public var recordSize: ByteCount {
    get { records.mean }
    set { records = RecordMix(newValue) }
  }

  /// Creates a stream of records of one size, with AWS's defaults for omitted values.
  ///
  /// Values are checked by ``KinesisStream/faults(in:)`` and when the stream is priced, not here.
  /// ``KinesisStream/currentShards``, ``KinesisStream/hotKeyShare``, ``KinesisStream/partitionKeys`` and
  /// ``KinesisStream/recordDistribution`` are set afterwards.
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
    consumers: KinesisStream.Consumers = KinesisStream.Consumers(), retentionHours: Int64 = 24,
    longTermReads: ByteCount = .bytes(0)
  ) {
    self.init(
      name: name, count: count, records: RecordMix(recordSize), rate: rate, peakRate: peakRate,
      partitionKeySize: partitionKeySize, aggregation: aggregation, shards: shards,
      targetUtilization: targetUtilization, consumers: consumers, retentionHours: retentionHours,
      longTermReads: longTermReads)
  }

  /// Creates a stream, with AWS's defaults for omitted values.
  ///
  /// Values are checked by ``KinesisStream/faults(in:)`` and when the stream is priced, not here.
  /// ``KinesisStream/mode``, ``KinesisStream/region``, ``KinesisStream/currentShards``,
  /// ``KinesisStream/hotKeyShare``, ``KinesisStream/partitionKeys`` and
  /// ``KinesisStream/recordDistribution`` are set afterwards.
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
    consumers: KinesisStream.Consumers = KinesisStream.Consumers(), retentionHours: Int64 = 24,
    longTermReads: ByteCount = .bytes(0)
  ) {
    storage = Storage(
      name,
      Settings(
        count: count, records: records, rate: rate, peakRate: peakRate,
        partitionKeySize: partitionKeySize, aggregation: aggregation, shards: shards,
        targetUtilization: targetUtilization, consumers: consumers,
        retentionHours: retentionHours, longTermReads: longTermReads))
  }

  /// The settings as one value, but for the name, which nothing depends on.
  private struct Settings: Sendable, Hashable {
    var count: Int64
    var mode: CapacityMode?
    var region: String?
    var records: RecordMix
    var rate: RecordRate
    var unknown: Unknown?
    var peakRate: RecordRate?
    var partitionKeySize: ByteCount?
    var aggregation: Aggregation
    var shards: Int64?
    var currentShards: Int64?
    var hotKeyShare: Ratio?
    var partitionKeys: Int64?
    var recordDistribution = KinesisStream.RecordDistribution.partitionKey
    var targetUtilization: Ratio
    var consumers: KinesisStream.Consumers
    var retentionHours: Int64
    var longTermReads: ByteCount
  }

  /// Holds the settings, so that a copy of a stream is one reference.
  private final class Storage: @unchecked Sendable {
    let name: String
    /// Changed by a stream that refers to this alone, and by no other.
    var settings: Settings

    init(_ name: String, _ settings: Settings) { (self.name, self.settings) = (name, settings) }
  }

  private var storage: Storage

  private var settings: Settings {
    _read { yield storage.settings }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.name, storage.settings) }
      yield &storage.settings
    }
  }
}

extension KinesisStream {
  /// Takes records that stand for those of which not everything is known.
  mutating func assume(_ records: RecordMix, at rate: RecordRate, peakRate: RecordRate?) {
    (settings.records, settings.rate, settings.peakRate) = (records, rate, peakRate)
  }
}

extension KinesisStream: Equatable {
  public static func == (left: KinesisStream, right: KinesisStream) -> Bool {
    left.storage === right.storage
      || left.name == right.name && left.settings == right.settings
  }
}

extension KinesisStream {
  /// The settings of a stream without its name: streams of one kind have the same plan and bill.
  struct Kind: Hashable {
    private let storage: Storage

    init(of stream: KinesisStream) { storage = stream.storage }

    static func == (left: Kind, right: Kind) -> Bool {
      left.storage === right.storage || left.storage.settings == right.storage.settings
    }

    func hash(into hasher: inout Hasher) { hasher.combine(storage.settings) }
  }
}

extension KinesisStream {
  /// A way in which records find their shard.
  ///
  /// Source: Kinesis API, `UpdateStreamRecordDistributionStrategy`: `USER_PARTITION_KEY` and `AUTO`.
  ///
  /// ```swift
  /// var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(9_000))
  /// stream.recordDistribution = .auto
  /// print(stream.recordDistribution.rawValue)  // auto
  /// ```
  @nonexhaustive
  public enum RecordDistribution: String, Sendable, Equatable, CaseIterable {
    /// Records of one partition key go to one shard.
    case partitionKey = "partition-key"
    /// The service distributes records evenly, whatever their keys.
    case auto
  }
}
