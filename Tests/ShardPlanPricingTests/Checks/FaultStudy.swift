import ShardPlanEngine
import ShardPlanPricing
import ShardPlanText
import TestSupport

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
  static let faultsOfEachKind = 25

  static let all = try? FaultStudy()

  /// The regions that differ from all others: honestly, so that they may be looked at, not refused.
  static let oddRegions = ["ap-east-1", "ap-northeast-3", "eu-south-1"]

  private init() throws {
    var known: [Outcome] = []
    var unknown: [Outcome] = []
    for (index, region) in `The price tables`.regions.enumerated() {
      var random = SplitMix64(seed: UInt64(index))
      let table = try TableText(region: region, isRedated: true)
      guard let now = FaultyTable.now else { continue }
      let ignorant = PriceTableChecker(now: now, ignoring: region)
      for kind in RandomFault.Kind.allCases {
        for _ in 0..<Self.faultsOfEachKind {
          let fault = RandomFault(of: kind, in: table, using: &random)
          known.append(Self.outcome(of: fault, by: PriceTableChecker(now: now)))
          unknown.append(Self.outcome(of: fault, by: ignorant))
        }
      }
    }
    self.known = known
    self.unknown = unknown
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
