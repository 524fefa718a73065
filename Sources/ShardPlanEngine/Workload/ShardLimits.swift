/// The limits of one shard, each second.
///
/// Source: Kinesis API, `CreateStream`: 1 MiB and 1,000 records a second written, 2 MiB read.
enum ShardLimits {
  static var writeRecordsPerSecond: Int64 { 1_000 }
  static var writeBytesPerSecond: Int64 { 1_048_576 }
  static var readBytesPerSecond: Int64 { 2_097_152 }

  static var writeRecords: Ratio { Ratio(writeRecordsPerSecond) }
  static var writeBytes: Ratio { Ratio(writeBytesPerSecond) }
  static var readBytes: Ratio { Ratio(readBytesPerSecond) }
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
