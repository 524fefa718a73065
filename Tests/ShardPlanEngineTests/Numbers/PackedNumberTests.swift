@testable import ShardPlanEngine
import TestSupport
import Testing

struct `Packed numbers` {
  /// Naturals of every length, fractions of up to 128 bits and beyond, amounts of either sign.
  @Test func `are read as they were written`() {
    var random = SplitMix64(seed: 17)
    var (naturals, ratios, amounts): ([UInt128], [Ratio], [Money]) = ([], [], [])
    var packed = PackedNumbers()
    for shift in (0...128).flatMap({ [$0, $0] }) {
      let number = UInt128(random.next()) << 64 | UInt128(random.next())
      let natural = number >> UInt128(shift)
      let denominator = max(1, UInt128(random.next()) >> UInt128(shift / 2))
      let ratio = Ratio(natural, over: denominator)
      let amount = Money(
        picounits: Int128(truncatingIfNeeded: natural >> 2) * (shift % 3 == 0 ? -1 : 1))
      naturals.append(natural)
      ratios += [ratio, ratio * ratio * ratio]
      amounts.append(amount)
      packed.append(natural)
      packed.append(ratio)
      packed.append(ratio * ratio * ratio)
      packed.append(amount)
    }
    #expect(ratios.contains { $0.narrowParts == nil })
    packed.trim()
    var reader = PackedNumbers.Reader(packed)
    var read: (naturals: [UInt128], ratios: [Ratio], amounts: [Money]) = ([], [], [])
    for _ in naturals {
      read.naturals.append(reader.natural())
      read.ratios += [reader.ratio(), reader.ratio()]
      read.amounts.append(reader.money())
    }
    #expect(read.naturals == naturals)
    #expect(read.ratios == ratios)
    #expect(read.amounts == amounts)
  }

  @Test func `are zero after the last`() {
    var packed = PackedNumbers()
    packed.append(300 as UInt128)
    var reader = PackedNumbers.Reader(packed)
    #expect(reader.natural() == 300)
    #expect(reader.natural() == 0)
    #expect(reader.ratio() == .zero)
    #expect(reader.money() == .zero)
  }
}
