@testable import ShardPlanEngine
import TestSupport
import Testing

struct `A short number` {
  /// Either it agrees with the exact one, or it says that it does not fit.
  @Test(arguments: Effort.sample(UInt64(0)..<2_000, oneIn: 5))
  func `is exact or says so`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (a, b) = (operand(using: &random), operand(using: &random))
    let (left, right) = (ShortRatio(exactly: a), ShortRatio(exactly: b))
    try check(left * right, a * b)
    try check(left + right, a + b)
    try check(left.excess(over: right), a.excess(over: b))
    if !b.isZero { try check(left / right, a / b) }
    if left.isExact, right.isExact {
      #expect((left < right) == (a < b))
      #expect((left == right) == (a == b))
      #expect(left.wholeAbove == a.rounded(.up))
      #expect(left.nearestWhole == a.rounded(.toNearestOrEven))
    }
    // What did not fit stays marked, whatever is done with it.
    let lost = ShortRatio.inexact
    for result in [lost * left, left * lost, lost + left, left + lost, lost / right, left / lost] {
      #expect(!result.isExact)
    }
    #expect(!lost.excess(over: left).isExact && !left.excess(over: lost).isExact)
  }

  /// So that the largest of several is inexact as soon as one of them is.
  @Test(arguments: UInt64(0)..<100)
  func `that did not fit exceeds all others`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let number = ShortRatio(exactly: Ratio(random.number(ofBits: 100), over: 3))
    let lost = ShortRatio(whole: .max) * ShortRatio(.max, over: 7)
    #expect(!lost.isExact && number < lost && !(lost < number))
    let needs = ShardNeeds(
      records: number, bytesPerRecord: lost, sharedConsumers: Int64(seed % 3))
    #expect(!needs.largest.isExact)
  }

  @Test(
    arguments: [
      (0, 0), (1, 0), (1, 2), (3, 2), (5, 2), (7, 2), (UInt128.max, 1), (UInt128.max, 2),
    ] as [(UInt128, UInt64)])
  func `rounds half to even`(numerator: UInt128, denominator: UInt64) {
    let divisor = max(1, denominator)
    #expect(
      ShortRatio(numerator, over: divisor).nearestWhole
        == Ratio(numerator, over: UInt128(divisor)).rounded(.toNearestOrEven))
  }

  @Test
  func `cannot be divided by zero, nor hold a long denominator`() {
    #expect(!(ShortRatio(whole: 1) / ShortRatio(whole: 0)).isExact)
    #expect(!ShortRatio(exactly: Ratio(1, over: 1 << 64)).isExact)
    #expect(ShortRatio(exactly: Ratio(1 << 10, over: 1 << 70)).isExact)
    #expect(!ShortRatio(exactly: Ratio(UInt128.max) * Ratio(UInt128.max)).isExact)
  }

  /// Nothing that bills are made of is given up.
  @Test(arguments: UInt64(0)..<100)
  func `holds numbers of few bits`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func operand() -> Ratio {
      Ratio(random.number(ofBits: 40) + 1, over: random.number(ofBits: 20) + 1)
    }
    let (a, b) = (operand(), operand())
    let (left, right) = (ShortRatio(exactly: a), ShortRatio(exactly: b))
    #expect(left.isExact && right.isExact)
    for (short, exact) in [
      (left * right, a * b), (left + right, a + b), (left.excess(over: right), a.excess(over: b)),
      (left / right, a / b),
    ] {
      #expect(short.isExact)
      #expect(Ratio(short.numerator, over: UInt128(short.denominator)) == exact)
    }
  }

  /// As long as the machine's integers hold, and not a bit longer.
  @Test func `fits to the last bit`() {
    let (word, long) = (ShortRatio(UInt128(UInt64.max), over: 1), UInt64.max)
    #expect((word * word).isExact)
    #expect(
      word * word == ShortRatio(UInt128(UInt64.max) * UInt128(UInt64.max), over: 1))
    let most = ShortRatio(.max, over: 1)
    #expect((most * ShortRatio(whole: 1)).isExact && !(most * ShortRatio(whole: 2)).isExact)
    #expect((most + ShortRatio(whole: 0)).isExact && !(most + ShortRatio(whole: 1)).isExact)
    let least = ShortRatio(1, over: long)
    #expect(
      (least * ShortRatio(whole: 3)).isExact
        && !(least * ShortRatio(1, over: 2)).isExact)
    #expect((least + least).isExact && !(least + ShortRatio(1, over: 2)).isExact)
    #expect((ShortRatio(whole: 1) / word).isExact)
    #expect(!(ShortRatio(whole: 1) / most).isExact)
    #expect(ShortRatio(exactly: Ratio(1, over: UInt128(UInt64.max))).isExact)
    #expect(most.wholeAbove == .max && most.nearestWhole == .max)
  }

  private func check(
    _ short: ShortRatio, _ exact: Ratio, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard short.isExact else { return }
    #expect(
      Ratio(short.numerator, over: UInt128(short.denominator)) == exact,
      sourceLocation: sourceLocation)
  }

  private func operand(using random: inout SplitMix64) -> Ratio {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: Ratio(random.number(ofBits: 128))
    case 1: Ratio(random.number(ofBits: 64), over: max(1, random.number(ofBits: 40)))
    case 2: Ratio(random.number(ofBits: 110), over: max(1, random.number(ofBits: 64)))
    default: random.anyRatio()
    }
  }
}
