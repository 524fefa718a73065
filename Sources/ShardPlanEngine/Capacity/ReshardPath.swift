extension Resharding {
  /// The calls of UpdateShardCount that take a stream from one number of shards to another.
  ///
  /// There are as few calls as possible. Where it takes no more of them, every target is a multiple
  /// of 25 % of the number before; otherwise at most one call is not, as far as 10,000 shards.
  ///
  /// Source: Kinesis API, `UpdateShardCount`.
  ///
  /// ```swift
  /// if case .possible(let path) = Resharding(from: 100, to: 30, quota: 1_000) {
  ///   for call in path.calls { print(call.from, call.to, call.isMultipleOfQuarter) }
  /// }
  /// // 100 60 false
  /// // 60 30 true
  /// ```
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
}
