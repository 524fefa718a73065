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
