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
