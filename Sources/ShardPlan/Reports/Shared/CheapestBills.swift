import ShardPlanEngine

/// The cheapest of bills in one currency, of the scenarios that run as planned.
///
/// A bill known only within bounds is among them only if it is whatever the unknown turns out to be.
struct CheapestBills {
  /// What they come to; `nil` where none is sure to be the cheapest.
  private let totals: Within<Money>?

  init(_ estimates: [Estimate]) {
    let totals = estimates.filter { $0.canRun }.map { $0.bill.totals }
    let most = totals.compactMap { $0.high }.min()
    // What may cost less leaves it open, but for the bill itself.
    let rivals = totals.filter { total in most.map { total.low < $0 } ?? true }
    if rivals.isEmpty {
      self.totals = most.map { Within($0) }
    } else {
      self.totals = rivals.count == 1 && rivals[0].high == most ? rivals[0] : nil
    }
  }

  /// Returns whether no other bill is smaller than that of an estimate.
  func contains(_ estimate: Estimate) -> Bool {
    estimate.canRun && estimate.bill.totals == totals
  }
}
