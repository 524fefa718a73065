import ShardPlanEngine
import TestSupport
import Testing

/// What matters most is read first.
struct `The limits of a plan` {
  /// A note of the requests at the peak would otherwise stand above 1,500 shards where 1,000 are had.
  @Test func `begin with what matters most`() throws {
    let stream = KinesisStream(recordSize: .bytes(1_024), rate: .perSecond(1_500_000))
    let found = try findings(Scenario(streams: [stream]))
    #expect(found.map(\.code) == ["shard-quota", "put-requests"])
  }

  @Test(arguments: CapacityMode.allCases, UInt64(0)..<40)
  func `are errors, then warnings, then notes`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let found = try findings(random.scenario(mode))
    let order: [LimitFinding.Severity] = [.error, .warning, .note]
    #expect(order == LimitFinding.Severity.allCases)
    let ranks = try found.map { try #require(order.firstIndex(of: $0.severity)) }
    #expect(ranks == ranks.sorted())
    // Findings of one limit stay in the order of the streams.
    for code in Set(found.map(\.code)) {
      let streams = found.filter { $0.code == code }.compactMap(\.stream)
      #expect(streams == streams.sorted())
    }
  }

  private func findings(_ scenario: Scenario) throws -> [LimitFinding] {
    try scenario.estimate(at: .virginia).limitFindings(at: .virginia, within: .usual)
  }
}
