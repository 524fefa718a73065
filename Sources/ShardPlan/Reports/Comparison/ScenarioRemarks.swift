import ShardPlanEngine

/// What to know about each scenario, and about its prices.
struct ScenarioRemarks {
  let words: [String]

  init(_ scenarios: [Estimate]) {
    let prices = scenarios.map { $0.prices }.unique.flatMap { [$0.termsNote, $0.ageNote] }
    words = prices.compactMap { $0 } + scenarios.flatMap(Self.remarks).unique
  }

  private static func remarks(on scenario: Estimate) -> [String] {
    scenario.remarks.map { remark in
      let plan = scenario.streams[remark.stream]
      let stream = scenario.onlyStream == nil ? ", \(plan.stream.name)" : ""
      return "\(scenario.name)\(stream): \(remark.content.words)"
    }
  }
}
