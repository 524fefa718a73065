extension Sweep {
  /// The outcome of all scenarios of a sweep at one combination of values.
  public struct Point: Sendable, Equatable {
    /// The index of the point, from zero; the last axis varies fastest.
    public internal(set) var index: Int64
    /// The value on each axis.
    public internal(set) var values: [Ratio]
    /// The outcome of each scenario.
    public internal(set) var outcomes: [Sweep.Outcome]

    /// The index of the cheapest scenario that carries the peak, the first among equals; `nil`
    /// without one.
    public internal(set) var cheapest: Int?
  }
}

extension Sweep {
  /// The outcome of one scenario at one point of a sweep.
  @nonexhaustive
  public enum Outcome: Sendable, Equatable {
    /// The need and cost.
    case quoted(Quoter.Quote)
    /// The reason why it cannot be priced.
    indirect case impossible(Rejection)

    /// The need and cost, if it can be priced.
    public var quote: Quoter.Quote? {
      if case .quoted(let quote) = self { quote } else { nil }
    }

    /// The cost, if the shards carry the peak.
    public var usableTotal: Money? {
      if case .quoted(let quote) = self, !quote.isThrottled { quote.total } else { nil }
    }
  }
}
