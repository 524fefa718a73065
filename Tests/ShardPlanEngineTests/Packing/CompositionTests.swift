@testable import ShardPlanEngine
import TestSupport
import Testing

/// Aggregates of records of several sizes.
struct `An aggregate of a mix` {
  /// Two records of 1 KB or 49 KB: a quarter each small and large, half of them one of both.
  ///
  /// 23 + 2 · 1,032 = 2,087 B is one unit, 23 + 1,032 + 50,186 = 51,241 B three, and
  /// 23 + 2 · 50,186 = 100,395 B four: ¼ + ³⁄₂ + 1 = 2.75.
  @Test
  func `is rounded up in each of the ways to mix it`() {
    let load = load(.of((1_024, 1), (50_176, 1)), 2)
    #expect(load.bytesPerRecord == 51_241)
    #expect(load.payloadUnitsPerRecord == Ratio(11, over: 4))
    // 3 KB, 51 KB and 99 KB.
    #expect(load.billedBytesPerRecord == Ratio(3 + 2 * 51 + 99, over: 4) * 1_024)
    #expect(!load.isMixedInProportion)
  }

  @Test(arguments: Effort.sample(UInt64(0)..<60, oneIn: 5))
  func `is the mean over all sequences of sizes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let weights = random.weights(2...3, ofBits: 16).map { weight in
      (Ratio(weight.bytes.rounded(.down) ?? 1), weight.weight)
    }
    var distinct: [(bytes: Ratio, weight: Ratio)] = []
    for weight in weights where !distinct.contains(where: { $0.bytes == weight.0 }) {
      distinct.append(weight)
    }
    let mix = RecordMix.of(distinct)
    let records = Int.random(in: 2...5, using: &random)
    let keys = Int.random(in: 1...records, using: &random)
    let load = load(mix, Ratio(records), keys: Int64(keys))
    let sizes = ExpectedMix.sizes(of: mix, records: records, keys: keys, keySize: 1)
      .map { (bytes: Fraction($0.bytes), probability: $0.probability) }
    #expect(Fraction(load.payloadUnitsPerRecord) == ExpectedMix.pieces(of: 25_600, in: sizes))
    #expect(
      Fraction(load.billedBytesPerRecord) == 1_024 * ExpectedMix.pieces(of: 1_024, in: sizes))
    #expect(
      Fraction(load.bytesPerRecord) == sizes.reduce(0) { $0 + $1.probability * $1.bytes })
  }

  /// C(k + m − 1, m − 1) ways, of which at most 2,000 are gone through.
  @Test(
    arguments: [
      (2, 1_999, true), (2, 2_000, false), (3, 61, true), (3, 62, false), (3, 1_999, false),
      (5, 12, true),
      (5, 13, false), (100, 2, false), (2, Ratio(25, over: 2), false),
    ] as [(Int, Ratio, Bool)])
  func `is taken in proportion when its ways are too many`(
    parts: Int, records: Ratio, isExact: Bool
  ) {
    let mix = RecordMix.of((1...parts).map { (Ratio($0), 1) })
    let load = load(mix, records)
    #expect(load.isMixedInProportion == !isExact)
    guard !isExact else { return }
    #expect(load.payloadUnitsPerRecord == PayloadUnits.units(of: load.bytesPerRecord))
    #expect(load.billedBytesPerRecord == PayloadUnits.billedBytes(of: load.bytesPerRecord))
  }

  @Test(arguments: UInt64(0)..<40)
  func `takes units between those of its smallest and its largest`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let mix = RecordMix.of(random.weights(ofBits: 15))
    let records = Ratio(UInt64.random(in: 2...9, using: &random))
    let load = load(mix, records)
    let (least, most) = (
      self.load(RecordMix(mix.parts[0].size), records), self.load(RecordMix(mix.largest), records)
    )
    #expect(load.payloadUnitsPerRecord >= least.payloadUnitsPerRecord)
    #expect(load.payloadUnitsPerRecord <= most.payloadUnitsPerRecord)
    #expect(load.billedBytesPerRecord >= least.billedBytesPerRecord)
    #expect(load.billedBytesPerRecord <= most.billedBytesPerRecord)
  }

  /// A record of 123 bytes is a byte longer under the 129th key, one of 122 two.
  @Test
  func `is gone through only if it is all the same which record is where`() {
    #expect(!load(.of((100, 1), (110, 1)), 200, keys: 200).isMixedInProportion)
    #expect(load(.of((100, 1), (123, 1)), 200, keys: 200).isMixedInProportion)
    #expect(!load(.of((100, 1), (123, 1)), 200, keys: 128).isMixedInProportion)
    #expect(load(.of((100, 1), (123, 1)), 129, keys: 129).isMixedInProportion)
  }

  /// 2³¹ + 1 takes 32 bits, so that 1,024 records are 32,768 bits, and 2³² + 1 takes 33.
  @Test(
    arguments: [
      (1 << 31, 1_024, true), (1 << 31, 1_025, false), (1 << 32, 992, true), (1 << 32, 993, false),
    ] as [(UInt64, UInt64, Bool)])
  func `is gone through only while its weights are numbers of 32,768 bits`(
    weight: UInt64, records: UInt64, isExact: Bool
  ) {
    let mix = RecordMix.of((1, 1), (2, Ratio(weight)))
    #expect(load(mix, Ratio(records)).isMixedInProportion == !isExact)
  }

  @Test(
    arguments: [
      ([1, 2, 3], [1, 2, 3], 6), ([2, 4, 6], [1, 2, 3], 6),
      ([Ratio(1, over: 2), Ratio(1, over: 3)], [3, 2], 5), ([5], [1], 1),
      ([Ratio(1, over: 4), Ratio(1, over: 6), Ratio(7, over: 12)], [3, 2, 7], 12),
    ] as [([Ratio], [UInt128], UInt128)])
  func `has shares in lowest terms`(weights: [Ratio], parts: [UInt128], sum: UInt128) throws {
    let mix = RecordMix.of(weights.enumerated().map { (Ratio($0 + 1), $1) })
    let shares = try #require(IntegerShares(of: mix.parts))
    #expect(shares.parts == parts && shares.sum == sum)
  }

  @Test
  func `says what was assumed about it`() throws {
    var stream = KinesisStream(
      records: .of((1_024, 1), (2_048, 1)), rate: .perSecond(1),
      aggregation: .kpl(recordsPerPut: 2))
    func assumptions() throws -> Set<Assumption> {
      let made = try Scenario(streams: [stream]).estimate(at: .virginia).assumptions
      return Set(made).intersection([
        .recordsAlike, .recordsMixed, .aggregatesInProportion,
      ])
    }
    #expect(try assumptions() == [.recordsMixed])
    stream.aggregation = .kpl(recordsPerPut: Ratio(5, over: 2))
    #expect(try assumptions() == [.recordsMixed, .aggregatesInProportion])
    stream.aggregation = .producer(KPLSettings(bufferedSeconds: 2))
    #expect(try assumptions() == [.recordsMixed])
    stream.recordSize = .kibibytes(1)
    #expect(try assumptions() == [.recordsAlike])
  }

  private func load(_ mix: RecordMix, _ records: Ratio, keys: Int64 = 1) -> RecordLoad {
    RecordLoad(
      of: KinesisStream(
        records: mix, rate: .perSecond(1),
        aggregation: .kpl(recordsPerPut: records, distinctKeys: keys)), in: .standard)
  }
}
