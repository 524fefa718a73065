@testable import ShardPlanEngine
import TestSupport
import Testing

/// How many records of several sizes fit, against aggregates that are packed record by record.
struct `A mix in aggregates` {
  @Test(arguments: UInt64(0)..<30)
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
