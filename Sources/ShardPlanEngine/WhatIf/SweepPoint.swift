extension Sweep {
  /// What the scenarios of a sweep come to at one combination of values.
  public struct Point: Sendable, Hashable {
    /// The number of the point from zero, in axis order with the last axis fastest.
    public internal(set) var index: Int64
    /// The value on each axis.
    public internal(set) var values: [Ratio]
    /// What each scenario comes to.
    public internal(set) var outcomes: [Sweep.Outcome]

    /// The index of the cheapest scenario that takes the peak, the first among equals; `nil` when
    /// there is none.
    public internal(set) var cheapest: Int?
  }
}

extension Sweep {
  /// What one scenario comes to at one point of a sweep.
  @nonexhaustive
  public enum Outcome: Sendable, Hashable {
    /// What it needs and costs.
    case quoted(Quoter.Quote)
    /// Why it cannot be.
    indirect case impossible(Rejection)

    /// What it needs and costs, if it can be.
    public var quote: Quoter.Quote? {
      if case .quoted(let quote) = self { quote } else { nil }
    }

    /// What it costs, where it takes the peak.
    public var usableTotal: Money? {
      if case .quoted(let quote) = self, !quote.isThrottled { quote.total } else { nil }
    }
  }
}
