import ShardPlanEngine
import TestSupport
import Testing

@testable import ShardPlan

/// One stream of which not everything is known, run in several ways, and what it may turn out to be.
struct `The cheapest of bills known within bounds` {
  private func ways(_ stream: KinesisStream, _ random: inout SplitMix64) -> [Scenario] {
    (0..<Int.random(in: 2...5, using: &random)).map { index in
      let mode = CapacityMode.allCases.randomElement(using: &random) ?? .provisioned
      var stream = stream
      stream.shards = .random(in: 4...400, using: &random)
      stream.retentionHours = [24, 48, 200].randomElement(using: &random) ?? 24
      return Scenario(name: "\(index)", mode: mode, streams: [stream])
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `is so whatever the stream turns out to be`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bytes = Ratio(UInt64.random(in: 1...4_000_000, using: &random))
    let unknowns: [KinesisStream.Unknown] = [
      .records, .rate, .recordSize, .recordsOf(bytesPerSecond: bytes, peak: nil),
    ]
    let unknown = unknowns[Int(seed % 4)]
    let blurred = ways(KinesisStream(unknown: unknown), &random)
    let estimates = try blurred.map { try $0.estimate(in: "us-east-1") }
    let cheapest = CheapestBills(estimates)
    for _ in 0..<20 {
      // Four shards take all of it.
      let rate = Ratio(UInt64.random(in: 1...4_000, using: &random))
      let size: Ratio =
        if case .recordsOf = unknown { max(1, bytes / rate) } else {
          Ratio(UInt64.random(in: 1...1_000, using: &random))
        }
      let totals = try blurred.map { scenario in
        var scenario = scenario
        // What is known of these stays as it is: a rate of one record a second, a size of one byte.
        if unknown != .recordSize {
          scenario.streams[0].rate = .perSecond(bytes >= rate ? rate : bytes)
        }
        if unknown != .rate {
          scenario.streams[0].recordSize = .bytes(bytes >= rate ? size : 1)
        }
        return try scenario.estimate(in: "us-east-1").total
      }
      for (estimate, total) in zip(estimates, totals) where cheapest.contains(estimate) {
        #expect(totals.allSatisfy { total <= $0 })
      }
    }
  }

  @Test func `is the one with fewer shards where all else is unknown`() throws {
    let estimates = try [5, 4, 6].map { shards in
      try Scenario(streams: [KinesisStream(unknown: .records, shards: shards)])
        .estimate(in: "us-east-1")
    }
    #expect(estimates.map(CheapestBills(estimates).contains) == [false, true, false])
  }

  @Test func `is none where the unknown decides`() throws {
    let stream = KinesisStream(unknown: .records, shards: 5)
    let estimates = try [CapacityMode.provisioned, .onDemand].map { mode in
      try Scenario(mode: mode, streams: [stream]).estimate(in: "us-east-1")
    }
    #expect(!estimates.contains(where: CheapestBills(estimates).contains))
  }
}
