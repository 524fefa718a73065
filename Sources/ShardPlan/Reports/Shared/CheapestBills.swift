import ShardPlanEngine

/// The cheapest of bills in one currency, of the scenarios that run as planned.
///
/// A bill known only within bounds is among them only if it is whatever the unknown turns out to be.
struct CheapestBills {
  private let names: Set<ObjectIdentifier>

  init(_ estimates: [Estimate]) {
    let usable = estimates.filter { $0.canRun }
    guard usable.contains(where: { !$0.bill.totals.isExact }) else {
      let least = usable.map { $0.total }.min()
      names = Set(usable.filter { $0.total == least }.map { ObjectIdentifier($0) })
      return
    }
    // Whichever is sure to cost no more than all others is left over when each meets the best so far.
    var best = usable[0]
    for other in usable where other.costsNoMore(than: best) { best = other }
    let isSure = usable.allSatisfy { best === $0 || best.costsNoMore(than: $0) }
    names = Set(
      (isSure ? usable : []).filter { $0 === best || $0.costsNoMore(than: best) }
        .map { ObjectIdentifier($0) })
  }

  /// Returns whether no other bill is smaller than that of an estimate.
  func contains(_ estimate: Estimate) -> Bool { names.contains(ObjectIdentifier(estimate)) }
}

extension Estimate {
  /// Returns whether this bill is no larger than another, whatever the unknown turns out to be.
  fileprivate func costsNoMore(than other: Estimate) -> Bool {
    difference(from: other)?.most.map { $0 <= .zero } ?? false
  }
}
