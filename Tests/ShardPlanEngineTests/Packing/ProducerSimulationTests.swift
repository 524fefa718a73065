import ShardPlanEngine
import TestSupport
import Testing

/// The formula for what producers put together, against producers that are played through.
struct `The number of records per aggregate` {
  struct Case: Sendable {
    let rate: UInt64
    let shards: Int64
    let producers: Int64
    let milliseconds: UInt128
    let size: UInt64
    let maxCount: Int64
  }

  static let cases: [Case] = [200, 3_000, 25_000].flatMap { rate in
    [1, 7].flatMap { shards in
      [1, 20].flatMap { producers in
        [20, 100].flatMap { milliseconds in
          [(77, 4_294_967_295), (900, 4_294_967_295), (77, 40)].map { size, count in
            Case(
              rate: rate, shards: shards, producers: producers, milliseconds: milliseconds,
              size: size, maxCount: count)
          }
        }
      }
    }
  }

  @Test(arguments: cases.indices)
  func `is within 2 % of a simulated aggregator's`(index: Int) throws {
    let sample = Self.cases[index]
    let stream = Stream(
      recordSize: .bytes(Ratio(sample.size)), rate: .perSecond(Ratio(sample.rate)),
      aggregation: .producer(
        KPLSettings(
          maxCount: sample.maxCount, bufferedSeconds: Ratio(sample.milliseconds, over: 1_000),
          producers: sample.producers)), shards: sample.shards)
    let plan = try `Producers`.plan(stream)
    let cap = min(plan.fitting, sample.maxCount)
    let simulated = Self.simulate(
      perSecond: Double(sample.rate) / Double(sample.shards * sample.producers),
      window: Double(UInt64(sample.milliseconds)) / 1_000, cap: cap, seed: UInt64(index))
    let expected = plan.average.recordsPerPut
    // In hundredths of a percent, so that no fraction becomes binary.
    let ratio = Ratio(UInt128((simulated * 1_000_000).rounded())) / (expected * 1_000_000)
    #expect(ratio * 100 <= 102 && ratio * 100 >= 98, "\(simulated) instead of \(expected)")
  }

  /// Packs random arrivals as the KPL does, and returns the mean number of records of an aggregate.
  ///
  /// One closes when its first record has waited for the window, or when no other record fits.
  private static func simulate(
    perSecond: Double, window: Double, cap: Int64, seed: UInt64
  ) -> Double {
    var random = SplitMix64(seed: seed)
    var (aggregates, records) = (0, Int64(0))
    while aggregates < 40_000, records < 4_000_000 {
      var (count, elapsed) = (Int64(1), 0.0)
      while count < cap {
        elapsed += exponential(perSecond, &random)
        guard elapsed <= window else { break }
        count += 1
      }
      aggregates += 1
      records += count
    }
    return Double(records) / Double(aggregates)
  }

  /// The time to the next arrival.
  private static func exponential(_ rate: Double, _ random: inout SplitMix64) -> Double {
    // Von Neumann's way, which needs no logarithm: runs of falling uniform numbers.
    var whole = 0.0
    while true {
      let first = Double.random(in: 0..<1, using: &random)
      var (last, length) = (first, 1)
      while true {
        let next = Double.random(in: 0..<1, using: &random)
        guard next < last else { break }
        (last, length) = (next, length + 1)
      }
      if length % 2 == 1 { return (whole + first) / rate }
      whole += 1
    }
  }
}
