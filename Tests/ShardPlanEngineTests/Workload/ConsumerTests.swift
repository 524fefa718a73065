import ShardPlanEngine
import TestSupport
import Testing

/// Consumers given one by one are as many, and their polls add up.
struct `A list of consumers` {
  @Test(arguments: UInt64(0)..<100)
  func `has the polls of all that share`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let list = random.consumers()
    let consumers = KinesisStream.Consumers(list)
    let shared = list.filter { $0.kind == .shared }
    #expect(consumers.shared == shared.count)
    #expect(consumers.enhancedFanOut == list.count - shared.count)
    let polls = shared.reduce(0 as Fraction) { $0 + Fraction($1.pollsPerSecond) }
    #expect(Fraction(consumers.pollsPerSecond) * Fraction(consumers.shared) == polls)

    // The bill is that of their numbers.
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(100))
    stream.consumers = consumers
    let named = try Scenario(streams: [stream]).estimate(at: .virginia)
    stream.consumers = KinesisStream.Consumers(
      shared: consumers.shared, enhancedFanOut: consumers.enhancedFanOut,
      pollsPerSecond: consumers.pollsPerSecond)
    #expect(try named.bill.total == Scenario(streams: [stream]).estimate(at: .virginia).bill.total)
    let found = named.limitFindings(at: named.rates, within: .usual).contains {
      $0.code == "shared-polls"
    }
    #expect(found == (polls > 5))
  }

  @Test func `is gone once their number is another`() throws {
    let list = [KinesisStream.Consumer(name: "a", kind: .shared)]
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(100))
    for (field, value) in [
      (.sharedConsumers, 2), (.enhancedFanOutConsumers, 1),
    ] as [(StreamField, Ratio)] {
      stream.consumers = KinesisStream.Consumers(list)
      #expect(stream.consumers.list == list)
      try stream.set(field, to: 0)
      #expect(stream.consumers.list == (field == .sharedConsumers ? [] : list))
      try stream.set(field, to: value)
      #expect(stream.consumers.list == [])
    }
  }

  /// Case A26: 4 and 1 polls are the 5 of a shard; a third consumer makes 6.
  @Test func `is named where its polls are too many`() throws {
    let list = [("billing", 4), ("audit", 1), ("search", 1)].map {
      KinesisStream.Consumer(name: $0.0, kind: .shared, pollsPerSecond: $0.1)
    }
    #expect(try findings(Array(list.prefix(2))) == [])
    #expect(
      try findings(list)
        == [.sharedPolls(consumers: 3, pollsPerSecond: 2, list: list)])
  }

  @Test func `is named where fan-out consumers are too many`() throws {
    let list = (1...21).map { KinesisStream.Consumer(name: "fan \($0)", kind: .enhancedFanOut) }
    #expect(
      try findings(list)
        == [.fanOutConsumers(count: 21, most: 20, names: list.map(\.name))])
    #expect(try findings(Array(list.prefix(20))) == [])
  }

  private func findings(
    _ list: [KinesisStream.Consumer]
  ) throws -> [LimitFinding.Content] {
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(10))
    stream.consumers = KinesisStream.Consumers(list)
    let estimate = try Scenario(streams: [stream]).estimate(at: .virginia)
    return estimate.limitFindings(at: estimate.rates, within: .usual).map(\.content)
  }
}

extension SplitMix64 {
  fileprivate mutating func consumers() -> [KinesisStream.Consumer] {
    (0..<Int.random(in: 0...8, using: &self)).map { number in
      KinesisStream.Consumer(
        name: "consumer \(number)", kind: choice(KinesisStream.Consumer.Kind.allCases),
        pollsPerSecond: Ratio(.random(in: 0...300, using: &self), over: 100))
    }
  }
}
