/// The exact size of user records in the aggregated format of the Kinesis Producer Library.
///
/// An aggregate is four magic bytes, a protobuf message and a 16-byte MD5 digest. The message
/// holds a table of the distinct partition keys and, for each user record, the index of its key
/// and its data. No explicit hash keys are assumed.
///
/// Source: awslabs/amazon-kinesis-producer, `aggregation-format.md`.
struct KPLFormat: Sendable, Equatable {
  /// The sizes of the user records.
  var mix: RecordMix
  /// The number of different partition keys of the records.
  let distinctKeys: Int64
  /// A Boolean value indicating whether fewer records than keys have fewer keys: one each.
  var keysAreAtMost = false
  /// The mean size of a partition key in bytes, at least one.
  let keySize: Ratio

  /// Creates the format of given records.
  init(mix: RecordMix, distinctKeys: Int64, keySize: Ratio) {
    self.mix = mix
    self.distinctKeys = distinctKeys
    self.keySize = keySize
  }

  /// Finds the format of a stream's records; `nil` when they are not aggregated in this format.
  ///
  /// A single record is sent plain, as the library does.
  init?(of stream: KinesisStream, recordsPerPut: Ratio) {
    switch stream.aggregation {
    case .kpl, .producer: self.init(of: stream)
    case .none, .sized: return nil
    }
    guard recordsPerPut > 1 else { return nil }
  }

  /// Creates the format of a stream's records, under one key if its aggregation has another format.
  init(of stream: KinesisStream) {
    switch stream.aggregation {
    case .kpl(_, let distinctKeys): self.init(of: stream, distinctKeys: distinctKeys)
    case .producer(_, let distinctKeys):
      self.init(of: stream, distinctKeys: distinctKeys)
      keysAreAtMost = true
    case .none, .sized: self.init(of: stream, distinctKeys: 1)
    }
  }

  /// Creates the format of a stream's records in aggregates of any number: fewer records than keys have
  /// a key each.
  init(aggregating stream: KinesisStream) {
    self.init(of: stream)
    keysAreAtMost = true
  }

  /// Creates the format that a stream's records would have under a number of keys.
  init(of stream: KinesisStream, distinctKeys: Int64) {
    self.init(
      mix: stream.records, distinctKeys: distinctKeys,
      keySize: max(1, stream.partitionKeySize?.bytes ?? 1))
  }

  /// Returns the size of an aggregate.
  ///
  /// - Parameter count: How many user records it holds; between whole numbers the size is linear.
  /// - Returns: The size, part by part.
  func size(of count: Ratio) -> RecordLoad.AggregateSize {
    let whole = Int64(clamping: count.rounded(.down) ?? .max)
    let partial = count.excess(over: Ratio(whole))
    var size = records(whole)
    if !partial.isZero { size = size + partial * record(keyIndex: whole % distinctKeys) }
    let keys = keysAreAtMost ? min(Ratio(distinctKeys), count) : Ratio(distinctKeys)
    return RecordLoad.AggregateSize(
      keyTable: keys * (1 + varint(keySize) + keySize), records: size)
  }

  /// Returns the most records whose aggregate is no larger than some bytes, at least one.
  func fitting(in bytes: Ratio) -> Int64 {
    max(1, Int64(clamping: count(within: bytes).rounded(.down) ?? 1))
  }

  /// Returns the number of records at which the library believes an aggregate to be full.
  ///
  /// It estimates five bytes on top of a record's data and three on top of a new key, and so goes on
  /// past the limit; what is too much then begins the next aggregate.
  ///
  /// Source: awslabs/amazon-kinesis-producer, `kinesis_record.cc` and `reducer.h`.
  func closing(at bytes: Ratio) -> Int64 {
    let (record, key) = (recordSize + 5, keySize + 3)
    let allKeys = Ratio(distinctKeys) * key
    let underOwnKeys = (bytes / (record + key)).rounded(.up) ?? 1
    guard Ratio(underOwnKeys) > Ratio(distinctKeys) else { return Int64(clamping: underOwnKeys) }
    let records = (bytes.excess(over: allKeys) / record).rounded(.up) ?? 1
    return max(distinctKeys, Int64(clamping: records))
  }

  /// The mean size of a user record in bytes.
  private var recordSize: Ratio { mix.mean.bytes }

  /// The size of the first records, record `i` being under key `i` modulo the keys.
  private func records(_ count: Int64) -> Ratio {
    keyClasses(of: count).reduce(Ratio.zero) {
      $0 + Ratio($1.records) * record(keyIndex: $1.keyIndex)
    }
  }

  /// The mean size of one record under the key with an index.
  private func record(keyIndex: Int64) -> Ratio {
    mix.mean { record(of: $0, keyIndex: keyIndex) }
  }

  /// By how much an aggregate grows with the record after some.
  func growth(at count: Int64) -> Ratio {
    let record = record(keyIndex: count % distinctKeys)
    return keysAreAtMost && count < distinctKeys ? record + 1 + varint(keySize) + keySize : record
  }

  /// The size of a record of some bytes under the key with an index.
  func record(of recordSize: Ratio, keyIndex: Int64) -> Ratio {
    let header = 2 + varint(Ratio(keyIndex)) + varint(recordSize)
    // A mean size stands for records of about that size: their length prefix is a whole number's.
    let length = varint(header + recordSize.roundedUp)
    return 1 + length + header + recordSize
  }

  /// The bytes of a protobuf varint; a mean is rounded up first.
  private func varint(_ value: Ratio) -> Ratio {
    switch value.roundedUp {
    case ..<128: 1
    case ..<16_384: 2
    case ..<2_097_152: 3
    case ..<268_435_456: 4
    default: 5
    }
  }
}

extension Ratio {
  /// The least whole number that is not smaller.
  var roundedUp: Ratio { rounded(.up).map { Ratio($0) } ?? self }
}

extension KPLFormat {
  /// Returns the most user records whose aggregate stays within a number of bytes.
  ///
  /// The size grows with each record, so the count is found by halving a range.
  ///
  /// - Parameter bytes: The most bytes, at most those of the largest Kinesis record.
  /// - Returns: A whole number; zero when not even one record fits.
  func count(within bytes: Ratio) -> Ratio {
    var (fits, exceeds): (UInt64, UInt64) = (0, 2)
    while exceeds < 1 << 24, size(of: Ratio(exceeds)).total <= bytes {
      (fits, exceeds) = (exceeds, exceeds * 2)
    }
    while exceeds - fits > 1 {
      let middle = (fits + exceeds) / 2
      if size(of: Ratio(middle)).total <= bytes { fits = middle } else { exceeds = middle }
    }
    return Ratio(fits)
  }
}

extension RecordLoad {
  /// The size of an aggregate of the Kinesis Producer Library, part by part, in bytes.
  ///
  /// ```swift
  /// let stream = KinesisStream(
  ///   recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .kpl(recordsPerPut: 12))
  /// let plan = try Scenario(streams: [stream]).estimate(in: "us-east-1").streams[0]
  /// if let size = plan.load.aggregate {
  ///   print(size.frame, size.keyTable, size.records, size.total)  // 20 3 996 1019
  /// }
  /// ```
  public struct AggregateSize: Sendable, Equatable {
    /// The table of the distinct partition keys.
    public let keyTable: Ratio
    /// The user records, each with its headers.
    public let records: Ratio

    /// Four magic bytes and a 16-byte digest.
    public var frame: Ratio { 20 }

    /// The size of the whole aggregate.
    public var total: Ratio { frame + keyTable + records }
  }
}
