@testable import ShardPlanEngine
import TestSupport
import Testing

/// How many records an aggregate of some settings takes.
struct `The limits of an aggregate` {
  /// Records of 100 and 101 bytes take 106 and 107; beside frame and table of 23 bytes, two of them
  /// fit wherever a third of 106 does not.
  @Test(arguments: [(237, 2), (340, 2), (344, 3)] as [(Ratio, Ratio)])
  func `leave room for the frame and the keys`(bytes: Ratio, fitting: Ratio) {
    let mix = RecordMix.of((100, 1), (101, 1))
    let format = KPLFormat(mix: mix, distinctKeys: 1, keySize: 1)
    let limits = AggregateLimits(KPLSettings(maxSize: .bytes(bytes)), in: format)
    #expect(limits.fitting == fitting)
  }

  /// The library's estimate of the size is wrong by the same factor for any mix.
  @Test(arguments: UInt64(0)..<20)
  func `close an aggregate past what fits, in proportion`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let format = KPLFormat(
      mix: .of(random.weights(2...4, ofBits: 12)), distinctKeys: 1, keySize: 1)
    let settings = KPLSettings(maxCount: 1_000_000)
    let limits = AggregateLimits(settings, in: format)
    let (fitting, closing) = (
      format.fitting(in: settings.maxSize.bytes), format.closing(at: settings.maxSize.bytes)
    )
    #expect(limits.closing * Ratio(fitting) == limits.fitting * Ratio(closing))
    #expect(limits.cap == limits.fitting && !limits.isBoundByCount)
  }

  /// Between two limits the means are those of both, in proportion.
  @Test(arguments: UInt64(0)..<20)
  func `may be fractions`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let arrivals = WindowArrivals(mean: random.ratio(ofBits: 8))
    let whole = Int64.random(in: 0...300, using: &random)
    let share = Ratio(.random(in: 1...9, using: &random), over: 10)
    let (lower, upper) = (arrivals.means(upTo: whole), arrivals.means(upTo: whole + 1))
    let found = arrivals.means(upTo: Ratio(whole) + share)
    let rest = Ratio.one.excess(over: share)
    #expect(found.count == rest * lower.count + share * upper.count)
    #expect(found.pairs == rest * lower.pairs + share * upper.pairs)
  }
}
