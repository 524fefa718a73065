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
    // Each with each takes a while for hundreds.
    let candidates = usable.count <= 100 ? usable : []
    names = Set(
      candidates.filter { candidate in
        usable.allSatisfy { other in
          guard candidate !== other else { return true }
          return candidate.difference(from: other)?.most.map { $0 <= .zero } ?? false
        }
      }.map { ObjectIdentifier($0) })
  }

  /// Returns whether no other bill is smaller than that of an estimate.
  func contains(_ estimate: Estimate) -> Bool { names.contains(ObjectIdentifier(estimate)) }
}
