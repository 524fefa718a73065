@testable import ShardPlanEngine
import TestSupport
import Testing

/// Where the cheapest capacity mode changes.
struct `A break-even point` {
  static let kibibytes = Scenario(
    streams: [KinesisStream(recordSize: .bytes(1_024), rate: .perSecond(1_000))])

  /// AWS: Advantage pays from about 10 MiB/s with one reader.
  ///
  /// A month has 2,628,000 s. Advantage: 25 / 1,024 · 2,628,000 GB each way at $0.032 and $0.016 are
  /// $3,079.6875. Standard: $29.20 for the stream and $0.12 for each of r · 1,024 · 2,628,000 / 2³⁰ GB.
  /// They meet at (3,079.6875 − 29.2) / 0.30075… = 10,142.9 records/s, which are 9.905 MiB/s:
  /// 10,142.9096 in full, so that 10,142.91 is the first hundredth.
  @Test func `of Advantage lies near 10 MiB a second with one reader`() throws {
    let found = try Self.kibibytes.breakEven(
      over: .rate, between: [.onDemand, .onDemandAdvantage], at: .virginia)
    #expect(found.intervals.map(\.cheapest) == [.onDemand, .onDemandAdvantage])
    #expect(found.intervals.map(\.from) == [0, Ratio(1_014_291, over: 100)])
    #expect(found.intervals.map(\.to) == [Ratio(1_014_291, over: 100), nil])
    #expect(found.isComplete)
  }

  /// Every hundredth of a record from nothing to beyond the last crossing, one after the other.
  @Test(arguments: [(77, 0), (1_024, 1), (40_000, 1)] as [(UInt64, Int64)])
  func `over the rate is that of trying every step`(size: UInt64, consumers: Int64) throws {
    var stream = KinesisStream(recordSize: .bytes(Ratio(size)), rate: .perSecond(1))
    stream.consumers.shared = consumers
    try expectAllTried(Scenario(streams: [stream]), over: .rate, upTo: 4_000)
  }

  @Test(
    arguments: [
      (.recordSize, 3_000), (.recordsPerPut, 200), (.retention, 400), (.sharedConsumers, 60),
      (.enhancedFanOutConsumers, 60), (.count, 300), (.peakRate, 3_000), (.shards, 100),
      (.targetUtilization, 1_000),
    ] as [(StreamField, Int)])
  func `over any setting is that of trying every step`(field: StreamField, steps: Int) throws {
    let stream = KinesisStream(
      recordSize: .bytes(500), rate: .perSecond(800), targetUtilization: Ratio(1, over: 2),
      consumers: KinesisStream.Consumers(shared: 2))
    try expectAllTried(Scenario(streams: [stream]), over: field, upTo: steps)
  }

  /// Small records of many fan-out consumers: Advantage has no shards that each of them is billed for,
  /// until aggregates need few.
  @Test func `over records in a PUT is that of trying every number`() throws {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(1_000_000),
      consumers: KinesisStream.Consumers(shared: 0, enhancedFanOut: 20))
    let scenario = Scenario(streams: [stream])
    let found = try scenario.breakEven(
      over: .recordsPerPut, between: CapacityMode.allCases, at: .virginia)
    #expect(found.intervals.map(\.cheapest).first == .onDemandAdvantage)
    #expect(found.crossings.count >= 1)
    try expectAllTried(scenario, over: .recordsPerPut, upTo: 100)
  }

  @Test(arguments: Effort.sample(UInt64(0)..<25, oneIn: 5))
  func `of any stream is that of trying every step`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(.provisioned)
    let field = random.choice([
      StreamField.rate, .peakRate, .retention, .sharedConsumers, .recordSize, .shards,
    ])
    guard (try? Quoter(scenario, at: .virginia)) != nil else { return }
    try expectAllTried(scenario, over: field, upTo: 400)
  }

  /// The intervals follow each other, and each names what is cheapest at both its ends.
  @Test(arguments: Effort.sample(UInt64(0)..<40, oneIn: 5))
  func `parts intervals that touch`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 400)
    let scenario = random.scenario(.provisioned)
    let found = try scenario.breakEven(
      over: .rate, between: CapacityMode.allCases, at: .virginia)
    for (interval, next) in zip(found.intervals, found.intervals.dropFirst()) {
      #expect(interval.to == next.from)
      #expect(interval.cheapest != next.cheapest)
      #expect(next.first.value.excess(over: interval.last.value) <= found.step)
    }
    for interval in found.intervals {
      #expect(interval.first.cheapest.map { found.modes[$0] } == interval.cheapest)
      #expect(interval.last.cheapest.map { found.modes[$0] } == interval.cheapest)
    }
    #expect(found.intervals.last?.to == nil)
  }

  @Test func `tells the size of the gap and the next mode`() throws {
    let point = BreakEven.Point(
      value: 1, totals: [Money(picounits: 5), nil, Money(picounits: 2), Money(picounits: 2)])
    #expect(point.cheapest == 2)
    #expect(point.gap?.next == 3)
    #expect(point.gap?.amount == .zero)
    #expect(BreakEven.Point(value: 1, totals: [nil, nil]).cheapest == nil)
    #expect(BreakEven.Point(value: 1, totals: [nil, .zero]).gap == nil)
  }

  @Test func `is not searched where bills neither rise nor fall`() throws {
    var scenario = Self.kibibytes
    scenario.streams[0].aggregation = .producer(KPLSettings())
    #expect(throws: Rejection(stream: 0, .changesAggregation(.rate))) {
      try scenario.breakEven(over: .rate, between: CapacityMode.allCases, at: .virginia)
    }
    let kept = try scenario.breakEven(
      over: .retention, between: CapacityMode.allCases, at: .virginia)
    #expect(!kept.intervals.isEmpty)
    #expect(throws: Rejection(stream: 0, .notPriced(.currentShards))) {
      try Self.kibibytes.breakEven(over: .currentShards, between: [.onDemand], at: .virginia)
    }
  }

  @Test func `is refused with the reason where the scenario cannot be`() throws {
    var scenario = Self.kibibytes
    scenario.streams[0].shards = -1
    let fault = try #require(scenario.faults().first)
    #expect(throws: fault) {
      try scenario.breakEven(over: .shards, between: CapacityMode.allCases, at: .virginia)
    }
    scenario = Self.kibibytes
    scenario.month = .hours(0)
    scenario.streams[0].rate = RecordRate(1, per: .month)
    #expect(throws: Rejection(.monthLength(hours: 0))) {
      try scenario.breakEven(over: .rate, between: CapacityMode.allCases, at: .virginia)
    }
  }

  /// The same search takes a thousand times as long with a thousand streams, and ends as much earlier.
  @Test func `is searched for as long as a few seconds last, however many streams there are`()
    throws
  {
    let idle = KinesisStream(recordSize: .bytes(1), rate: .perSecond(Ratio(1, over: 1_000)))
    func found(others: Int, bills: Int64) throws -> BreakEven {
      var scenario = Self.kibibytes
      scenario.streams += Array(repeating: idle, count: others)
      let domain = try BreakEvenDomain(of: .rate, in: scenario.streams[0], month: scenario.month)
      var search = try BreakEvenSearch(
        scenario, .rate, 0, [.onDemand, .onDemandAdvantage], domain, .virginia, mostBills: bills)
      return search.result()
    }
    #expect(try found(others: 0, bills: 600).isComplete)
    #expect(try !found(others: 1_000, bills: 600).isComplete)
    #expect(try found(others: 1_000, bills: 600 * 25).isComplete)
  }

  /// Bills that hardly differ are not told apart for ever, nor is it claimed that they were.
  @Test func `of modes that cost the same is searched to an end`() throws {
    let card = RateCard.of(.usDollar) { dimension in
      dimension == .onDemandStreamHour ? Money(picounits: 1) : Money.units(1)
    }
    let domain = try BreakEvenDomain(of: .rate, in: Self.kibibytes.streams[0], month: .standard)
    var search = try BreakEvenSearch(
      Self.kibibytes, .rate, 0, [.onDemand, .onDemandAdvantage], domain, card, mostBills: 5_000)
    let found = search.result()
    #expect(!found.isComplete)
    #expect(found.curve.count > 20)
  }

  private func expectAllTried(
    _ scenario: Scenario, over field: StreamField, upTo steps: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try scenario.breakEven(
      over: field, between: CapacityMode.allCases, at: .virginia)
    let first = try #require(found.intervals.first?.first.value)
    let end = found.end
    // Every step at the beginning, and those around each change.
    var values = (0..<steps).map { first + Ratio($0) * found.step }
    for change in found.intervals.compactMap(\.to).prefix(20) {
      values += (0...4).map {
        (change + Ratio($0) * found.step).excess(over: 2 * found.step)
      }
    }
    for value in values where value >= first && value <= end {
      let interval = found.intervals.last { $0.first.value <= value }
      #expect(
        interval?.cheapest == cheapestMode(of: scenario, field, value), "\(field) \(value)",
        sourceLocation: sourceLocation)
    }
  }

  /// By full estimates, one for each mode.
  private func cheapestMode(
    of scenario: Scenario, _ field: StreamField, _ value: Ratio
  ) -> CapacityMode? {
    var best: (CapacityMode, Money)?
    for mode in CapacityMode.allCases {
      var other = scenario
      other.mode = mode
      guard
        (try? other.streams[0].set(field, to: value, moving: .proportional, in: other.month))
          != nil,
        let quote = try? other.estimate(at: .virginia).quote, !quote.isThrottled,
        other.streams.allSatisfy({
          $0.consumers.enhancedFanOut <= (mode == .onDemandAdvantage ? 50 : 20)
        })
      else { continue }
      if let least = best?.1, least <= quote.total { continue }
      best = (mode, quote.total)
    }
    return best?.0
  }
}
