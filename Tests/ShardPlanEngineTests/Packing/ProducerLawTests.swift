@testable import ShardPlanEngine
import TestSupport
import Testing

struct `A plan for producers` {
  @Test(arguments: UInt64(0)..<150)
  func `needs no more shards than it has, and no fewer would do`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (stream, month) = random.producing()
    let estimate = try Scenario(streams: [stream], month: month).estimate(at: .virginia)
    let plan = try #require(estimate.streams[0].aggregation.producer)
    let capacity = try #require(estimate.streams[0].capacity)
    #expect(capacity.shards == plan.shards)
    #expect(try need(stream, plan.shards, month) == plan.shards)
    // All smaller numbers, or a sample of them.
    for _ in 0..<min(40, plan.shards - 1) {
      let fewer =
        plan.shards <= 40
        ? Int64.random(in: 1..<plan.shards, using: &random)
        : plan.shards - .random(in: 1...39, using: &random)
      #expect(try need(stream, fewer, month) > fewer)
    }
    if let other = plan.greatest {
      #expect(other.shards > plan.shards)
      #expect(try need(stream, other.shards, month) == other.shards)
      #expect(other.recordsPerPut <= plan.peak.recordsPerPut)
    }
  }

  @Test(arguments: UInt64(0)..<150)
  func `aggregates no more for more producers or shards, no less for more time or room`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let (stream, month) = random.producing()
    guard case .producer(let settings, let keys) = stream.aggregation else { return }
    let shards = Int64.random(in: 1...500, using: &random)
    func fill(
      shards: Int64 = shards, _ change: (inout KPLSettings) -> Void = { _ in }
    ) throws -> ProducerPlan.Fill {
      var (changed, other) = (settings, stream)
      change(&changed)
      other.aggregation = .producer(changed, distinctKeys: keys)
      other.shards = shards
      return try #require(AchievedAggregation(of: other, in: month).producer).average
    }
    let times = 1 + random.ratio(ofBits: 3) / 100
    let plain = try fill()
    #expect(try fill { $0.producers += 3 }.recordsPerPut <= plain.recordsPerPut)
    #expect(try fill(shards: shards + 7).recordsPerPut <= plain.recordsPerPut)
    #expect(
      try fill { $0.bufferedSeconds = $0.bufferedSeconds * times }.recordsPerPut
        >= plain.recordsPerPut)
    #expect(
      try fill { $0.maxSize = .bytes($0.maxSize.bytes * times) }.recordsPerPut
        >= plain.recordsPerPut)
    #expect(try fill { $0.maxCount += 1 }.recordsPerPut >= plain.recordsPerPut)
    #expect(plain.recordsPerPut >= 1)
    #expect(plain.recordsPerPut <= plain.unlimited)
    #expect(plain.meanWaitSeconds <= settings.bufferedSeconds)
  }

  /// However large a fleet, more producers may never save shards.
  @Test(arguments: UInt64(0)..<100)
  func `needs no fewer shards for more producers`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (stream, month) = random.producing()
    guard case .producer(var settings, let keys) = stream.aggregation else { return }
    var larger = stream
    settings.producers += 10
    larger.aggregation = .producer(settings, distinctKeys: keys)
    #expect(try stream.capacity(in: month).shards <= larger.capacity(in: month).shards)
  }

  /// On demand: four shards, or the least that are twice what their own aggregates need.
  @Test(arguments: [CapacityMode.onDemand, .onDemandAdvantage], UInt64(0)..<100)
  func `sees twice the need on demand`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 400)
    let (stream, month) = random.producing()
    let scenario = Scenario(mode: mode, streams: [stream], month: month)
    let estimate = try scenario.estimate(at: .virginia)
    let plan = try #require(estimate.streams[0].aggregation.producer)
    func kept(_ shards: Int64) throws -> Int64 {
      var fixed = stream
      fixed.shards = shards
      let needs = try fixed.capacity(in: month).needs.largest
      return max(4, (Fraction(needs) * 2).ceiling(upTo: 1 << 50))
    }
    #expect(try kept(plan.shards) == plan.shards)
    for fewer in max(4, plan.shards - 40)..<max(4, plan.shards) {
      #expect(try kept(fewer) > fewer)
    }
    var quoter = try Quoter(scenario, at: .virginia)
    #expect(try quoter.quote() == estimate.quote)
    // The last rate that the peak allows.
    let rate = stream.rate.perSecond(in: month)
    quoter.varyRate(from: rate / 4, by: rate / 4)
    var alone = scenario
    alone.streams[0].rate = .perSecond(rate / 2)
    #expect(try quoter.quote(steps: 1) == alone.estimate(at: .virginia).quote)
  }

  /// The shards that the aggregates made on some shards need.
  private func need(_ stream: KinesisStream, _ shards: Int64, _ month: BillingMonth) throws -> Int64
  {
    var fixed = stream
    fixed.shards = shards
    return try #require(fixed.capacity(in: month).required)
  }
}

extension SplitMix64 {
  /// A stream of producers of any size, whose shards are not fixed.
  mutating func producing() -> (KinesisStream, BillingMonth) {
    let month = month()
    var stream = KinesisStream(
      recordSize: .bytes(ratio(ofBits: 12)), rate: .perSecond(ratio(ofBits: 20)),
      aggregation: .producer(
        KPLSettings(
          maxSize: .bytes(choice([64, 4_096, 51_200, 1_048_576])),
          maxCount: choice([1, 2, 50, 4_294_967_295]),
          bufferedSeconds: Ratio(.random(in: 0...3_000, using: &self), over: 1_000),
          producers: .random(in: 1...choice([3, 100, 2_000]), using: &self)),
        distinctKeys: .random(in: 1...choice([1, 128]), using: &self)))
    if isTrue(oneIn: 2) { stream.peakRate = .perSecond(stream.rate.perSecond(in: month) * 3) }
    if isTrue(oneIn: 2) { stream.partitionKeySize = .bytes(ratio(ofBits: 6)) }
    if isTrue(oneIn: 2) { stream.targetUtilization = Ratio(3, over: 4) }
    if isTrue(oneIn: 3) { stream.consumers.shared = 4 }
    return (stream, month)
  }
}
