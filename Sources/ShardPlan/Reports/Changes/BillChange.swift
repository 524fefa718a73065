import ShardPlanEngine

/// What a change of prices does to the bill of one scenario.
public struct BillChange: Sendable, Hashable {
  /// The bill by the prices before; `nil` when they do not price it.
  public let old: Estimate?
  /// The bill by the prices after; `nil` when they do not price it.
  public let new: Estimate?

  /// Creates a change.
  ///
  /// - Parameters:
  ///   - old: The bill by the prices before; `nil` when they do not price it.
  ///   - new: The bill by the prices after; `nil` when they do not price it.
  public init(from old: Estimate?, to new: Estimate?) {
    self.old = old
    self.new = new
  }

  /// The scenario that there is a bill of.
  var scenario: Estimate? { new ?? old }

  /// What is paid more or less; `nil` without two bills in one currency.
  var difference: Bill.Difference? {
    guard let old, let new else { return nil }
    return new.difference(from: old)
  }
}
