/// The calls that take a provisioned stream from one number of shards to another, or the obstacle.
///
/// ```swift
/// if case .possible(let path) = Resharding(from: 24, to: 83, quota: 1_000) {
///   print(path.steps, path.days)  // [48, 83] 1
/// }
/// ```
@nonexhaustive
public enum Resharding: Sendable, Equatable {
  /// By these calls of UpdateShardCount.
  case possible(Resharding.Path)
  /// Not by UpdateShardCount.
  case impossible(Resharding.Obstacle)

  /// Finds the calls.
  ///
  /// Short-lived shards, which count towards the quota during a call, cannot be known and are not
  /// counted.
  ///
  /// - Parameters:
  ///   - from: The shards that are open.
  ///   - to: The shards that are wanted.
  ///   - others: The shards of the account's other streams, which share its quota.
  ///   - quota: The most shards that the account may have.
  public init(from: Int64, to: Int64, others: Ratio = .zero, quota: Int64) {
    self =
      Resharding.Obstacle.between(from, and: to, others: others, quota: quota)
      .map { .impossible($0) }
      ?? .possible(Resharding.Path(from: from, through: ReshardSearch.steps(from: from, to: to)))
  }
}

extension Resharding {
  /// An obstacle to reaching a number of shards by UpdateShardCount.
  @nonexhaustive
  public enum Obstacle: Sendable, Equatable {
    /// Not a possible number of shards: fewer than one, or more than the bounds allow.
    case notAShardCount(Int64)
    /// No call may ask for more than the largest target.
    case aboveLargestTarget(from: Int64, to: Int64, largest: Int64)
    /// The account's quota is lower than the target together with the shards of its other streams.
    case aboveQuota(to: Int64, others: Ratio, quota: Int64)
    /// From above the largest target a call must go below it, and back up is above the quota.
    case onlyThroughLess(to: Int64, quota: Int64)
    /// The stream is so large that half of it is not below the number that a call must go below.
    case tooLargeToShrink(from: Int64, half: Int64, below: Int64)

    /// Returns the obstacle; `nil` without one.
    static func between(
      _ from: Int64, and to: Int64, others: Ratio, quota: Int64
    ) -> Resharding.Obstacle? {
      for count in [from, to] where count < 1 || Ratio(count) > Bounds.shards.most {
        return .notAShardCount(count)
      }
      if from == to { return nil }
      let largest = ReshardLimits.largestTarget
      if to > largest { return .aboveLargestTarget(from: from, to: to, largest: largest) }
      if Ratio(to) + others > Ratio(quota) {
        if to > from { return .aboveQuota(to: to, others: others, quota: quota) }
        // From above the largest target, that very number is reached from below.
        if to == largest { return .onlyThroughLess(to: to, quota: quota) }
      }
      let half = ReshardLimits.leastTarget(from: from)
      if from > largest, half >= largest {
        return .tooLargeToShrink(from: from, half: half, below: largest)
      }
      return nil
    }
  }
}

/// Finds a path of the fewest calls, and on it as many multiples of 25 % as there can be.
///
/// Doubling until one call is left, and then the target, takes the fewest calls upwards; downwards
/// it is one call to a power of two times the target, and then halving. Either has at most one
/// call that is not a multiple of 25 %, so all that is left to search is a path without any.
enum ReshardSearch {
  /// Returns the shards after each call.
  ///
  /// - Parameters:
  ///   - from: The shards at the beginning.
  ///   - to: The shards that are wanted.
  /// - Precondition: ``Resharding/Obstacle/between(_:and:others:quota:)`` finds nothing in the way.
  /// - Returns: The steps, the last of them being what is wanted.
  static func steps(from: Int64, to: Int64) -> [Int64] {
    guard from != to else { return [] }
    let largest = ReshardLimits.largestTarget
    // A call must go below the largest target, and one shard is the least that can be missing.
    if from > largest, to == largest { return [largest - 1, largest] }
    let calls = fewestCalls(from: from, to: to)
    if let even = evenSteps(from: from, to: to, calls: calls) { return even }
    var next = from < to ? min(ReshardLimits.mostTarget(from: from), to) : to << (calls - 1)
    if from > largest, next >= largest {
      next = from.isMultiple(of: 2) ? from / 2 : largest - 1
    }
    return [next] + steps(from: next, to: to)
  }

  /// The number of doublings or halvings from one number to another.
  private static func fewestCalls(from: Int64, to: Int64) -> Int64 {
    var (reached, calls) = (min(from, to), Int64(0))
    while reached < max(from, to) { (reached, calls) = (2 * reached, calls + 1) }
    return calls
  }

  /// Searches a path of multiples of 25 %, trying the farthest target first.
  private static func evenSteps(from: Int64, to: Int64, calls: Int64) -> [Int64]? {
    guard from != to else { return [] }
    guard calls > 0 else { return nil }
    for quarters in from < to ? [8, 7, 6, 5] : [2, 3] as [Int64]
    where (from * quarters).isMultiple(of: 4) {
      let next = from * quarters / 4
      guard fewestCalls(from: next, to: to) < calls,
        from < to ? next <= to : next >= to,
        from <= ReshardLimits.largestTarget || next < ReshardLimits.largestTarget
      else { continue }
      if let rest = evenSteps(from: next, to: to, calls: calls - 1) { return [next] + rest }
    }
    return nil
  }
}

extension Resharding {
  /// The calls of UpdateShardCount that take a stream from one number of shards to another.
  ///
  /// There are as few calls as possible. Where it takes no more of them, every target is a multiple
  /// of 25 % of the number before; otherwise at most one call is not, as far as 10,000 shards.
  ///
  /// Source: Kinesis API, `UpdateShardCount`.
  public struct Path: Sendable, Equatable {
    /// One call of UpdateShardCount.
    public struct Call: Sendable, Equatable {
      /// The shards before the call.
      public let from: Int64
      /// The target of the call, and the shards after it.
      public let to: Int64

      /// A Boolean value indicating whether the target is a multiple of 25 % of the shards before.
      ///
      /// AWS recommends such targets: with others the call might take longer. The source is the
      /// Kinesis API, `UpdateShardCount`.
      public var isMultipleOfQuarter: Bool {
        (4 * to).isMultiple(of: from)
      }
    }

    /// The shards at the beginning.
    public let from: Int64
    /// The shards that are wanted.
    public let to: Int64
    /// The calls in order; none when there is nothing to do.
    public let calls: [Call]

    /// Creates the path through some numbers of shards, the last of which is wanted.
    init(from: Int64, through steps: [Int64]) {
      self.from = from
      to = steps.last ?? from
      var calls: [Call] = []
      for step in steps { calls.append(Call(from: calls.last?.to ?? from, to: step)) }
      self.calls = calls
    }

    /// The shards after each call.
    public var steps: [Int64] { calls.map { $0.to } }

    /// The windows of 24 hours that the calls take, when none was made in the 24 hours before.
    ///
    /// Ten calls fit in any 24 hours. How long one call takes is not documented but as "a few
    /// minutes", so nothing else is counted.
    public var days: Int64 {
      let calls = Int64(calls.count)
      let perDay = ReshardLimits.callsPerDay
      return calls / perDay + (calls % perDay).signum()
    }
  }
}

/// The limits of calls of UpdateShardCount.
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

  /// The most shards that one call leads to: twice as many.
  static func mostTarget(from shards: Int64) -> Int64 { 2 * shards }
}

extension [StreamPlan] {
  /// Returns how each stream gets from its current shards to those of the plan.
  ///
  /// - Parameter quota: The most shards that the account may have; those that the plan gives to other
  ///   streams count towards it.
  /// - Returns: The calls or the obstacle, stream by stream; `nil` on demand, or when the current
  ///   number of shards is not given.
  public func reshardings(quota: Int64) -> [Resharding?] {
    let all = reduce(Ratio.zero) { $0 + Ratio($1.capacity?.shards ?? 0) * Ratio($1.stream.count) }
    return map { plan in
      guard let capacity = plan.capacity, let current = plan.stream.currentShards else {
        return nil
      }
      let others = all.excess(over: Ratio(capacity.shards))
      return Resharding(from: current, to: capacity.shards, others: others, quota: quota)
    }
  }
}
