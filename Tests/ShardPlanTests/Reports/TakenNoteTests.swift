import ShardPlanEngine
@testable import ShardPlan
import Testing

/// Limits beyond the shards, beside the bills of scenarios that exceed them.
struct `What a report takes note of` {
  /// A key that no shard takes, more fan-out than a stream has, more polls than a shard answers.
  static let absurd = {
    var stream = KinesisStream(
      recordSize: .bytes(1_024), rate: .perSecond(25_000),
      consumers: KinesisStream.Consumers(shared: 3, enhancedFanOut: 30, pollsPerSecond: 50))
    stream.hotKeyShare = 1
    return stream
  }()

  @Test(arguments: CapacityMode.allCases)
  func `is the same in a plan as in a comparison`(mode: CapacityMode) throws {
    let costed = try Samples.costed("s", [Self.absurd], mode: mode)
    let plan = Report(planning: [try CapacityPlan(costed)], title: "T")
    let comparison = Report(comparing: [costed], title: "T")
    for severity in [LimitFinding.Severity.error, .warning] {
      #expect(caveats(severity, in: plan) == caveats(severity, in: comparison))
    }
    let limits = (caveats(.error, in: plan) + caveats(.warning, in: plan))
      .filter { $0.hasSuffix(")") }
    #expect(limits.count == (mode == .onDemandAdvantage ? 3 : 4))
  }

  @Test func `is said once of scenarios that are alike, errors first`() throws {
    let costed = try ["a", "b"].map { try Samples.costed($0, [Self.absurd]) }
    let report = Report(comparing: costed, title: "T")
    let errors = caveats(.error, in: report).filter { $0.hasSuffix(")") }
    #expect(errors.count == 3 && caveats(.warning, in: report).count == 1)
    #expect(errors.allSatisfy { $0.hasPrefix("Both scenarios: ") })
  }

  @Test func `names the stream that a limit is about`() throws {
    var stream = Self.absurd
    stream.name = "clicks"
    let costed = try Samples.costed("s", [stream, Samples.stream])
    let report = Report(comparing: [costed], title: "T")
    let limits = caveats(.error, in: report) + caveats(.warning, in: report)
    #expect(limits.filter { $0.hasPrefix("clicks: ") && $0.hasSuffix(")") }.count == 4)
  }

  /// Limits that break-even points cannot change are said beside them.
  @Test func `stands beside break-even points as well`() throws {
    let costed = try Samples.costed("s", [Self.absurd])
    let result = try costed.scenario.breakEven(
      over: .rate, between: CapacityMode.allCases, at: costed.rates)
    let report = Report(breakEvens: [result], title: "T")
    #expect(
      caveats(.error, in: report).contains {
        $0.hasPrefix(
          "Provisioned and On-demand Standard: as planned, 30 enhanced fan-out consumers; ")
      })
    #expect(caveats(.warning, in: report).isEmpty)
  }

  private func caveats(_ severity: LimitFinding.Severity, in report: Report) -> [String] {
    report.blocks.flatMap { block -> [String] in
      if case .caveats(severity, let sentences) = block { sentences } else { [] }
    }
  }
}
