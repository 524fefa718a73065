@testable import ShardPlanEngine
import TestSupport
import Testing

struct `Exact fractions` {
  @Test(arguments: UInt64(0)..<80)
  func `agree with an arithmetic of another kind`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<4 {
      let (a, b) = (random.anyRatio(), random.anyRatio())
      let (x, y) = (Fraction(a), Fraction(b))
      #expect(Fraction(a + b) == x + y)
      #expect(Fraction(a * b) == x * y)
      if !b.isZero { #expect(Fraction(a / b) == x / y) }
      #expect((a < b) == (x < y))
      #expect((a == b) == (x == y))
      #expect(a.isZero == (x == 0))
    }
  }

  @Test(arguments: UInt64(0)..<80)
  func `obey the laws of a field`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (a, b, c) = (random.anyRatio(), random.anyRatio(), random.anyRatio())
    #expect(a + b == b + a)
    #expect(a * b == b * a)
    #expect(a + b + c == a + (b + c))
    #expect(a * b * c == a * (b * c))
    #expect(a * (b + c) == a * b + a * c)
    #expect(a + 0 == a && a * 1 == a && a * 0 == 0)
    if !b.isZero { #expect(a / b * b == a && b / b == 1) }
  }

  @Test(arguments: UInt64(0)..<80)
  func `exceed each other by what must be added to the smaller`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (a, b) = (random.anyRatio(), random.anyRatio())
    #expect(b + a.excess(over: b) == max(a, b))
    #expect(a.excess(over: b).isZero || b.excess(over: a).isZero)
    #expect((a + b).excess(over: b) == a)
    #expect(a.excess(over: a).isZero)
  }

  @Test(arguments: UInt64(0)..<80)
  func `stand in one order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (a, b, c) = (random.anyRatio(), random.anyRatio(), random.anyRatio())
    #expect([a < b, a == b, a > b].count { $0 } == 1)
    #expect((a < b) == (a + c < b + c))
    if !c.isZero { #expect((a < b) == (a * c < b * c)) }
    let sorted = [a, b, c].sorted()
    #expect(sorted[0] <= sorted[1] && sorted[1] <= sorted[2] && sorted[0] <= sorted[2])
  }

  @Test(arguments: UInt64(0)..<80)
  func `are equal and hash alike however they are written`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let number = random.anyRatio()
    let scale = random.wide(limbs: .random(in: 1...12, using: &random)) + WideNatural(1)
    let (numerator, denominator) = number.wideParts
    let scaled = Ratio(numerator * scale, over: denominator * scale)
    #expect(scaled == number && !(scaled < number) && !(number < scaled))
    #expect(scaled.hashValue == number.hashValue)
    #expect(Set([scaled, number]).count == 1)
  }
}
