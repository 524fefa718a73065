/// How a provisioned stream gets from one number of shards to another, or why it cannot.
@nonexhaustive
public enum Resharding: Sendable, Hashable {
  /// By these calls of UpdateShardCount.
  case possible(ReshardPath)
  /// Not by UpdateShardCount.
  case impossible(ReshardObstacle)

  /// Finds the calls.
  ///
  /// Short-lived shards, which count towards the quota while a call is at work, are not known
  /// beforehand and not counted.
  ///
  /// - Parameters:
  ///   - from: The shards that are open.
  ///   - to: The shards that are wanted.
  ///   - quota: The most shards that the account may have.
  public init(from: Int64, to: Int64, quota: Int64) {
    self =
      ReshardObstacle.between(from, and: to, quota: quota).map { .impossible($0) }
      ?? .possible(ReshardPath(from: from, through: ReshardSearch.steps(from: from, to: to)))
  }
}

/// Why UpdateShardCount cannot bring about a number of shards.
@nonexhaustive
public enum ReshardObstacle: Sendable, Hashable {
  /// No stream has that many shards: fewer than one, or more than can be counted.
  case notAShardCount(Int64)
  /// No call may ask for more than so many shards.
  case aboveLargestTarget(to: Int64, largest: Int64)
  /// The account may not have so many shards.
  case aboveQuota(to: Int64, quota: Int64)
  /// The stream is so large that half of it is not below the number that a call must go below.
  case tooLargeToShrink(from: Int64, half: Int64, below: Int64)

  /// Returns what is in the way, or `nil` when nothing is.
  static func between(_ from: Int64, and to: Int64, quota: Int64) -> ReshardObstacle? {
    for count in [from, to] where count < 1 || Ratio(count) > Bounds.shards.most {
      return .notAShardCount(count)
    }
    if from == to { return nil }
    let largest = ReshardLimits.largestTarget
    if to > largest { return .aboveLargestTarget(to: to, largest: largest) }
    // From above the largest target, that very number is reached from below.
    if to > quota, to > from || to == largest { return .aboveQuota(to: to, quota: quota) }
    let half = ReshardLimits.leastTarget(from: from)
    if from > largest, half >= largest {
      return .tooLargeToShrink(from: from, half: half, below: largest)
    }
    return nil
  }
}

extension Estimate.StreamEstimate {
  /// Returns how the stream gets from its current shards to those of the plan.
  ///
  /// - Parameter quota: The most shards that the account may have.
  /// - Returns: The calls or the obstacle; `nil` on demand, or when the current number of shards
  ///   is not given.
  public func resharding(quota: Int64) -> Resharding? {
    guard let capacity, let current = stream.currentShards else { return nil }
    return Resharding(from: current, to: capacity.shards, quota: quota)
  }
}
