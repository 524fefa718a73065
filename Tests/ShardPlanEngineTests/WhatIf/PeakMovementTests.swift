import ShardPlanEngine
import TestSupport
import Testing

/// The peak is the same multiple of the average wherever the rate varies, unless it is kept.
struct `A peak in proportion` {
  /// Frankfurt: 1.4 KB, 900/s with a peak of 3,000/s, two shared and one fan-out consumer, three days.
  static let orders: KinesisStream = {
    var stream = KinesisStream(
      recordSize: .kibibytes(Ratio(14, over: 10)), rate: .perSecond(900),
      peakRate: .perSecond(3_000))
    stream.consumers = KinesisStream.Consumers(shared: 2, enhancedFanOut: 1)
    stream.retentionHours = 72
    return stream
  }()

  @Test(arguments: CapacityMode.allCases, UInt64(0)..<80)
  func `is priced like a stream with such a peak`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 71_000)
    var scenario = random.scenario(mode)
    scenario.streams[0].partitionKeys = nil
    guard scenario.faults().isEmpty else { return }
    let month = scenario.month
    let average = scenario.streams[0].rate.perSecond(in: month)
    let peak = scenario.streams[0].peakRate?.perSecond(in: month)
    var quoter = try Quoter(scenario, at: .virginia)
    quoter.peakMovement = .proportional
    var stepped = quoter
    stepped.varyRate(from: 0, by: 37)
    for steps in [1, 2, 30, 500] as [UInt64] {
      var expected = scenario
      let rate = 37 * Ratio(steps)
      expected.streams[0].rate = .perSecond(rate)
      expected.streams[0].peakRate = peak.map { .perSecond($0 / average * rate) }
      let full = try? expected.estimate(at: .virginia).quote
      #expect((try? quoter.set(.rate, to: rate)) != nil)
      #expect((try? quoter.quote()) == full)
      #expect((try? stepped.quote(steps: steps)) == full)
    }
  }

  /// A21: provisioned passes On-demand Standard near 9.2 records/s, Advantage passes it between the 3,438
  /// and 3,644 of the 25th month of 6 % growth.
  @Test func `is searched for break-even points`() throws {
    let card = RateCard.frankfurt
    let found = try Scenario(streams: [Self.orders]).breakEven(
      over: .rate, between: [.provisioned, .onDemand], at: card)
    #expect(found.crossings.map { $0.decimal(places: 2) } == ["9.17"])
    let modes = try Scenario(streams: [Self.orders]).breakEven(
      over: .rate, between: [.onDemand, .onDemandAdvantage], at: card)
    #expect(modes.crossings.map { $0 > 3_438 && $0 < 3_644 } == [true])
    // A22: the last interval ends with the saving as planned.
    #expect(found.intervals[1].last == found.current)
  }

  @Test func `may be kept, and then ends a search`() throws {
    let found = try Scenario(streams: [Self.orders]).breakEven(
      over: .rate, between: [.onDemand, .onDemandAdvantage], at: .frankfurt, peakMovement: .fixed)
    #expect(found.crossings.isEmpty)
    #expect(found.end == 3_000 && found.ending == .peak)
  }

  @Test func `moves in sweeps, unless it varies itself`() throws {
    let scenario = Scenario(streams: [
      KinesisStream(recordSize: .bytes(100), rate: .perSecond(1_000), peakRate: .perSecond(3_000))
    ])
    func shards(_ axes: [Sweep.Axis], _ movement: PeakMovement = .proportional) throws -> [Int64?] {
      let sweep = try Sweep(
        [.init(scenario, at: .virginia)], over: axes, peakMovement: movement)
      var (cursor, found) = (sweep.cursor, [Int64?]())
      cursor.visit(0..<sweep.pointCount) { found.append($0.outcomes[0].quote?.shards) }
      return found
    }
    let rates = Sweep.Axis(.rate, try Sweep.Values([1_000, 2_000, 4_000]))
    #expect(try shards([rates]) == [3, 6, 12])
    #expect(try shards([rates], .fixed) == [3, 3, nil])
    let peaks = Sweep.Axis(.peakRate, try Sweep.Values([5_000]))
    #expect(try shards([peaks, rates]) == [5, 5, 5])
  }

  /// A tenth more of 900 with a peak of 3,000 is 990 with one of 3,300.
  @Test func `moves in sensitivity`() throws {
    let estimate = try Scenario(streams: [Self.orders]).estimate(at: .frankfurt)
    let entry = try #require(
      estimate.sensitivity(at: .frankfurt).entries.first { $0.field == .rate })
    var more = Self.orders
    (more.rate, more.peakRate) = (.perSecond(990), .perSecond(3_300))
    #expect(
      entry.higher
        == .bill(value: 990, try Scenario(streams: [more]).estimate(at: .frankfurt).bill.total))
  }
}

/// A search ends where this program, or the setting, does; that is no crossing.
struct `The end of a search` {
  /// A14: 4 MiB a record need 10¹² shards at 2.5 · 10¹¹ records a second.
  @Test func `by what can be counted is no crossing`() throws {
    let scenario = Scenario(streams: [
      KinesisStream(recordSize: .mebibytes(4), rate: .perSecond(5))
    ])
    let found = try scenario.breakEven(
      over: .rate, between: CapacityMode.allCases, at: .virginia)
    #expect(found.intervals.map(\.cheapest) == [.provisioned])
    #expect(found.ending == .counting)
    #expect(found.end == 250_000_000_000)
  }

  /// A4: of three modes only Advantage allows 30 fan-out consumers.
  @Test func `is not at modes that cannot be`() throws {
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    stream.consumers = KinesisStream.Consumers(shared: 0, enhancedFanOut: 30)
    let scenario = Scenario(streams: [stream])
    let found = try scenario.breakEven(
      over: .rate, between: CapacityMode.allCases, at: .virginia)
    #expect(found.intervals.map(\.cheapest) == [.onDemandAdvantage])
    let totals = scenario.growth(by: 0, months: 1, at: .virginia).steps[0]
    #expect(totals.cheapestMode == .onDemandAdvantage)
  }

  /// A15: below one record a second points lie a hundredth of the rate apart.
  @Test func `is fine where rates are small`() throws {
    var stream = KinesisStream(recordSize: .bytes(7_390_681), rate: .perSecond(1))
    stream.consumers = KinesisStream.Consumers(shared: 2, enhancedFanOut: 12)
    stream.retentionHours = 48
    let card = RateCard.mumbai
    let found = try Scenario(streams: [stream]).breakEven(
      over: .rate, between: CapacityMode.allCases, at: card)
    let crossing = try #require(found.crossings.first)
    #expect(crossing > Ratio(10_172, over: 1_000_000) && crossing < Ratio(10_274, over: 1_000_000))
  }

  /// Shards go to infinity where a hot key meets the target; beyond, provisioned does not run.
  ///
  /// At 5,900/s the key brings 590 of 600: 590 + 5,310/n ≤ 600 takes 531 shards, $6,031.52 against $1,803.63.
  @Test func `finds where a hot key makes shards dear, and then impossible`() throws {
    var stream = KinesisStream(
      recordSize: .kibibytes(1), rate: .perSecond(5_000), targetUtilization: Ratio(6, over: 10))
    stream.hotKeyShare = Ratio(1, over: 10)
    let found = try Scenario(streams: [stream]).breakEven(
      over: .rate, between: CapacityMode.allCases, at: .virginia)
    let there = found.intervals.last { $0.from <= 5_900 }
    #expect(there?.cheapest == .onDemand)
    #expect(found.intervals.allSatisfy { $0.from < 6_000 || $0.cheapest != .provisioned })
  }

  /// 20,000/s with a key of a half: nothing runs with fewer than ten records per PUT.
  @Test func `is not where nothing runs yet`() throws {
    var stream = KinesisStream(
      recordSize: .bytes(2), rate: .perSecond(20_000), aggregation: .kpl(recordsPerPut: 100))
    stream.hotKeyShare = Ratio(1, over: 2)
    let found = try Scenario(streams: [stream]).breakEven(
      over: .recordsPerPut, between: CapacityMode.allCases, at: .virginia)
    #expect(found.intervals.prefix(2).map(\.cheapest) == [nil, .onDemand])
    #expect(found.intervals[1].from == 10)
    #expect(found.end > 100)
  }

  /// No mode is named cheapest that does not run, and no cheaper one that does is passed over.
  @Test(arguments: Effort.sample(UInt64(0)..<150, oneIn: 5))
  func `and everything before it name only modes that run`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 72_000)
    var scenario = random.scenario(.provisioned)
    scenario.streams = [scenario.streams[0]]
    scenario.streams[0].consumers.enhancedFanOut = .random(in: 0...60, using: &random)
    guard scenario.faults().isEmpty else { return }
    let found = try scenario.breakEven(
      over: .rate, between: CapacityMode.allCases, at: .virginia)
    for point in found.intervals.flatMap({ [$0.first, $0.last] }) + found.curve {
      var cheapest: (mode: CapacityMode, total: Money)?
      for (index, mode) in found.modes.enumerated() {
        var other = scenario
        other.mode = mode
        let factor = other.streams[0].peakRate.map {
          $0.perSecond(in: other.month) / other.streams[0].rate.perSecond(in: other.month)
        }
        other.streams[0].rate = .perSecond(point.value)
        other.streams[0].peakRate = factor.map { .perSecond($0 * point.value) }
        let total = (try? other.estimate(at: .virginia))?.quote.usableTotal
        #expect(total == point.totals[index])
        if let total, cheapest.map({ total < $0.total }) ?? true { cheapest = (mode, total) }
      }
      #expect(point.cheapest.map { found.modes[$0] } == cheapest?.mode)
    }
  }
}
