import ShardPlanEngine
import ShardPlan
import Testing

/// What pages list as assumed that compare a scenario with itself in other capacity modes.
struct `What a comparison of capacity modes assumes` {
  static let stream = KinesisStream(
    recordSize: .bytes(77), rate: .perSecond(25_000), retentionHours: 168)

  private func costed(_ mode: CapacityMode) throws -> Estimate {
    try Samples.costed("s", [Self.stream], mode: mode)
  }

  /// What aggregates in the format of the KPL assume.
  private static let ofAdvice: Set = ["Aggregates carry no explicit hash keys."]

  /// The sentences of a report below the heading of assumptions.
  private func assumptions(of report: Report) throws -> Set<String> {
    let lists = report.blocks.compactMap { block -> [String]? in
      if case .folded("Assumptions", let sentences) = block { sentences } else { nil }
    }
    return Set(try #require(lists.first))
  }

  private func ofAllModes() throws -> Set<String> {
    try assumptions(of: Report(comparing: CapacityMode.allCases.map(costed), title: "T"))
  }

  @Test(arguments: CapacityMode.allCases)
  func `is that of all modes where break-even points are searched`(mode: CapacityMode) throws {
    let scenario = try costed(mode)
    let result = try scenario.scenario.breakEven(
      over: .rate, ofStream: 0, between: CapacityMode.allCases, at: scenario.rates)
    let report = Report(breakEvens: [result], title: "T")
    #expect(try assumptions(of: report) == ofAllModes())
  }

  @Test func `is not that of a mode which break-even points leave out`() throws {
    let scenario = try costed(.provisioned)
    let result = try scenario.scenario.breakEven(
      over: .rate, ofStream: 0, between: [.provisioned, .onDemand], at: scenario.rates)
    let report = Report(breakEvens: [result], title: "T")
    #expect(try !assumptions(of: report).contains { $0.contains("Advantage") })
  }

  @Test(arguments: CapacityMode.allCases)
  func `is that of all modes where growth names the cheapest`(mode: CapacityMode) throws {
    let planned = try CapacityPlan(try costed(mode), growth: (percent: 8, months: 2))
    let made = try assumptions(of: Report(planning: [planned], title: "T"))
    #expect(try made.isSuperset(of: ofAllModes()))
    // Growth takes more for granted than the bill of any mode.
    let growth = try made.subtracting(ofAllModes()).subtracting(Self.ofAdvice)
    #expect(growth.count == 1 && growth.allSatisfy { $0.contains("grow by the same share") })
  }

  @Test(arguments: CapacityMode.allCases)
  func `is that of its own mode where a plan names no other`(mode: CapacityMode) throws {
    let scenario = try costed(mode)
    let plan = try CapacityPlan(scenario)
    // Advice to aggregate rests on more than the bill that it is about.
    let advised = plan.reliefs.allSatisfy { $0.isEmpty } ? [] : Self.ofAdvice
    #expect(
      try assumptions(of: Report(planning: [plan], title: "T"))
        == assumptions(of: Report(comparing: [scenario], title: "T")).union(advised))
  }
}
