@testable import ShardPlanEngine
import TestSupport
import Testing

/// How many records of several sizes fit, against aggregates that are packed record by record.
struct `A mix in aggregates` {
  @Test(arguments: Effort.sample(UInt64(0)..<30, oneIn: 5))
  func `fits as often as when packed, to 2 percent`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let room = random.choice([600, 4_096, 51_177, 1_048_000] as [UInt64])
    let count = Int.random(in: 2...5, using: &random)
    let parts = (0..<count).map { _ in
      (
        size: 7 + room / 300 + UInt64(random.number(ofBits: 18)),
        weight: 1 + UInt64(random.number(ofBits: 6))
      )
    }
    let sum = parts.reduce(0) { $0 + $1.weight }
    let computed = MixFilling(
      parts.map { (Ratio($0.size), Ratio(UInt128($0.weight), over: UInt128(sum))) },
      into: Ratio(room)
    ).records
    let packed = Self.pack(parts, into: room, using: &random)
    #expect(
      packed.distance(to: Fraction(computed)) <= Fraction(computed) / 50, "\(computed), \(packed)")
  }

  /// Half 1 KB and half 49 KB in 50 KiB: two large ones never fit together, a small one does.
  ///
  /// By the mean size it would be one record; one and a third is right.
  @Test(
    arguments: [
      ([(1_031, 1), (50_183, 1)], 51_177, Ratio(4, over: 3)),
      ([(100, 1)], 1_000, 10), ([(100, 3), (100, 5)], 999, 9), ([(2_000, 1)], 1_000, 1),
    ] as [([(UInt64, UInt64)], UInt64, Ratio)])
  func `fits as can be reckoned by hand`(
    parts: [(UInt64, UInt64)], room: UInt64, expected: Ratio
  ) {
    let sum = parts.reduce(0) { $0 + $1.1 }
    let records = MixFilling(
      parts.map { (Ratio($0.0), Ratio(UInt128($0.1), over: UInt128(sum))) }, into: Ratio(room)
    ).records
    let distance = Fraction(records).distance(to: Fraction(expected))
    #expect(distance <= Fraction(expected) / 100, "\(records)")
  }

  /// Records of one or two bytes, as many of each, in three bytes.
  ///
  /// After a first record of 1, 1 + ⁵⁄₄ records are in an aggregate on average, and ⅝ of the next
  /// begin with a 2; after a first of 2 it is 1 + ½ records and ¾. So ⁵⁄₇ begin with a 2, and
  /// ²⁄₇ · ⁹⁄₄ + ⁵⁄₇ · ³⁄₂ = ¹²⁄₇. In two bytes ⅗ begin with a 2, and ⅖ · ³⁄₂ + ⅗ = ⁶⁄₅; of 2 and 5
  /// bytes in four it is the same, the 5 being alone.
  ///
  /// What no hand reckons was worked out in floating point, as the linear equations that the
  /// frequencies solve. The last lines have records smaller than the cells of a large aggregate: of
  /// 1 byte in 131,072 bytes there are as many as there are bytes.
  @Test(
    arguments: [
      ([(1, 1), (2, 1)], 3, 1_714_286), ([(1_031, 1), (50_183, 1)], 51_177, 1_333_333),
      ([(2, 1), (5, 1)], 4, 1_200_000), ([(1, 1), (2, 1)], 2, 1_200_000),
      ([(100, 1)], 1_000, 10_000_000), ([(101, 1)], 1_000, 9_000_000),
      ([(1_000, 1)], 1_000, 1_000_000), ([(1_001, 1)], 1_000, 1_000_000),
      ([(15, 1)], 8_000, 533_000_000), ([(7, 1)], 8_000, 1_142_000_000),
      ([(9, 9), (323, 1), (4, 7)], 973, 32_701_761), ([(70, 9), (4_000, 1)], 51_200, 106_847_067),
      ([(1, 1)], 131_072, 131_072_000_000), ([(1, 1), (2, 1)], 140_000, 93_332_000_000),
      ([(7, 1), (1_047_986, 1)], 1_047_999, 1_529_748),
      ([(7, 1), (1_047_984, 1)], 1_047_984, 1_533_333),
    ] as [([(UInt64, UInt64)], UInt64, UInt128)])
  func `is exact to the millionth`(
    parts: [(UInt64, UInt64)], room: UInt64, millionths: UInt128
  ) {
    let sum = parts.reduce(0) { $0 + $1.1 }
    let filling = MixFilling(
      parts.map { (Ratio($0.0), Ratio(UInt128($0.1), over: UInt128(sum))) }, into: Ratio(room))
    #expect(filling.records == Ratio(millionths, over: 1_000_000))
  }

  /// An aggregate is closed by a record that it has no room for, so it holds less than its room by
  /// at most the largest record; and what all aggregates hold is what all records take.
  @Test(arguments: UInt64(0)..<20)
  func `wastes less than the largest record`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let room = random.choice([600, 4_096, 51_177, 1_048_000] as [UInt64])
    let most = max(2, random.choice([room / 4, room / 50, 100] as [UInt64]))
    let sizes = (0..<Int.random(in: 2...5, using: &random)).map { _ in
      Ratio(.random(in: 1...UInt128(most), using: &random))
    }
    let share = Ratio(1, over: UInt128(sizes.count))
    let records = MixFilling(sizes.map { ($0, share) }, into: Ratio(room)).records
    let filled = records * sizes.reduce(.zero, +) * share
    let slack = Ratio(room) / 10_000
    #expect(filled <= Ratio(room) + slack)
    #expect(filled + (sizes.max() ?? 0) + slack > Ratio(room))
  }

  /// A mean size between two whole ones stands for records of both.
  @Test func `takes a fraction of a byte for the chance of one more`() {
    let between = MixFilling([(Ratio(5, over: 4), 1)], into: 3)
    let whole = MixFilling([(1, Ratio(3, over: 4)), (2, Ratio(1, over: 4))], into: 3)
    #expect(between.records == whole.records)
  }

  /// Records of one size are a mix too.
  @Test(arguments: UInt64(0)..<50)
  func `agrees with records of one size`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let size = UInt64.random(in: 1...5_000, using: &random)
    let room = UInt64.random(in: 64...65_536, using: &random)
    let records = MixFilling(
      [(Ratio(size), Ratio(1, over: 2)), (Ratio(size), Ratio(1, over: 2))],
      into: Ratio(room)
    ).records
    let expected = Ratio(max(1, room / size))
    #expect(Fraction(records).distance(to: Fraction(expected)) <= Fraction(1, over: 1_000))
  }

  /// Kilobytes of full aggregates, against those of aggregates that are packed record by record, within
  /// two percent.
  @Test(arguments: Effort.sample(UInt64(0)..<20, oneIn: 4))
  func `is as large when full as when packed`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sample = SampleMix([
      (Int.random(in: 1...2_000, using: &random), 3),
      (Int.random(in: 9_000...20_000, using: &random), UInt128(1 + seed % 3)),
    ])
    let (format, most) = (sample.format(), 51_200)
    let pieces = MixFilling(of: format, into: Ratio(most)).pieces(of: format, into: Ratio(most))
    let total = sample.parts.reduce(0) { $0 + $1.weight }
    let frame = KPLMessage.bytes(records: 0, size: 0, keys: 1, keySize: 1)
    var (filled, kilobytes, units, aggregates) = (frame, 0, 0, 0)
    while aggregates < 4_000 {
      var draw = UInt128(UInt64.random(in: 0..<UInt64(total), using: &random))
      let part = sample.parts.first { part in
        if draw < part.weight { return true }
        draw -= part.weight
        return false
      }
      let size = KPLMessage.record(size: part?.bytes ?? 0, key: 0)
      if filled + size > most {
        aggregates += 1
        kilobytes += (filled + 1_023) / 1_024
        units += (filled + 25_599) / 25_600
        filled = frame
      }
      filled += size
    }
    for (sum, found) in [(units, pieces.units), (kilobytes, pieces.kilobytes)] {
      let (packed, computed) = (
        Fraction(sum) / Fraction(aggregates), Fraction(found) / Fraction(Pieces.place)
      )
      #expect(packed.distance(to: computed) <= computed / 50)
    }
  }

  /// Packs random records one by one.
  private static func pack(
    _ parts: [(size: UInt64, weight: UInt64)], into room: UInt64, using random: inout SplitMix64
  ) -> Fraction {
    let sum = parts.reduce(0) { $0 + $1.weight }
    var (records, aggregates, filled) = (0, 1, UInt64(0))
    while aggregates < 20_000, records < 600_000 {
      var draw = UInt64.random(in: 0..<sum, using: &random)
      var size: UInt64 = 0
      for part in parts {
        size = part.size
        if draw < part.weight { break }
        draw -= part.weight
      }
      if filled > 0, filled + size > room { (aggregates, filled) = (aggregates + 1, 0) }
      (records, filled) = (records + 1, filled + size)
    }
    return Fraction(records) / Fraction(aggregates)
  }
}
