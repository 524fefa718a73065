/// The open shards for some traffic.
struct Sizing: Sendable, Equatable {
  /// The least number within the target utilization; `nil` when no number of shards is.
  let required: Int64?
  /// The shards to open: the required ones, else those that take the traffic beyond the target, else
  /// as many as even traffic would need.
  let open: Int64

  /// Sizes a stream; `nil` when even its even traffic needs more than ``Bounds/shards``.
  ///
  /// - Parameters:
  ///   - traffic: The traffic at the peak by what one shard takes, of the fullest limit.
  ///   - target: The highest use of a shard.
  ///   - spread: The distribution over shards; `nil` where it is even.
  ///   - planned: The least number.
  init?(for traffic: Ratio, filledTo target: Ratio, spread: TrafficSpread?, planned: Int64 = 1) {
    guard let even = ShardNeeds.shards(for: traffic, filledTo: target) else { return nil }
    guard let spread, !traffic.isZero else {
      (required, open) = (max(even, planned), max(even, planned))
      return
    }
    required = spread.leastShards(taking: target / traffic).map { max($0, planned) }
    open = max(planned, required ?? spread.leastShards(taking: 1 / traffic) ?? even)
  }
}
