@testable import ShardPlanEngine
import TestSupport
import Testing

struct `Rounding a fraction` {
  static let rules: [FloatingPointRoundingRule] = [
    .down, .towardZero, .up, .awayFromZero, .toNearestOrEven, .toNearestOrAwayFromZero,
  ]

  @Test(arguments: rules, UInt64(0)..<40)
  func `follows the definition of its rule`(rule: FloatingPointRoundingRule, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<5 {
      check(random.anyRatio(), rule)
      // A tie, written with any common factor.
      let half = Ratio(random.number(ofBits: 90) * 2 + 1, over: 2)
      let factor = random.anyRatio()
      check(factor.isZero ? half : half * factor / factor, rule)
    }
  }

  @Test(arguments: [
    ("0", "0", "0", "0", "0"), ("0.5", "0", "1", "0", "1"), ("1.5", "1", "2", "2", "2"),
    ("2.5", "2", "3", "2", "3"), ("2.499", "2", "3", "2", "2"), ("2.501", "2", "3", "3", "3"),
    ("25", "25", "25", "25", "25"),
  ])
  func `settles ties`(number: String, down: String, up: String, even: String, away: String) {
    let ratio = Ratio.of(number)
    #expect(ratio.rounded(.down) == UInt128(down))
    #expect(ratio.rounded(.towardZero) == UInt128(down))
    #expect(ratio.rounded(.up) == UInt128(up))
    #expect(ratio.rounded(.awayFromZero) == UInt128(up))
    #expect(ratio.rounded(.toNearestOrEven) == UInt128(even))
    #expect(ratio.rounded(.toNearestOrAwayFromZero) == UInt128(away))
  }

  @Test(arguments: rules)
  func `gives nothing once the result takes more than 128 bits`(rule: FloatingPointRoundingRule) {
    let most = Ratio(UInt128.max)
    #expect(most.rounded(rule) == .max)
    #expect((most + 1).rounded(rule) == nil)
    let goesDown = rule == .down || rule == .towardZero
    #expect((most + Ratio(1, over: 2)).rounded(rule) == (goesDown ? .max : nil))
    let goesUp = rule == .up || rule == .awayFromZero
    #expect((most + Ratio(1, over: 3)).rounded(rule) == (goesUp ? nil : .max))
  }

  @Test(arguments: 0...18, UInt64(0)..<8)
  func `to decimal places is rounding the number of those places`(places: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let number = random.ratio(ofBits: 40)
    let scale = (0..<places).reduce(1 as UInt128) { power, _ in power * 10 }
    #expect(Ratio.powerOfTen(places) == scale)
    for rule in Self.rules {
      #expect(number.rounded(places: places, rule) == (number * Ratio(scale)).rounded(rule))
    }
    let isWhole = number.rounded(places: places, .down) == number.rounded(places: places, .up)
    #expect(number.isExact(places: places) == isWhole)
  }

  private func check(
    _ ratio: Ratio, _ rule: FloatingPointRoundingRule,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let exact = Fraction(ratio)
    guard let rounded = ratio.rounded(rule) else {
      #expect(exact > Fraction(UInt128.max), sourceLocation: sourceLocation)
      return
    }
    let whole = Fraction(rounded)
    let isDown = whole <= exact && exact < whole + 1
    let isUp = exact <= whole && whole < exact + 1
    let distance = exact.distance(to: whole) * 2
    let isRight =
      switch rule {
      case .down, .towardZero: isDown
      case .up, .awayFromZero: isUp
      case .toNearestOrEven: distance < 1 || distance == 1 && rounded % 2 == 0
      default: distance < 1 || distance == 1 && whole > exact
      }
    #expect(isRight, "\(ratio) became \(rounded)", sourceLocation: sourceLocation)
  }
}
