import ShardPlan
import Testing

/// The library as another package uses it: with one import.
struct `The library` {
  @Test func `prices a stream in a few lines`() throws {
    let prices = try #require(PriceTable.bundled(for: "us-east-1"))
    let stream = Stream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let scenario = Scenario(streams: [stream], month: .hours(732))
    let estimate = try scenario.estimate(at: prices.rates)
    #expect(estimate.bill.total.description == "1196.82")
  }

  @Test func `reads a file and writes a report`() throws {
    let source = SourceText(
      name: "scenario.json",
      text: """
        { "formatVersion": 1, "region": "us-east-1", "scenarios": [
          { "stream": { "recordSize": "77 B", "rate": "25000/s" } }
        ] }
        """)
    let prices = try #require(PriceTable.bundled(for: "us-east-1"))
    let costed = try ScenarioDocument.read(source).entries.map { entry in
      CostedScenario(try entry.scenario.estimate(at: prices.rates), at: prices)
    }
    let report = Report(comparing: costed, title: "One stream")
    #expect(TextRenderer().text(of: report).contains("$1,193.55"))
  }
}
