extension KinesisStream {
  /// What is not known about the user records of a stream.
  ///
  /// Until it is set, ``KinesisStream/rate`` is then zero and ``KinesisStream/records`` are of one byte, where
  /// these are unknown. The bill is known within bounds, ``Bill/totals``, or from its lower bound on.
  ///
  /// ```swift
  /// var stream = KinesisStream(unknown: .records, shards: 5)
  /// stream.retentionHours = 48
  /// let totals = try stream.bill(in: "us-east-1").totals
  /// print(totals.low, totals.high == nil)  // 127.75 true
  /// ```
  @nonexhaustive
  public enum Unknown: Sendable, Hashable {
    /// How many there are; their size is known.
    case rate
    /// How large they are; their rate is known.
    case recordSize
    /// How many there are, and how large.
    case records
    /// The same, but for the bytes of all in a second: on average, and at the peak where that is given.
    case recordsOf(bytesPerSecond: Ratio, peak: Ratio?)

    /// A Boolean value indicating whether the rate is unknown.
    public var hidesRate: Bool { self != .recordSize }

    /// A Boolean value indicating whether the size of records is unknown.
    public var hidesRecordSize: Bool { self != .rate }
  }

  /// Creates a stream of which not everything is known.
  ///
  /// Known sizes or a known rate are set afterwards.
  ///
  /// - Parameters:
  ///   - name: The name that reports show.
  ///   - count: How many streams are like this one, within ``Bounds/streams``.
  ///   - unknown: What is not known.
  ///   - shards: The open shards, without which a provisioned stream cannot be priced.
  public init(
    name: String = "stream", count: Int64 = 1, unknown: Unknown, shards: Int64? = nil
  ) {
    self.init(
      name: name, count: count, recordSize: Unknown.leastSize, rate: .perSecond(1), shards: shards)
    self.unknown = unknown
  }
}

extension KinesisStream.Unknown {
  /// The size of records that are not known: the least there is.
  static var leastSize: ByteCount { ByteCount(Bounds.record.least) }

  /// The rate of records that are not known.
  static var leastRate: RecordRate { .perSecond(0) }

  /// A Boolean value indicating whether nothing says how much arrives.
  var hasNoTraffic: Bool {
    switch self {
    case .rate, .records: true
    case .recordSize, .recordsOf: false
    }
  }

  /// What remains unknown once sizes are known.
  var withSizes: KinesisStream.Unknown? { hidesRate ? .rate : nil }

  /// What remains unknown once the rate is known.
  var withRate: KinesisStream.Unknown? { hidesRecordSize ? .recordSize : nil }
}
