extension Quoter {
  /// The short answer to what a scenario needs and costs, without the reasons.
  public struct Quote: Sendable, Equatable {
    /// The cost of the month.
    public let total: Money
    /// The open shards of all streams; `nil` in on-demand modes.
    public let shards: Int64?
    /// A Boolean value indicating whether a given number of shards does not take the peak.
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
