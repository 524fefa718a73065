import ShardPlanEngine

/// The result of a comparison of bills of which some are known only within bounds.
///
/// One is the cheapest only if it is so whatever the unknown turns out to be.
struct OpenConclusion {
  private let estimates: [Estimate]
  private let labels: ScenarioLabels

  /// Takes bills in one currency, of scenarios that run as planned.
  init(_ estimates: [Estimate], _ labels: ScenarioLabels) {
    (self.estimates, self.labels) = (estimates, labels)
  }

  /// The conclusion.
  ///
  /// - Parameter scope: Words behind the first one, such as " of those in USD".
  func words(_ scope: String) -> String {
    if let cheapest = estimates.first(where: CheapestBills(estimates).contains) {
      return "Cheapest\(scope), whatever is unknown: \(words(of: cheapest)) a month."
    }
    return "Which is the cheapest\(scope) depends on what is unknown: "
      + estimates.map { words(of: $0) }.joined(separator: "; ") + "."
  }

  private func words(of estimate: Estimate) -> String {
    "\(labels[estimate]) \(RangeText.cents(estimate.bill.totals, estimate.currency))"
  }
}
