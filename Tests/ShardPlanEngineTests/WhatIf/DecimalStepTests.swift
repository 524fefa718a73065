@testable import ShardPlanEngine
import Testing

/// The arithmetic that places the values of an axis.
struct `Steps and powers` {
  /// The coarsest power of ten that is at most a tenth of the gap.
  @Test(
    arguments: [
      (10, 1), (Ratio(999, over: 100), Ratio(1, over: 10)), (Ratio(21, over: 2), 1), (100, 10),
      (1, Ratio(1, over: 10)), (0, Ratio(1, over: 1_000_000_000_000)),
    ] as [(Ratio, Ratio)])
  func `show a gap`(gap: Ratio, step: Ratio) {
    #expect(DecimalStep(showing: gap).value(1) == step)
    #expect(DecimalStep(showing: gap).count(of: step * 7) == 7)
  }

  @Test(
    arguments: [(2, 3, 2, 2), (Ratio(5, over: 2), 3, 3, 3), (Ratio(9, over: 4), 3, 3, 2)]
      as [(Ratio, UInt128, UInt128, Ratio)])
  func `are counted above, from and nearest a number`(
    number: Ratio, above: UInt128, from: UInt128, nearest: Ratio
  ) {
    #expect(DecimalStep.whole.multiple(above: number) == above)
    #expect(DecimalStep.whole.multiple(from: number) == from)
    #expect(DecimalStep.whole.rounded(number) == nearest)
  }

  /// A number by the power of two at or below it, in 2⁻¹²⁷ and rounded down.
  @Test(arguments: -300...300)
  func `find the power of two below a number`(exponent: Int) {
    let two: Ratio = 2
    let power = (0..<exponent.magnitude).reduce(Ratio.one) { power, _ in
      exponent < 0 ? power / two : power * two
    }
    let exact = BinaryPower.parts(of: power)
    #expect(exact.exponent == exponent && exact.leading == 1 << 127)
    let more = BinaryPower.parts(of: power * Ratio(7, over: 4))
    #expect(more.exponent == exponent && more.leading == 7 << 125)
    #expect(BinaryPower.logarithm(of: power) == UInt128(max(0, exponent)) << 64)
  }

  @Test func `round what is left of a number down`() {
    let number = Ratio(UInt128(1) << 64) + Ratio(1, over: 2)
    #expect(BinaryPower.parts(of: number).leading == 1 << 127)
  }
}
