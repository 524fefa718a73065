/// What one call of UpdateShardCount may do, and how often it may be made.
///
/// Source: Kinesis API, `UpdateShardCount`, "default limits".
enum ReshardLimits {
  /// Calls for one stream in any 24 hours.
  static var callsPerDay: Int64 { 10 }
  /// The most shards that a call may ask for; from above it, a call must go below it.
  static var largestTarget: Int64 { 10_000 }

  /// The least target from a number of shards: half of it, and never less than half.
  ///
  /// AWS says "below half" without a word on odd numbers. Read to the letter, twice the target is
  /// at least the number before: 5 shards can go to 3 in one call, and not to 2.
  static func leastTarget(from shards: Int64) -> Int64 {
    shards / 2 + shards % 2
  }
}
