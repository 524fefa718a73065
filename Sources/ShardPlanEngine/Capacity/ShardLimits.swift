/// What one shard takes in and gives out each second.
///
/// Source: Kinesis API, `CreateStream`: 1 MiB and 1,000 records a second written, 2 MiB read.
enum ShardLimits {
  static var writeRecords: Ratio { 1_000 }
  static var writeBytes: Ratio { 1_048_576 }
  static var readBytes: Ratio { 2_097_152 }
}
