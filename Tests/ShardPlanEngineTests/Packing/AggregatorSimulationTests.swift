@testable import ShardPlanEngine
import TestSupport
import Testing

/// The factor that is computed, held against the library's own way of working.
struct `A simulated aggregator` {
  @Test(arguments: Effort.sample(UInt64(0)..<60, oneIn: 5))
  func `puts together as many records as computed, to 2 percent`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let size = random.choice([1, 20, 77, 123, 200, 1_000, 5_000, 30_000])
    let settings = KPLSettings(
      maxSize: .bytes(Ratio(random.choice([600, 4_096, 25_600, 51_200, 102_400] as [UInt64]))),
      maxCount: random.choice([1, 2, 3, 10, 100, 500, 4_294_967_295]),
      bufferedSeconds: Ratio(.random(in: 1...2_000, using: &random), over: 1_000),
      producers: .random(in: 1...200, using: &random))
    let shards = Int64.random(in: 1...50, using: &random)
    let rate = Ratio(UInt64.random(in: 1...100_000, using: &random))
    check(size, settings, shards: shards, rate: rate, using: &random)
  }

  /// Where time and size close about as many aggregates, the mean is below both.
  @Test(arguments: Effort.sample(UInt64(0)..<40, oneIn: 5))
  func `puts together as many near the limit`(seed: UInt64) {
    var random = SplitMix64(seed: seed + 1_000)
    let size = random.choice([20, 77, 500, 5_000])
    let settings = KPLSettings(
      maxSize: .bytes(Ratio(random.choice([600, 2_000, 20_000] as [UInt64]))))
    let format = KPLFormat(recordSize: Ratio(size), distinctKeys: 1, keySize: 1)
    let cap = AggregateLimits(settings, in: format).cap
    // From half to one and a half times the rate that fills an aggregate in a tenth of a second.
    let rate = cap * 10 * Ratio(.random(in: 50...150, using: &random), over: 100)
    check(size, settings, shards: 1, rate: rate, using: &random)
  }

  private func check(
    _ size: Int, _ settings: KPLSettings, shards: Int64, rate: Ratio,
    using random: inout SplitMix64, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let format = KPLFormat(recordSize: Ratio(size), distinctKeys: 1, keySize: 1)
    let limits = AggregateLimits(settings, in: format)
    let fill = ProducerPlan.Fill(rate: rate, shards: shards, settings: settings, limits: limits)
    let window = (fill.unlimited.excess(over: 1) * Ratio(UInt128(1) << 32)).rounded(.down) ?? 0
    var aggregator = SimulatedAggregator(
      recordSize: size, maxSize: Int(settings.maxSize.bytes.rounded(.down) ?? 0),
      maxCount: Int(settings.maxCount), window: UInt64(window))
    let aggregate = Int(fill.recordsPerPut.rounded(.up) ?? 1)
    aggregator.run(max(60_000, aggregate * 300), using: &random)

    let simulated = Fraction(aggregator.sent) / Fraction(aggregator.aggregates)
    let computed = Fraction(fill.recordsPerPut)
    #expect(
      simulated.distance(to: computed) <= computed / 50,
      "\(fill.recordsPerPut) of \(limits.cap), \(fill.unlimited)", sourceLocation: sourceLocation)
    // The mean wait of a record, in mean times between two arrivals.
    let wait =
      Fraction(UInt128(aggregator.waited)) / Fraction(aggregator.sent)
      / Fraction(UInt128(1) << 32)
    let expected = Fraction(fill.meanWaitSeconds * fill.arrivalsPerSecond)
    #expect(
      wait.distance(to: expected) <= expected / 50 + Fraction(1, over: 1_000),
      "\(fill.meanWaitSeconds * fill.arrivalsPerSecond)", sourceLocation: sourceLocation)
  }
}
