import ShardPlanEngine
import ShardPlan
import Testing

/// What a plan advises, in the words of the mode that it is for.
struct `Advice to aggregate` {
  @Test(arguments: CapacityMode.allCases)
  func `speaks of payload units only where they are billed`(mode: CapacityMode) throws {
    let planned = try CapacityPlan(try Samples.costed("s", [Samples.stream], mode: mode))
    let text = Report(planning: [planned], title: "T").text(layout: Report.Layout(columns: 1_000))
    let advice = text.split(separator: "\n").filter {
      $0.contains("records per PUT, as many as fill")
    }
    #expect(advice.count == (mode == .onDemandAdvantage ? 0 : 1))
    #expect(advice.allSatisfy { $0.contains("payload unit") == (mode == .provisioned) })
    #expect(advice.allSatisfy { $0.contains("fill 16 KB") == (mode == .onDemand) })
  }
}
