import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// What share of random faults is found, by the size of the error.
struct FaultStudy: Sendable {
  /// How one fault came out.
  struct Outcome: Sendable {
    let fault: RandomFault
    /// What was found where a price is wrong.
    let found: [Diagnostic]
    /// What was found where nothing is wrong.
    let misplaced: [Diagnostic]

    var isFound: Bool { !found.isEmpty }
    var isError: Bool { found.contains { $0.severity == .error } }
  }

  /// The outcomes when the region is known, and when it is not.
  let known: [Outcome]
  let unknown: [Outcome]

  /// How many faults of each kind are made in each region.
  static let faultsOfEachKind = Effort.size(25, over: 5)

  /// Made once, for all tests that ask; a task, so that they wait without holding a thread.
  static let all = Task { try await FaultStudy() }

  /// The regions that differ from all others: honestly, so that they may be looked at, not refused.
  static let oddRegions = ["ap-east-1", "ap-northeast-3", "eu-south-1"]

  private init() async throws {
    let regions = `The price tables`.regions
    var studies = [(known: [Outcome], unknown: [Outcome])?](repeating: nil, count: regions.count)
    try await withThrowingTaskGroup { group in
      for (index, region) in regions.enumerated() {
        group.addTask { (index, try Self.outcomes(in: region, seed: UInt64(index))) }
      }
      for try await (index, outcomes) in group { studies[index] = outcomes }
    }
    known = studies.flatMap { $0?.known ?? [] }
    unknown = studies.flatMap { $0?.unknown ?? [] }
  }

  private static func outcomes(
    in region: String, seed: UInt64
  ) throws -> (known: [Outcome], unknown: [Outcome]) {
    var random = SplitMix64(seed: seed)
    let table = try TableText(region: region, isRedated: true)
    let now = try #require(FaultyTable.now)
    let faults = RandomFault.Kind.allCases.flatMap { kind in
      (0..<faultsOfEachKind).map { _ in RandomFault(of: kind, in: table, using: &random) }
    }
    let (knowing, ignorant) = (
      PriceTableChecker(now: now), PriceTableChecker(now: now, ignoring: region)
    )
    return (
      faults.map { outcome(of: $0, by: knowing) }, faults.map { outcome(of: $0, by: ignorant) }
    )
  }

  private static func outcome(of fault: RandomFault, by checker: PriceTableChecker) -> Outcome {
    var checker = checker
    checker.check(SourceText(name: "\(fault.region).json", text: fault.text))
    let isAtFault = { (diagnostic: Diagnostic) in
      diagnostic.location.map { fault.lines.contains($0.line) } ?? false
    }
    return Outcome(
      fault: fault, found: checker.diagnostics.filter(isAtFault),
      misplaced: checker.diagnostics.filter { !isAtFault($0) })
  }
}
