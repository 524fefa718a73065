import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// Slips of the hand, made up at random and found by the prices around them.
struct `Random faults` {
  @Test func `are found as errors whenever they change a price by more than half`() async throws {
    let study = try await FaultStudy.all.value
    let large = study.known.filter(\.fault.isByMoreThanHalf)
    #expect(large.count > 70 * FaultStudy.faultsOfEachKind)
    for outcome in large {
      #expect(outcome.isError, "\(outcome.fault.kind) in \(outcome.fault.region)")
    }
  }

  @Test func `are found whenever they change a price by a factor of 1.5`() async throws {
    let study = try await FaultStudy.all.value
    for outcome in study.known where outcome.fault.size > Ratio(3, over: 2) {
      #expect(outcome.isFound, "\(outcome.fault.kind) in \(outcome.fault.region)")
    }
  }

  @Test func `blame another price only when they are as small as the slack`() async throws {
    let study = try await FaultStudy.all.value
    for outcome in study.known where !outcome.misplaced.isEmpty {
      #expect(outcome.fault.size <= Ratio(11, over: 10))
    }
  }

  @Test(arguments: `The price tables`.regions)
  func `are not seen in a real table, even by a checker that never saw it`(region: String) throws {
    let table = try TableText(region: region, isRedated: true)
    var checker = PriceTableChecker(now: try #require(FaultyTable.now), ignoring: region)
    checker.check(
      SourceText(name: "\(region).json", text: table.lines.joined(separator: "\n")))
    #expect(checker.diagnostics.isEmpty == !FaultStudy.oddRegions.contains(region))
    #expect(checker.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(.enabled(if: Effort.current == .thorough))
  func `are reported by size as the document says`() async throws {
    let study = try await FaultStudy.all.value
    #expect(
      try Golden.difference(
        of: study.document, from: "Tests/ShardPlanTests/Prices/Data/FaultStudy.md") == nil)
  }
}
