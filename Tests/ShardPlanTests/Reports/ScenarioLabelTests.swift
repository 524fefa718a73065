import ShardPlanEngine
import Testing

@testable import ShardPlan

/// What scenarios are called beside each other.
struct `A label of a scenario` {
  @Test func `names the region where a name is shared, and only there`() throws {
    let scenarios = [
      try Samples.costed("one", [Samples.stream]),
      try Samples.costed("both", [Samples.stream]),
      try Samples.costed("both", [Samples.stream], in: "eu-west-1"),
    ]
    let labels = ScenarioLabels(scenarios)
    #expect(
      scenarios.map { labels[$0] } == ["one", "both in us-east-1", "both in eu-west-1"])
    #expect(ScenarioLabels(Array(scenarios.prefix(2)))[scenarios[2]] == "both")
  }

  /// Each of them was once held against all others.
  @Test func `is made of any number of scenarios`() throws {
    let scenario = try Samples.costed("both", [Samples.stream])
    let scenarios = Array(repeating: scenario, count: 50_000)
    let labels = ScenarioLabels(scenarios)
    #expect(scenarios.allSatisfy { labels[$0] == "both in us-east-1" })
  }
}
