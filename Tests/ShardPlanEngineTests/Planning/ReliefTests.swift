import ShardPlanEngine
import TestSupport
import Testing

/// What would save shards.
struct `Relief of a stream` {
  @Test func `of the case study is to fill payload units`() throws {
    let reliefs = try reliefs(of: Stream(recordSize: .bytes(77), rate: .perSecond(25_000)))
    #expect(reliefs.map(\.measure) == [.aggregate(recordsPerPut: 308)])
    #expect(reliefs.map(\.shards) == [2])
  }

  @Test func `bound by reads is enhanced fan-out of all consumers but two`() throws {
    let reliefs = try reliefs(
      of: Stream(
        recordSize: .bytes(10_000), rate: .perSecond(500), consumers: Consumers(shared: 5)))
    #expect(reliefs.contains { $0.measure == .fanOut(consumers: 3) && $0.shards == 5 })
  }

  @Test func `with a peak is to buffer it away`() throws {
    let reliefs = try reliefs(
      of: Stream(
        recordSize: .bytes(25_000), rate: .perSecond(50), peakRate: .perSecond(500)))
    #expect(reliefs.map(\.measure) == [.smoothPeak])
    #expect(reliefs.map(\.shards) == [2])
  }

  @Test func `of one shard is none`() throws {
    #expect(try reliefs(of: Stream(recordSize: .bytes(77), rate: .perSecond(10))).isEmpty)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `always saves shards, and never by what cannot be done`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rate = Ratio(UInt64.random(in: 1...50_000, using: &random))
    let stream = Stream(
      recordSize: .bytes(Ratio(UInt64.random(in: 1...1_000_000, using: &random))),
      rate: .perSecond(rate), peakRate: .perSecond(rate * 3),
      consumers: Consumers(shared: Int64.random(in: 0...6, using: &random)))
    let scenario = Scenario(streams: [stream])
    let capacity = try #require(
      try scenario.estimate(at: .virginia).streams[0].capacity)
    for relief in scenario.reliefs(of: 0, at: .virginia, from: capacity) {
      #expect(relief.shards < capacity.shards && relief.shards >= 1)
    }
  }

  private func reliefs(of stream: Stream) throws -> [Relief] {
    let scenario = Scenario(streams: [stream])
    let estimate = try scenario.estimate(at: .virginia)
    let capacity = try #require(estimate.streams[0].capacity)
    return scenario.reliefs(of: 0, at: .virginia, from: capacity)
  }
}
