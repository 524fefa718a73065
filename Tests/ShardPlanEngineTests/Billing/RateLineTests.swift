import TestSupport
import Testing

@testable import ShardPlanEngine

/// A line in integers of few bits is the line in exact fractions.
struct `A rate line` {
  @Test(arguments: UInt64(0)..<200)
  func `is rounded as the exact number is`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 5_000)
    let denominator = random.denominator()
    func part() -> Ratio { Ratio(random.number(ofBits: 50), over: denominator) }
    let (fixed, perStep, perShard) = (part(), part(), part())
    let number =
      RateNumber.rate(from: fixed, by: perStep) + RateNumber.shards * RateNumber(exactly: perShard)
    let line = try #require(RateLine(exactly: number))
    for _ in 0..<20 {
      let steps = UInt64(random.number(ofBits: 50))
      let shards = UInt64(random.number(ofBits: 30))
      guard steps <= line.mostSteps else { continue }
      let moved = fixed + perStep * Ratio(steps)
      let exact = moved + perShard * Ratio(shards)
      #expect(line.nearestWhole(steps: steps, shards: shards) == exact.rounded(.toNearestOrEven))
      #expect(line.wholeAbove(steps: steps) == moved.rounded(.up))
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `falls to nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 6_000)
    let denominator = random.denominator()
    func part() -> Ratio { Ratio(random.number(ofBits: 50), over: denominator) }
    let (committed, used, perStep) = (part() * 1_000, part(), part())
    let missing = RateNumber(exactly: committed)
      .excess(over: .rate(from: used, by: perStep))
    let line = try #require(RateLine(exactly: missing))
    for _ in 0..<20 {
      let steps = UInt64(random.number(ofBits: 12))
      let exact = committed.excess(over: used + perStep * Ratio(steps))
      #expect(line.nearestWhole(steps: steps, shards: 0) == exact.rounded(.toNearestOrEven))
    }
  }

  /// Used and missing in one number, at two prices.
  @Test(arguments: UInt64(0)..<200)
  func `adds what is missing to what is used`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 7_000)
    let denominator = random.denominator()
    func part() -> Ratio { Ratio(random.number(ofBits: 40), over: denominator) }
    let (committed, used, perStep) = (part() * 1_000, part(), part())
    let (price, priceOfMissing) = (
      Ratio(random.number(ofBits: 12)), Ratio(random.number(ofBits: 12))
    )
    let usage = RateNumber.rate(from: used, by: perStep)
    let missing = RateNumber(exactly: committed).excess(over: usage)
    let amount =
      usage * RateNumber(exactly: price) + missing * RateNumber(exactly: priceOfMissing)
    let line = try #require(RateLine(exactly: amount))
    for _ in 0..<20 {
      let steps = UInt64(random.number(ofBits: 12))
      let moved = used + perStep * Ratio(steps)
      let exact = moved * price + committed.excess(over: moved) * priceOfMissing
      #expect(line.nearestWhole(steps: steps, shards: 0) == exact.rounded(.toNearestOrEven))
    }
    #expect((missing + missing).isLinear == missing.isFixed)
  }

  /// Ties go to even, by shifting and by dividing.
  @Test(arguments: [2, 6, 10, 1 << 30] as [UInt128])
  func `settles a tie`(denominator: UInt128) throws {
    let half = Ratio(denominator / 2, over: denominator)
    let line = try #require(RateLine(exactly: .rate(from: half, by: 1)))
    #expect((0..<4).map { line.nearestWhole(steps: $0, shards: 0) } == [0, 2, 2, 4])
  }

  @Test
  func `is none of what takes too many bits`() {
    let long = Ratio(1, over: UInt128(1) << 70)
    #expect(RateLine(exactly: RateNumber(exactly: long)) == nil)
    #expect(RateLine(exactly: .rate(from: 0, by: Ratio(UInt128(1) << 64))) == nil)
    #expect(RateLine(exactly: RateNumber(exactly: Ratio(UInt128(1) << 125))) == nil)
    #expect(RateLine(exactly: .nonlinear) == nil)
  }

  @Test
  func `knows how far its integers reach`() throws {
    let most = UInt128(1) << 124
    let line = try #require(
      RateLine(exactly: .rate(from: Ratio(most / 2), by: Ratio(most >> 61))))
    #expect(line.mostSteps == 1 << 60)
    #expect(line.nearestWhole(steps: 1 << 60, shards: 0) == most)
  }

  /// What is rounded by itself stays by itself.
  @Test
  func `adds up where nothing is rounded`() throws {
    let whole = try #require(RateLine(exactly: .rate(from: 3, by: 2)))
    let sum = try #require(whole.adding(whole))
    #expect(sum.nearestWhole(steps: 5, shards: 0) == 26)
    let half = try #require(RateLine(exactly: .rate(from: Ratio(1, over: 2), by: 1)))
    #expect(half.adding(half) == nil && whole.adding(half) == nil && half.adding(whole) == nil)
    let missing = RateNumber(exactly: 9).excess(over: .rate(from: 1, by: 2))
    let falling = try #require(RateLine(exactly: missing))
    #expect(falling.adding(falling) == nil && whole.adding(falling) == nil)
  }
}

/// The function of the rate is there when it matters.
struct `A rate curve` {
  @Test(arguments: CapacityMode.allCases)
  func `is there for all but streams of odd fractions throughout`(mode: CapacityMode) throws {
    var (random, missing) = (SplitMix64(seed: 12), 0)
    for _ in 0..<200 {
      var stream = random.stream(in: .standard)
      // There is no step below such a peak.
      if let peak = stream.peakRate?.perSecond(in: .standard), peak < 1 { stream.peakRate = nil }
      // An uneven need follows the rate in no straight line.
      if stream.shards == nil || mode != .provisioned {
        (stream.hotKeyShare, stream.partitionKeys) = (nil, nil)
      }
      let scenario = Scenario(mode: mode, streams: [stream])
      guard let quoter = try? Quoter(scenario, at: .virginia) else { continue }
      let curve = RateCurve(of: quoter, varying: 0, from: 0, by: Ratio(1, over: 100))
      missing += curve == nil ? 1 : 0
    }
    #expect(missing <= 3)
  }

  @Test
  func `is not there for producers`() throws {
    var stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))
    stream.aggregation = .producer(KPLSettings())
    let quoter = try Quoter(Scenario(streams: [stream]), at: .virginia)
    #expect(RateCurve(of: quoter, varying: 0, from: 0, by: 1) == nil)
  }

  /// Beyond what a rate may be the estimate has the last word.
  @Test
  func `ends where rates end`() throws {
    var stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))
    stream.peakRate = .perSecond(2_000)
    let quoter = try Quoter(Scenario(streams: [stream]), at: .virginia)
    let curve = try #require(RateCurve(of: quoter, varying: 0, from: 0, by: 1))
    #expect(curve.quote(steps: 0) == nil)
    #expect(curve.quote(steps: 1) != nil)
    #expect(curve.quote(steps: 2_000) != nil)
    #expect(curve.quote(steps: 2_001) == nil)
    let fromOne = try #require(RateCurve(of: quoter, varying: 0, from: 1, by: 1))
    #expect(fromOne.quote(steps: 0) == curve.quote(steps: 1))
  }
}

extension SplitMix64 {
  /// A denominator as bills have them.
  fileprivate mutating func denominator() -> UInt128 {
    isTrue(oneIn: 3)
      ? 1 << UInt128.random(in: 0...30, using: &self) : .random(in: 1...2_000, using: &self)
  }
}
