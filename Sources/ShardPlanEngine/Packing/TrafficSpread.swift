/// The distribution of a stream's traffic over its shards, where it is uneven.
///
/// All records of a partition key go to one shard. So a shard gets at least the busiest key, and with
/// few keys some shards get several. What the busiest shard gets is a lower bound: keys that collide
/// make it more.
///
/// Source: Kinesis developer guide, "Choose the right mode": a key is limited to one shard's throughput.
struct TrafficSpread: Sendable, Equatable {
  /// The share of the busiest key, as a fraction of one; zero when it is unknown.
  let hotKeyShare: Ratio
  /// The number of partition keys; `nil` for many.
  let keys: Int64?

  /// The share of the traffic that the busiest key brings at least.
  var busiestKey: Ratio {
    keys.map { max(hotKeyShare, Ratio(1, over: UInt128($0))) } ?? hotKeyShare
  }

  /// The share of the traffic that the busiest of some shards gets: `max(h + (1 − h)/n, ⌈K/n⌉/K)`.
  func busiestShare(of shards: Int64) -> Ratio {
    let withHotKey = hotKeyShare + Ratio.one.excess(over: hotKeyShare) / Ratio(shards)
    guard let keys else { return withHotKey }
    let (whole, rest) = keys.quotientAndRemainder(dividingBy: shards)
    return max(withHotKey, Ratio(rest == 0 ? whole : whole + 1) / Ratio(keys))
  }

  /// The least number of shards of which the busiest gets no more than a share of the traffic; `nil`
  /// when no number of shards is enough.
  func leastShards(taking most: Ratio) -> Int64? {
    guard most < 1 else { return 1 }
    guard most > hotKeyShare else { return nil }
    var least = Ratio.one.excess(over: hotKeyShare) / most.excess(over: hotKeyShare)
    if let keys {
      let together = (most * Ratio(keys)).rounded(.down) ?? 0
      guard together > 0 else { return nil }
      least = max(least, Ratio(keys) / Ratio(together))
    }
    guard let shards = least.rounded(.up), shards <= UInt128(Bounds.mostShards) else { return nil }
    return Int64(shards)
  }

  /// The shards, as an exact fraction, of which the busiest is just full; `nil` when none are enough.
  ///
  /// - Parameter traffic: All traffic, by what one shard takes.
  /// - Returns: The need.
  func need(for traffic: Ratio) -> Ratio? {
    guard traffic > 1 else { return traffic }
    let free = Ratio.one.excess(over: hotKeyShare * traffic)
    guard !free.isZero else { return nil }
    let need = Ratio.one.excess(over: hotKeyShare) * traffic / free
    guard let keys else { return need }
    let together = (Ratio(keys) / traffic).rounded(.down) ?? 0
    return together == 0 ? nil : max(need, Ratio(keys) / Ratio(together))
  }

  /// The share of the traffic that some shards do not take.
  ///
  /// The busiest shard is over its limit first; the rest is even over the other shards in use.
  ///
  /// - Parameters:
  ///   - traffic: All traffic, by what one shard takes.
  ///   - shards: The open shards.
  /// - Returns: A fraction of one.
  func excessShare(of traffic: Ratio, on shards: Int64) -> Ratio {
    let busiest = traffic * busiestShare(of: shards)
    guard busiest > 1 else { return .zero }
    var excess = busiest.excess(over: 1)
    let others = Ratio(min(shards, keys ?? shards) - 1)
    if !others.isZero {
      excess = excess + traffic.excess(over: busiest).excess(over: others)
    }
    return excess / traffic
  }

  /// Traffic that is the same on every shard.
  static var even: TrafficSpread { TrafficSpread(hotKeyShare: .zero, keys: nil) }
}

extension KinesisStream {
  /// The distribution of the traffic over shards; `nil` where it is taken as even.
  var spread: TrafficSpread? {
    hotKeyShare == nil && partitionKeys == nil
      ? nil : TrafficSpread(hotKeyShare: hotKeyShare ?? .zero, keys: partitionKeys)
  }
}
