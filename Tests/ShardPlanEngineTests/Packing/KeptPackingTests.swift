@testable import ShardPlanEngine
import TestSupport
import Testing

/// Parts of packings that were kept, against ones that are made from nothing.
struct `Kept packings` {
  /// 96 streams that share some of what their packings depend on, and differ in the rest.
  @Test(arguments: Effort.sample(UInt64(0)..<8, oneIn: 2))
  func `are those that would be made again`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 91_000)
    let mixes = (0..<3).map { _ in RecordMix.of(random.weights(2...3, ofBits: 11)) }
    var kept = KeptPackings()
    for _ in 0..<12 {
      let rate = random.choice([40, 900, 30_000] as [Ratio])
      var stream = KinesisStream(records: random.choice(mixes), rate: .perSecond(rate))
      stream.partitionKeySize = random.choice([nil, .bytes(5), .bytes(200)])
      let keys = random.choice([1, 2, 130] as [Int64])
      if random.isTrue(oneIn: 2) {
        let recordsPerPut = random.choice([130, 200, 401] as [Ratio])
        stream.aggregation = .kpl(recordsPerPut: recordsPerPut, distinctKeys: keys)
      } else {
        let settings = KPLSettings(
          maxSize: .bytes(random.choice([2_000, 20_000, 51_200])),
          maxCount: random.choice([10, 500, 4_294_967_295]),
          producers: random.choice([1, 7]))
        stream.aggregation = .producer(settings, distinctKeys: keys)
      }
      let mode = random.choice(CapacityMode.allCases)
      let fresh = try? StreamPlan(stream, in: mode, month: .standard)
      let again = try? StreamPlan(stream, in: mode, month: .standard, isSized: true, &kept)
      #expect(again == fresh)
    }
  }

  /// On-demand Standard and Advantage pack alike, so that one may take over what the other did.
  @Test(arguments: UInt64(0)..<40)
  func `of on-demand modes are the same`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 91_500)
    let scenario = random.crowd(.onDemand)
    for stream in scenario.streams {
      let one = try StreamPlan(stream, in: .onDemand, month: scenario.month)
      let other = try StreamPlan(stream, in: .onDemandAdvantage, month: scenario.month)
      #expect(StreamPlan(one, in: .onDemandAdvantage) == other)
    }
  }
}

extension AggregateLimits {
  /// The limits of a format by itself.
  init(_ settings: KPLSettings, in format: KPLFormat) {
    var kept = KeptPackings()
    self.init(settings, in: format, &kept)
  }
}
