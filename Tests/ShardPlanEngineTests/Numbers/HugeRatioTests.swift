@testable import ShardPlanEngine
import TestSupport
import Testing

struct `Fractions that outgrow 128 bits` {
  @Test(arguments: UInt64(0)..<100)
  func `come back to 128 bits when they shrink again`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let number = Ratio(random.number(ofBits: 100), over: random.number(ofBits: 100) + 1)
    // Odd, so that no common factor hides the growth.
    let huge = Ratio(UInt128.max - 2 * random.number(ofBits: 20))
    #expect(isNarrow(number * huge * huge / huge / huge))
    #expect(number * huge * huge / huge / huge == number)
    #expect((number + huge * huge).excess(over: huge * huge) == number)
  }

  @Test
  func `are exact across the edge`() {
    let edge = Ratio(UInt128.max)
    let beyond = edge + 1
    #expect(isNarrow(edge) && !isNarrow(beyond))
    #expect(beyond > edge && beyond.excess(over: edge) == 1)
    #expect(beyond * beyond == edge * edge + edge + edge + 1)
    #expect(isNarrow(beyond / 2) && beyond / 2 + beyond / 2 == beyond)
  }

  @Test
  func `know their decimal places`() {
    let huge = Ratio(UInt128.max) * Ratio(UInt128.max)
    #expect(huge.isExact(places: 0))
    #expect(!(huge + Ratio(1, over: 2)).isExact(places: 0))
    #expect((huge + Ratio(1, over: 2)).isExact(places: 1))
    #expect(!(huge + Ratio(1, over: 3)).isExact(places: 12))
  }

  /// Eighty denominators without a common factor take over five hundred bits.
  @Test
  func `add up many unlike parts without an error`() {
    let denominators = (2...410).filter { n in (2..<n).allSatisfy { n % $0 != 0 } }
    let parts = denominators.map { Ratio(1, over: UInt128($0)) }
    let sum = parts.reduce(.zero, +)
    let backwards = parts.reversed().reduce(.zero, +)
    #expect(denominators.count == 80 && !isNarrow(sum))
    #expect(sum == backwards)
    #expect(parts.reduce(sum) { $0.excess(over: $1) }.isZero)
  }

  /// Fractions of very many limbs are no longer reduced, which must not show.
  @Test(arguments: [1, 4, 8, 16, 40])
  func `stay exact at any length`(times: Int) {
    let factor = Ratio(.max, over: .max - 2)
    let power = (0..<times).reduce(Ratio.one) { power, _ in power * factor }
    #expect((0..<times).reduce(power) { power, _ in power / factor } == 1)
    #expect(power > 1)
    #expect(power.rounded(.down) == 1 && power.rounded(.up) == 2)
  }

  private func isNarrow(_ ratio: Ratio) -> Bool {
    ratio.narrowParts != nil
  }
}
