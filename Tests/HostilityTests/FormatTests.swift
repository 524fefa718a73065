import FuzzLaws
import ShardPlan
import Testing

@testable import ShardPlanTool

/// The formats whose outputs nothing can escape from.
struct `The laws of formats` {
  @Test func `hold for every format that a report can be written in`() {
    let lawful = Set(OutputFormat.allCases.map(\.rawValue)).subtracting(["bytes"])
    #expect(lawful == Set(Report.Format.all.map(\.name)))
  }
}
