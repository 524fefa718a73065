import ShardPlanEngine
import TestSupport
import Testing

/// One shard is the busiest: it gets the hot key with its part of the rest, or several of few keys.
struct `The busiest shard` {
  /// Counts shards one by one until the busiest is within its limits.
  @Test(arguments: Effort.sample(UInt64(0)..<400, oneIn: 10))
  func `decides the number of shards, found by trying each`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 61_000)
    let stream = random.keyedStream
    let capacity = try stream.capacity(in: .standard)
    let expected = ExpectedStream(stream, in: .standard)
    let target = Fraction(stream.targetUtilization)
    let found = (Int64(1)...1_000).first { expected.busiestShare(of: $0) * expected.need <= target }
    if let found {
      #expect(capacity.required == found)
      #expect(capacity.shards == found)
    } else {
      #expect(capacity.required.map { $0 > 1_000 } ?? true)
    }
    #expect(Fraction(capacity.busiestShare) == expected.busiestShare(of: capacity.shards))
  }

  /// The need of a limit is where its busiest shard is just full: a fraction, so the whole number above
  /// it is enough and the one below is not.
  @Test(arguments: UInt64(0)..<300)
  func `is just full at the need of a limit`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 62_000)
    var stream = random.keyedStream
    stream.targetUtilization = 1
    let capacity = try stream.capacity(in: .standard)
    let expected = ExpectedStream(stream, in: .standard)
    let limits = Capacity.BindingLimit.ofShards
    let largest = limits.compactMap { capacity.need(of: $0) }.max() ?? 0
    guard limits.allSatisfy({ capacity.need(of: $0) != nil }) else {
      #expect(capacity.required == nil)
      return
    }
    let above = max(1, Int64(clamping: largest.rounded(.up) ?? 0))
    #expect(expected.busiestShare(of: above) * expected.need <= 1)
    #expect(above == 1 || expected.busiestShare(of: above - 1) * expected.need > 1)
    #expect(capacity.required == above)
  }

  @Test(arguments: CapacityMode.allCases, UInt64(0)..<150)
  func `is the same for quotes at any rate`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 63_000)
    var stream = random.keyedStream
    if random.isTrue(oneIn: 2) { stream.shards = .random(in: 1...60, using: &random) }
    stream.peakRate = nil
    stream.partitionKeys = stream.partitionKeys.map { min($0, 100) }
    let scenario = Scenario(mode: mode, streams: [stream, random.keyedStream])
    guard scenario.faults().isEmpty else { return }
    var quoter = try Quoter(scenario, at: .virginia)
    var stepped = quoter
    stepped.varyRate(from: 100, by: 250)
    for steps in [0, 1, 7, 40, 400] as [UInt64] {
      try quoter.set(.rate, to: 100 + 250 * Ratio(steps))
      let expected = try quoter.scenario.estimate(at: .virginia).quote
      #expect(try quoter.quote() == expected)
      #expect(try stepped.quote(steps: steps) == expected)
    }
  }

  @Test(arguments: [
    // A8: 0.9375 + 0.88 · 7.8125/n MiB/s of 1.
    Case(2_048, 4_000, hot: Ratio(12, over: 100), shards: 110),
    Case(2_048, 4_000, hot: Ratio(12, over: 100), given: 8, shards: 110, full: "1.796875"),
    // A8b: 4.9 % of 20,000/s on one of 20 shards.
    Case(
      1_024, 20_000, hot: Ratio(49, over: 1_000), given: 20, shards: 951, full: "1.931",
      throttled: "0.04655"),
    // A8d: all traffic is one key's.
    Case(200, 2_777, hot: 1, given: 1, full: "2.777", throttled: "0.639899171768"),
    Case(200, 2_777, hot: 1, given: 2, full: "2.777", throttled: "0.639899171768"),
    Case(200, 2_777, hot: 1, given: 8, full: "2.777", throttled: "0.639899171768"),
    // A8e: 2,004 + 499.5 = 2,503.5/s.
    Case(
      500, 6_000, hot: Ratio(334, over: 1_000), given: 8, full: "2.5035",
      throttled: "0.250583333333"),
    // Five keys on four shards are two of them on one.
    Case(100, 2_000, keys: 5, given: 4, shards: 3, full: "0.8"),
    Case(100, 4_000, keys: 5, shards: 5),
    Case(100, 6_000, keys: 5, full: "1.2", throttled: "0.166666666667"),
  ])
  func `takes what it takes in known cases`(known: Case) throws {
    let capacity = try known.stream.capacity(in: .standard)
    #expect(capacity.required == known.shards)
    if let full = known.full { #expect(capacity.utilization.decimal() == full) }
    if let throttled = known.throttled {
      #expect(capacity.throttledShare.decimal() == throttled)
      #expect(!capacity.holds)
    }
  }

  /// A8c: five consumers read 5.66 MiB/s of a shard that gives 2 and takes 1.13.
  @Test func `is read by all who share it`() throws {
    var stream = KinesisStream(recordSize: .kibibytes(2), rate: .perSecond(4_000), shards: 20)
    stream.hotKeyShare = Ratio(1, over: 10)
    stream.consumers.shared = 5
    let findings = try Scenario(streams: [stream]).estimate(at: .virginia)
      .limitFindings(at: .virginia, within: .large)
    let share = Ratio(145, over: 1_000)
    let busiest = 4_000 * share
    #expect(
      findings.prefix(2).map(\.content) == [
        .busiestShard(recordsPerSecond: busiest, bytesPerSecond: busiest * 2_048, shards: 20),
        .shardReads(bytesPerSecond: busiest * 2_048 * 5),
      ])
    #expect(findings.prefix(2).allSatisfy { $0.severity == .error })
  }

  @Test func `is an assumption where nothing is known about keys`() throws {
    var stream = KinesisStream(recordSize: .kibibytes(2), rate: .perSecond(4_000))
    let even = try Scenario(streams: [stream]).estimate(at: .virginia).assumptions
    #expect(even.contains(.trafficSpreadEvenly) && !even.contains(.keysDoNotCollide))
    stream.partitionKeys = 100
    let keyed = try Scenario(streams: [stream]).estimate(at: .virginia).assumptions
    #expect(!keyed.contains(.trafficSpreadEvenly) && keyed.contains(.keysDoNotCollide))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let stream: KinesisStream
    let shards: Int64?
    let full: String?
    let throttled: String?

    init(
      _ bytes: Ratio, _ rate: Ratio, hot: Ratio? = nil, keys: Int64? = nil, given: Int64? = nil,
      shards: Int64? = nil, full: String? = nil, throttled: String? = nil
    ) {
      var stream = KinesisStream(recordSize: .bytes(bytes), rate: .perSecond(rate), shards: given)
      (stream.hotKeyShare, stream.partitionKeys) = (hot, keys)
      (self.stream, self.shards, self.full, self.throttled) = (stream, shards, full, throttled)
    }

    var testDescription: String {
      "\(stream.rate.records)/s, key \(stream.hotKeyShare ?? 0), \(stream.shards ?? 0) shards"
    }
  }
}

/// Bills count what the shards accept on average, and no more.
struct `What shards reject` {
  /// A20: a shard accepts 1,000 of 1,500 records a second.
  @Test func `is not billed`() throws {
    let stream = KinesisStream(recordSize: .bytes(180), rate: .perSecond(1_500), shards: 1)
    let estimate = try Scenario(streams: [stream]).estimate(at: .virginia)
    #expect(estimate.bill.total.description == "47.742")
    #expect(estimate.streams[0].acceptedShare == Ratio(2, over: 3))
    #expect(
      estimate.remarks.map(\.content).contains(
        .partlyAccepted(recordsPerSecond: 1_000, arriving: 1_500)))
    let units = try #require(estimate.bill.lines.last)
    #expect(units.derivation.value == units.quantity)
    #expect(
      units.derivation.terms[0].factors.contains {
        $0.kind == .acceptedRecords(per: .second) && $0.value == 1_000
      })
  }

  /// The bill of a rate that is just accepted is the bill of every rate above it.
  @Test(arguments: UInt64(0)..<200)
  func `costs nothing more`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 64_000)
    var stream = random.keyedStream
    (stream.peakRate, stream.partitionKeys, stream.hotKeyShare) = (nil, nil, nil)
    stream.shards = .random(in: 1...40, using: &random)
    let alone = ExpectedStream(stream, in: .standard)
    let written = max(
      alone.records / 1_000, alone.records * (alone.bytes + alone.keyBytes) / 1_048_576)
    let most = Ratio(Fraction(stream.rate.records) * Fraction(stream.shards ?? 1) / written)
    guard most < StreamField.rate.bounds.most / 10 else { return }
    stream.rate = .perSecond(most)
    let just = try Scenario(streams: [stream]).estimate(at: .virginia)
    #expect(just.streams[0].acceptedShare == 1)
    stream.rate = .perSecond(most * Ratio(.random(in: 11...90, using: &random), over: 10))
    let above = try Scenario(streams: [stream]).estimate(at: .virginia)
    #expect(above.bill.total == just.bill.total)
    #expect(above.streams[0].acceptedShare < 1)
  }
}

extension SplitMix64 {
  /// A stream with a hot key, few keys or both, of a few shards to some hundreds.
  fileprivate mutating func keyedStreamCandidate() -> KinesisStream {
    var stream = stream(in: .standard)
    stream.rate = .perSecond(Ratio(.random(in: 1...60_000, using: &self)))
    stream.peakRate = isTrue(oneIn: 2) ? nil : .perSecond(stream.rate.records * 3)
    stream.shards = nil
    let keys = Int64.random(in: 1...choice([4, 30, 2_000]), using: &self)
    if isTrue(oneIn: 2) {
      stream.partitionKeys = max(keys, 200)
    } else {
      stream.partitionKeys = nil
    }
    stream.hotKeyShare =
      stream.partitionKeys == nil || isTrue(oneIn: 2)
      ? max(
        Ratio(.random(in: 1...200, using: &self), over: 1_000),
        stream.partitionKeys.map { Ratio(1, over: UInt128($0)) } ?? 0) : nil
    return stream
  }

  fileprivate var keyedStream: KinesisStream {
    mutating get {
      while true {
        let stream = keyedStreamCandidate()
        if stream.faults(in: .standard).isEmpty { return stream }
      }
    }
  }
}
