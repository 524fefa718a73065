/// What scenarios are called that stand beside each other.
///
/// Names are counted once: to look through all scenarios for each of them takes minutes where there
/// are some ten thousand.
struct ScenarioLabels: Sendable {
  private let counts: [String: Int]

  init(_ scenarios: [Estimate]) {
    counts = scenarios.reduce(into: [:]) { counts, scenario in
      counts[scenario.name, default: 0] += 1
    }
  }

  /// The name, with the region where another scenario bears the same name.
  subscript(scenario: Estimate) -> String {
    isShared(scenario.name) ? "\(scenario.name) in \(scenario.prices.region.code)" : scenario.name
  }

  /// Whether several of the scenarios bear a name.
  func isShared(_ name: String) -> Bool { counts[name, default: 0] > 1 }
}
