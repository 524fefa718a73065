/// The limits of one shard, each second.
///
/// Source: Kinesis API, `CreateStream`: 1 MiB and 1,000 records a second written, 2 MiB read.
enum ShardLimits {
  static var writeRecordsPerSecond: Int64 { 1_000 }
  static var writeBytesPerSecond: Int64 { 1_048_576 }
  static var readBytesPerSecond: Int64 { 2_097_152 }

  /// Bytes of the largest record unless a stream's maximum is raised.
  ///
  /// Source: Kinesis API, `MaxRecordSizeInKiB`, 1,024 by default.
  static var defaultRecord: Ratio { 1_048_576 }

  /// The shards that a new on-demand stream has, by its 4 MiB a second.
  ///
  /// Source: Kinesis developer guide, "Choose the right mode".
  static var onDemandStart: Int64 { 4 }

  /// How full shards of an on-demand stream are at the peak: AWS keeps twice what it has seen.
  static var onDemandUtilization: Ratio { Ratio(1, over: 2) }

  static var writeRecords: Ratio { Ratio(writeRecordsPerSecond) }
  static var writeBytes: Ratio { Ratio(writeBytesPerSecond) }
  static var readBytes: Ratio { Ratio(readBytesPerSecond) }
}
