extension Quoter {
  /// The cost and shards of a scenario, without the reasons.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000), shards: 10)
  /// let quote = try Scenario(streams: [stream]).estimate(in: "us-east-1").quote
  /// print(quote.total, quote.shards ?? 0, quote.isThrottled)  // 1029.3 10 true
  /// ```
  public struct Quote: Sendable, Equatable {
    /// The cost of the month.
    public let total: Money
    /// The open shards of all streams; `nil` in on-demand modes.
    public let shards: Int64?
    /// A Boolean value indicating whether the fixed shards are too few for the peak.
    public let isThrottled: Bool
  }
}

extension Estimate {
  /// The short answer.
  public var quote: Quoter.Quote {
    Quoter.Quote(
      total: bill.total,
      shards: capacities.reduce(capacities.isEmpty ? nil : 0) { sum, stream in
        // At most 10¹² shards of each of 10⁶ streams.
        sum.map { $0 + stream.capacity.shards * stream.count }
      },
      isThrottled: capacities.contains { $0.capacity.needs.largest > Ratio($0.capacity.shards) })
  }

  private var capacities: [(capacity: Capacity, count: Int64)] {
    streams.compactMap { plan in plan.capacity.map { ($0, plan.stream.count) } }
  }
}
