extension Quoter {
  /// The cost and shards of a scenario, without the reasons.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000), shards: 10)
  /// let quote = try Scenario(streams: [stream]).estimate(in: "us-east-1").quote
  /// print(quote.total, quote.shards ?? 0, quote.isThrottled)  // 477.42 10 true
  /// ```
  public struct Quote: Sendable, Equatable {
    /// The cost of the month: the least, where it is not exact.
    public let total: Money
    /// The cost of the month, exact or within bounds.
    public let totals: Within<Money>
    /// The open shards of all streams; `nil` in on-demand modes.
    public let shards: Int64?
    /// The reasons why the scenario does not run as planned; empty when it does.
    public let obstacles: Obstacles

    /// A Boolean value indicating whether shards do not take the peak: the fixed ones are too few, or one
    /// partition key brings more than a shard takes.
    public var isThrottled: Bool { !obstacles.isDisjoint(with: [.shards, .key]) }

    /// The exact cost, where the scenario runs as planned.
    public var usableTotal: Money? { obstacles.isEmpty ? totals.exact : nil }

    @inline(__always)
    init(total: Money, shards: Int64?, obstacles: Obstacles) {
      (self.total, self.shards, self.obstacles) = (total, shards, obstacles)
      totals = Within(total)
    }

    init(totals: Within<Money>, shards: Int64?, obstacles: Obstacles) {
      (self.total, self.totals) = (totals.low, totals)
      (self.shards, self.obstacles) = (shards, obstacles)
    }
  }
}

extension Estimate {
  /// The short answer.
  public var quote: Quoter.Quote {
    Quoter.Quote(
      totals: bill.totals,
      shards: capacities.reduce(capacities.isEmpty ? nil : 0) { sum, stream in
        // At most 10¹² shards of each of 10⁶ streams.
        sum.map { $0 + stream.capacity.shards * stream.count }
      },
      obstacles: obstacles)
  }

  /// The reasons why the scenario does not run as planned; empty when it does.
  public var obstacles: Obstacles { streams.reduce(into: []) { $0.formUnion($1.obstacles) } }

  private var capacities: [(capacity: Capacity, count: Int64)] {
    streams.compactMap { plan in plan.capacity.map { ($0, plan.stream.count) } }
  }
}
