/// One line of a bill.
public struct LineItem: Sendable, Hashable {
  /// What was metered.
  public let dimension: BillingDimension
  /// The index of the stream; `nil` when all streams of the scenario were metered together.
  public let stream: Int?
  /// How many units of the dimension.
  public let quantity: Ratio
  /// How the quantity was worked out.
  public let derivation: Derivation
  /// The price of one unit, with the terms that it is due to.
  public let unitPrice: UnitPrice
  /// Quantity times the exact unit price, rounded once to 10⁻¹², ties going to even.
  public let amount: Money
}

/// What one month costs, line by line.
public struct Bill: Sendable, Hashable {
  /// The currency of every amount.
  public let currency: Currency
  /// The lines, stream by stream, in the order of ``BillingDimension``; unused features have none.
  public let lines: [LineItem]
  /// The exact sum of the lines.
  public let total: Money
}

/// How one bill differs from another.
public struct Difference: Sendable, Hashable {
  /// What is paid more; negative when less is paid.
  public let amount: Money
  /// What it is compared with.
  public let baseline: Money

  /// Compares two bills; `nil` when they are in two currencies.
  ///
  /// - Parameters:
  ///   - bill: The bill.
  ///   - baseline: The bill that it is compared with.
  public init?(of bill: Bill, from baseline: Bill) {
    guard bill.currency == baseline.currency else { return nil }
    amount = bill.total - baseline.total
    self.baseline = baseline.total
  }

  /// By how many percent of the baseline the amounts differ, without sign; `nil` when the
  /// baseline is nothing.
  public var percent: Ratio? {
    guard baseline > .zero else { return nil }
    return amount.magnitude * 100 / baseline.magnitude
  }
}
