@testable import ShardPlanEngine
import TestSupport
import Testing

/// What aggregates of producers are billed as, against sums of exact probabilities.
struct `An aggregate of producers` {
  private static let error = Fraction(1, over: 1_000_000_000)

  /// A9 and A9b: 12 or 13 records on average, of which 13 make 1,102 B and so two kilobytes.
  @Test(
    arguments: [(110_000, "1.421", "3555.72"), (120_000, "1.540", "3875.04")]
      as [(Int64, String, String)])
  func `is rounded up by itself`(rate: Int64, kilobytes: String, total: String) throws {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(Ratio(rate)),
      aggregation: .producer(KPLSettings(producers: 100)), shards: 10)
    let estimate = try Scenario(mode: .onDemand, streams: [stream]).estimate(at: .virginia)
    let billed = estimate.streams[0].load.billedBytesPerRecord / 1_024
    #expect(
      billed.rounded(places: 3, .toNearestOrEven)
        == (Ratio(Fraction(kilobytes)) * 1_000).rounded(.down))
    #expect(estimate.bill.total.magnitude.decimal(places: 2) == total)
  }

  /// Records of one size, under one key or several.
  @Test(arguments: UInt64(0)..<60)
  func `follows the law of the records in it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let size = 1 + Int(random.number(ofBits: 12))
    let keys = Int.random(in: 1...random.choice([1, 5]), using: &random)
    let hundredths = UInt128.random(in: 1...1_500, using: &random)
    let cap = Int.random(in: 2...20, using: &random)
    let load = Self.load(RecordMix(.bytes(Ratio(size))), keys, hundredths: hundredths, cap: cap)
    for (unit, found) in [
      (25_600, load.payloadUnitsPerRecord), (1_024, load.billedBytesPerRecord / 1_024),
    ] {
      let expected = Self.mean(hundredths: hundredths, cap: cap) { records in
        let bytes =
          records == 1
          ? size
          : KPLMessage.bytes(records: records, size: size, keys: min(keys, records), keySize: 1)
        return Fraction((bytes + unit - 1) / unit)
      }
      #expect(Fraction(found).distance(to: expected) <= Self.error)
    }
  }

  /// Records of several sizes, where their number closes an aggregate.
  @Test(arguments: UInt64(0)..<20)
  func `follows the law of their sizes too`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sample = random.sampleMix(2...3, ofBits: 12)
    let hundredths = UInt128.random(in: 50...800, using: &random)
    let cap = Int.random(in: 2...6, using: &random)
    let load = Self.load(sample.mix, 1, hundredths: hundredths, cap: cap)
    for (unit, found) in [
      (25_600, load.payloadUnitsPerRecord), (1_024, load.billedBytesPerRecord / 1_024),
    ] {
      let expected = Self.mean(hundredths: hundredths, cap: cap) { records in
        guard records > 1 else {
          let total = sample.parts.reduce(0) { $0 + $1.weight }
          return sample.parts.reduce(0) {
            $0 + Fraction($1.weight * UInt128(($1.bytes + unit - 1) / unit), over: total)
          }
        }
        return sample.sums(records).pieces(of: unit)
      }
      #expect(Fraction(found).distance(to: expected) <= Self.error)
    }
  }

  /// More records a second never make a step: the mean goes up by little at a time.
  @Test
  func `has no cliffs`() {
    let rates = stride(from: 90_000, through: 140_000, by: 1_000)
    let billed = rates.map { rate in
      let stream = KinesisStream(
        recordSize: .bytes(77), rate: .perSecond(Ratio(rate)),
        aggregation: .producer(KPLSettings(producers: 100)), shards: 10)
      return RecordLoad(of: stream, in: .standard).billedBytesPerRecord / 1_024
    }
    for (less, more) in zip(billed, billed.dropFirst()) {
      #expect(more > less && more.excess(over: less) < Ratio(1, over: 50))
    }
  }

  /// 50 KiB of a mix never take three units, though sizes drawn independently would.
  @Test
  func `that is full is no larger than allowed`() {
    let sample = SampleMix([(100, 8), (300, 6), (700, 3), (2_048, 2), (20_480, 1)])
    let stream = KinesisStream(
      records: sample.mix, rate: .perSecond(100_000), aggregation: .producer(KPLSettings()),
      shards: 1)
    let load = RecordLoad(of: stream, in: .standard)
    #expect(load.payloadUnitsPerRecord <= 2)
    #expect(load.payloadUnitsPerRecord > Ratio(19, over: 10))
    #expect(load.billedBytesPerRecord > load.bytesPerRecord)
    #expect(load.billedBytesPerRecord < load.bytesPerRecord + 600)
  }

  /// The load of one producer and one shard, at a mean number of hundredths of another record while an
  /// aggregate is open.
  private static func load(
    _ mix: RecordMix, _ keys: Int, hundredths: UInt128, cap: Int
  ) -> RecordLoad {
    let stream = KinesisStream(
      records: mix, rate: .perSecond(Ratio(hundredths) / 10),
      aggregation: .producer(
        KPLSettings(maxSize: .kibibytes(1_024), maxCount: Int64(cap)), distinctKeys: Int64(keys)),
      shards: 1)
    return RecordLoad(of: stream, in: .standard)
  }

  /// The mean over `min(cap, 1 + X)` records: weights `μⁿ / n!` over a common denominator, of 81 records:
  /// the rest is below 10⁻²⁰.
  private static func mean(
    hundredths: UInt128, cap: Int, of value: (Int) -> Fraction
  ) -> Fraction {
    let last = 80
    var (suffixes, weights) = ([BigNatural(1)], [BigNatural]())
    for number in (1...last).reversed() {
      suffixes.append(suffixes[suffixes.count - 1] * BigNatural(100 * UInt128(number)))
    }
    var power = BigNatural(1)
    for number in 0...last {
      weights.append(power * suffixes[last - number])
      power = power * BigNatural(hundredths)
    }
    let total = weights.reduce(BigNatural(0)) { $0 + $1 }
    var (sum, rest) = (Fraction(0), total)
    for records in 1..<cap {
      sum = sum + Fraction(weights[records - 1], over: total) * value(records)
      rest = rest - weights[records - 1]
    }
    return sum + Fraction(rest, over: total) * value(cap)
  }
}
