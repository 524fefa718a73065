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

  /// The conclusion; `nil` without bills.
  ///
  /// - Parameter scope: Words behind the first one, such as " of those in USD".
  func words(_ scope: String) -> String? {
    guard !estimates.isEmpty else { return nil }
    if let cheapest {
      return "Cheapest\(scope), whatever is unknown: \(words(of: cheapest)) a month."
    }
    return "Which is the cheapest\(scope) depends on what is unknown: "
      + estimates.map { words(of: $0) }.joined(separator: "; ") + "."
  }

  /// The bill of which the most is no more than the least of any other.
  private var cheapest: Estimate? {
    estimates.indices.first { index in
      guard let most = estimates[index].bill.totals.high else { return false }
      return estimates.indices.allSatisfy { $0 == index || most <= estimates[$0].bill.totals.low }
    }.map { estimates[$0] }
  }

  private func words(of estimate: Estimate) -> String {
    "\(labels[estimate]) \(RangeText.cents(estimate.bill.totals, estimate.currency))"
  }
}
