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
    let load = SampleMix([(1_024, 1), (50_176, 1)]).load(2)
    #expect(load.bytesPerRecord == 51_241)
    #expect(load.payloadUnitsPerRecord == Ratio(11, over: 4))
    // 3 KB, 51 KB and 99 KB.
    #expect(load.billedBytesPerRecord == Ratio(3 + 2 * 51 + 99, over: 4) * 1_024)
    #expect(load.roundingError == 0)
  }

  @Test(arguments: UInt64(0)..<500)
  func `is the exact mean over all sums of sizes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sample = random.sampleMix(2...4)
    let records = Int.random(in: 2...9, using: &random)
    let keys = Int.random(in: 1...records, using: &random)
    let load = sample.load(Ratio(records), keys: Int64(keys))
    let sums = sample.sums(records, keys: keys)
    #expect(load.roundingError == 0)
    #expect(Fraction(load.payloadUnitsPerRecord) == sums.pieces(of: 25_600))
    #expect(Fraction(load.billedBytesPerRecord) == 1_024 * sums.pieces(of: 1_024))
    #expect(Fraction(load.bytesPerRecord) == sums.mean { $0 })
  }

  /// Sequence by sequence, with every record under its own key.
  @Test(arguments: UInt64(0)..<20)
  func `is the mean over all sequences of sizes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sample = random.sampleMix(2...3)
    let records = Int.random(in: 2...5, using: &random)
    let sizes = ExpectedMix.sizes(of: sample.mix, records: records, keys: records, keySize: 1)
      .map { (bytes: Fraction($0.bytes), probability: $0.probability) }
    let load = sample.load(Ratio(records), keys: Int64(records))
    #expect(Fraction(load.payloadUnitsPerRecord) == ExpectedMix.pieces(of: 25_600, in: sizes))
  }

  /// Weights whose powers take more than 128 bits, more than 128 keys, and sums of thousands.
  @Test(
    arguments: [
      ([(100, 1), (20_480, 1)], 150, 1), ([(100, 1), (123, 1)], 140, 140),
      ([(1, 3), (7_000, 1 << 40)], 30, 3), ([(122, 1), (123, 5), (40_000, 1)], 45, 1),
      ([(1_000, 99_999), (500_000, 1)], 100, 1), ([(25_593, 1), (51_193, 1)], 130, 1),
    ] as [([(Int, UInt128)], Int, Int)])
  func `is within the error of the exact mean where sums are too many`(
    parts: [(Int, UInt128)], records: Int, keys: Int
  ) {
    let sample = SampleMix(parts.map { (bytes: $0.0, weight: $0.1) })
    let load = sample.load(Ratio(records), keys: Int64(keys))
    let sums = sample.sums(records, keys: keys)
    let error = Fraction(load.roundingError)
    #expect(load.roundingError == Ratio(1, over: 1_000_000_000))
    #expect(
      Fraction(load.payloadUnitsPerRecord).distance(to: sums.pieces(of: 25_600)) <= error)
    #expect(
      (Fraction(load.billedBytesPerRecord) / 1_024).distance(to: sums.pieces(of: 1_024)) <= error)
  }

  /// C(k + m − 1, m − 1) ways, of which 12,000 are gone through, and weights of 128 bits.
  @Test(
    arguments: [
      ([1, 1], 120, true), ([1, 1], 121, false), ([8, 6, 3, 2, 1], 20, true),
      ([8, 6, 3, 2, 1], 21, false), ([1, 1 << 31], 3, true), ([1, 1 << 31], 4, false),
      ([1, UInt128(1) << 100], 2, false), ([1, 1], 1_000, false),
    ] as [([UInt128], UInt64, Bool)])
  func `is exact as far as its weights are counted in 128 bits`(
    weights: [UInt128], records: UInt64, isExact: Bool
  ) {
    let sample = SampleMix(weights.enumerated().map { (bytes: $0 + 1, weight: $1) })
    #expect((sample.load(Ratio(records)).roundingError == 0) == isExact)
  }

  /// Half of them have twelve records and half thirteen.
  @Test
  func `of a fractional number of records is one of its neighbors each time`() {
    let sample = SampleMix([(1_024, 1), (4_096, 1)])
    let (twelve, more) = (sample.load(12), sample.load(13))
    let load = sample.load(Ratio(25, over: 2))
    #expect(
      load.payloadUnitsPerRecord
        == (twelve.payloadUnitsPerRecord + more.payloadUnitsPerRecord) / 2)
    #expect(
      load.billedBytesPerRecord == (twelve.billedBytesPerRecord + more.billedBytesPerRecord) / 2)
    #expect(load.bytesPerRecord == (twelve.bytesPerRecord + more.bytesPerRecord) / 2)
  }

  /// 102.4 B is 109.4 B in an aggregate: 109 B three times out of five, 110 B twice.
  @Test
  func `takes a fractional size for its neighbors`() {
    let mix = RecordMix.of((Ratio(1_024, over: 10), 1), (5_000, 1))
    let sizes = EncodedSizes(
      of: mix, in: KPLFormat(mix: mix, distinctKeys: 1, keySize: 1), keyIndex: 0)
    #expect(sizes.parts.map(\.bytes) == [108, 109, 5_008])
    #expect(sizes.parts.map(\.share) == [Ratio(3, over: 10), Ratio(1, over: 5), Ratio(1, over: 2)])
  }

  @Test(arguments: UInt64(0)..<40)
  func `takes units between those of its smallest and its largest`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sample = random.sampleMix(2...5, ofBits: 15)
    let records = Ratio(UInt64.random(in: 2...400, using: &random))
    let load = sample.load(records)
    let bytes = sample.parts.map(\.bytes).sorted()
    let (least, most) = (
      SampleMix([(bytes[0], 1)]).load(records),
      SampleMix([(bytes[bytes.count - 1], 1)]).load(records)
    )
    #expect(load.payloadUnitsPerRecord + load.roundingError >= least.payloadUnitsPerRecord)
    #expect(load.payloadUnitsPerRecord <= most.payloadUnitsPerRecord + load.roundingError)
    #expect(load.billedBytesPerRecord + 1 >= load.bytesPerRecord)
    #expect(load.billedBytesPerRecord <= load.bytesPerRecord + 1_025)
  }

  /// A hundred sizes, shares with huge denominators, and a hundred thousand records: none is left to
  /// the mean size, and means stay between the mean and one piece more.
  @Test(
    arguments: [
      (SampleMix((1...100).map { (bytes: $0 * 37, weight: UInt128($0 * 7_919 % 101 + 1)) }), 400),
      (SampleMix([(90, (1 << 100) + 7), (111, (1 << 99) + 1)]), 90_000),
    ] as [(SampleMix, Int64)])
  func `is rounded up however many its sizes, and records, are`(sample: SampleMix, records: Int64) {
    let load = sample.load(Ratio(records))
    #expect(load.roundingError == AggregateRounding.leastError)
    let excess = load.payloadUnitsPerRecord.excess(over: load.bytesPerRecord / 25_600)
    #expect(excess > Ratio(1, over: 4) && excess < Ratio(3, over: 4))
  }

  @Test(
    arguments: [
      ([1, 2, 3], [1, 2, 3], 6), ([2, 4, 6], [1, 2, 3], 6),
      ([Ratio(1, over: 2), Ratio(1, over: 3)], [3, 2], 5), ([5], [1], 1),
      ([Ratio(1, over: 4), Ratio(1, over: 6), Ratio(7, over: 12)], [3, 2, 7], 12),
    ] as [([Ratio], [UInt128], UInt128)])
  func `has shares in lowest terms`(weights: [Ratio], parts: [UInt128], sum: UInt128) throws {
    let mix = RecordMix.of(weights.enumerated().map { (Ratio($0 + 1), $1) })
    let shares = try #require(IntegerShares(of: mix.parts.map(\.share)))
    #expect(shares.parts == parts && shares.sum == sum)
  }

  @Test
  func `says what was assumed about it`() throws {
    var stream = KinesisStream(
      records: .of((1_024, 1), (2_048, 1)), rate: .perSecond(1),
      aggregation: .kpl(recordsPerPut: 2))
    let rounded = Assumption.aggregatesRounded(error: Ratio(1, over: 1_000_000_000))
    func assumptions() throws -> Set<Assumption> {
      let made = try Scenario(streams: [stream]).estimate(at: .virginia).assumptions
      return Set(made).intersection([.recordsAlike, .recordsMixed, rounded])
    }
    #expect(try assumptions() == [.recordsMixed])
    stream.aggregation = .kpl(recordsPerPut: Ratio(5, over: 2))
    #expect(try assumptions() == [.recordsMixed])
    stream.aggregation = .kpl(recordsPerPut: 200)
    #expect(try assumptions() == [.recordsMixed, rounded])
    stream.aggregation = .producer(KPLSettings(bufferedSeconds: 2))
    #expect(try assumptions() == [.recordsMixed])
    // In cells of 16 bytes it is not known to the byte where an aggregate of up to 1 MiB ends.
    stream.aggregation = .producer(KPLSettings(maxSize: .kibibytes(1_024), bufferedSeconds: 3_600))
    let error = 1 + Ratio(1, over: 1_000_000_000)
    #expect(
      try Scenario(streams: [stream]).estimate(at: .virginia).assumptions
        .contains(.aggregatesRounded(error: error)))
    stream.recordSize = .kibibytes(1)
    #expect(try assumptions() == [.recordsAlike])
  }
}
