import ShardPlanEngine
import TestSupport
import Testing

/// Which settings move a bill most.
struct `A sensitivity` {
  /// 25 shards for 25,000 records: a tenth more takes 28 of them, a tenth less 23.
  ///
  /// 28 · 732 · 0.015 + 27,500 · 2,635,200 · 1.4e-8 = 307.44 + 1,014.552 = 1,321.992, and
  /// 23 · 732 · 0.015 + 22,500 · 2,635,200 · 1.4e-8 = 252.54 + 830.088 = 1,082.628.
  @Test func `of the case study is that to its rate`() throws {
    let scenario = Scenario(
      streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))], month: .hours(732)
    )
    let found = try scenario.estimate(at: .virginia).sensitivity(at: .virginia)
    let first = try #require(found.entries.first { $0.field == .rate })
    #expect(first.lower == .bill(value: 22_500, Money(picounits: 1_082_628_000_000_000)))
    #expect(first.higher == .bill(value: 27_500, Money(picounits: 1_321_992_000_000_000)))
    #expect(found.total.description == "1196.82")
    #expect(!found.entries.map(\.field).contains(.count))
    #expect(found.entries.map(\.field).contains(.recordSize))
    #expect(!found.entries.map(\.field).contains(.peakRate))
  }

  @Test(arguments: CapacityMode.allCases, Effort.sample(UInt64(0)..<60, oneIn: 5))
  func `tells the bills of estimates, and ranks them`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let found = try scenario.estimate(at: .virginia).sensitivity(at: .virginia)
    for entry in found.entries {
      #expect(
        scenario.streams[entry.stream].value(of: entry.field, in: scenario.month) == entry.value)
      for outcome in [entry.lower, entry.higher] {
        guard case .bill(let value, let total) = outcome else { continue }
        var other = scenario
        try other.streams[entry.stream].set(
          entry.field, to: value, moving: .proportional, in: other.month)
        #expect(try other.estimate(at: .virginia).bill.total == total)
        let change =
          value > entry.value ? value.excess(over: entry.value) : entry.value.excess(over: value)
        // Whole numbers are at most half of one away from a tenth, or change by one.
        #expect((change * 10 + 5 >= entry.value && change * 10 <= entry.value + 5) || change == 1)
      }
    }
    for (entry, next) in zip(found.entries, found.entries.dropFirst()) {
      let swings = [entry, next].map { $0.swing(from: found.total) }
      #expect(swings[0] >= swings[1])
      // What does not take the peak decides among equals.
      let throttled = [entry, next].map { throttledSwing(of: $0, from: found.total) }
      #expect(swings[0] > swings[1] || throttled[0] >= throttled[1])
    }
  }

  private func throttledSwing(of entry: Sensitivity.Entry, from total: Money) -> Money {
    let bills = [entry.lower, entry.higher].compactMap { outcome -> Money? in
      if case .throttled(_, let bill) = outcome { bill } else { nil }
    }
    return bills.map { max($0, total) - min($0, total) }.max() ?? .zero
  }

  @Test func `ranks what moves a bill whose shards do not take the peak`() throws {
    let stream = KinesisStream(
      recordSize: .bytes(1_024), rate: .perSecond(900), peakRate: .perSecond(9_000), shards: 1)
    let found = try Scenario(streams: [stream]).estimate(at: .virginia).sensitivity(at: .virginia)
    #expect(found.entries.prefix(3).map(\.field) == [.retention, .shards, .rate])
    #expect(found.entries.allSatisfy { $0.swing(from: found.total) == .zero })
  }

  /// One stream is priced for each setting, and not all five thousand.
  @Test(arguments: CapacityMode.allCases)
  func `of many streams is that of each`(mode: CapacityMode) throws {
    let count = mode == .onDemandAdvantage ? 100 : Effort.size(5_000, over: 5)
    let streams = (0..<count).map {
      KinesisStream(recordSize: .bytes(77), rate: .perSecond(Ratio(1_000 + $0)))
    }
    let found = try Scenario(mode: mode, streams: streams).estimate(at: .virginia)
      .sensitivity(at: .virginia)
    let last = try #require(
      found.entries.last { $0.stream == count - 1 && $0.field == .recordSize })
    guard case .bill(let value, let total) = last.higher else {
      Issue.record("A larger record is possible.")
      return
    }
    var scenario = Scenario(mode: mode, streams: streams)
    try scenario.streams[count - 1].set(.recordSize, to: value)
    #expect(try scenario.estimate(at: .virginia).bill.total == total)
  }

  @Test func `says that shards do not take the peak of another stream`() throws {
    let scenario = Scenario(streams: [
      KinesisStream(recordSize: .bytes(77), rate: .perSecond(2_000), shards: 1),
      KinesisStream(recordSize: .bytes(77), rate: .perSecond(2_000)),
    ])
    let found = try scenario.estimate(at: .virginia).sensitivity(at: .virginia)
    for entry in found.entries where entry.stream == 1 {
      for outcome in [entry.lower, entry.higher] {
        if case .bill = outcome { Issue.record("\(entry.field) of the second stream") }
      }
    }
    let shards = try #require(found.entries.first { $0.field == .shards })
    if case .throttled = shards.higher { Issue.record("Two shards take the peak.") }
  }

  @Test func `has no more streams than a scenario may have`() throws {
    let scenario = Scenario(streams: [
      KinesisStream(count: 999_990, recordSize: .bytes(77), rate: .perSecond(1)),
      KinesisStream(count: 10, recordSize: .bytes(77), rate: .perSecond(1)),
    ])
    let found = try scenario.estimate(at: .virginia).sensitivity(at: .virginia)
    let counts = found.entries.filter { $0.field == .count }
    #expect(counts.count == 2)
    #expect(counts.allSatisfy { $0.higher == .impossible && $0.lower != .impossible })
  }

  @Test func `names shards that do not take the peak, and values that cannot be`() throws {
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(2_000), shards: 2)
    let found = try Scenario(streams: [stream]).estimate(at: .virginia).sensitivity(at: .virginia)
    let shards = try #require(found.entries.first { $0.field == .shards })
    // One shard accepts 1,000 of the 2,000 records a second: 10.95 + 36.792.
    #expect(shards.lower == .throttled(value: 1, Money(picounits: 47_742_000_000_000)))
    #expect(!found.isThrottled)
    let retention = try #require(found.entries.first { $0.field == .retention })
    #expect(retention.lower == .impossible)
    #expect(retention.value == 24)
  }
}
