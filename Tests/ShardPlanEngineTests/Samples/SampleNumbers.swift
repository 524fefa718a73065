@testable import ShardPlanEngine
import TestSupport

extension SplitMix64 {
  /// A whole number of any magnitude up to some bits, small ones being as likely as large ones.
  mutating func number(ofBits most: Int) -> UInt128 {
    let bits = Int.random(in: 0...most, using: &self)
    guard bits > 0 else { return 0 }
    return .random(in: 0...(.max >> (128 - bits)), using: &self)
  }

  /// A number from one to about 2ⁿ, half of the time with a fraction.
  mutating func ratio(ofBits most: Int) -> Ratio {
    let whole = number(ofBits: most) + 1
    guard Bool.random(using: &self) else { return Ratio(whole) }
    let parts = UInt128.random(in: 2...29, using: &self)
    return Ratio(whole * parts + .random(in: 1..<parts, using: &self), over: parts)
  }

  /// A discount in percent: from nothing to all but a ten-thousandth, with up to four decimals.
  mutating func discount() -> Ratio {
    Ratio(isTrue(oneIn: 8) ? 0 : .random(in: 0..<1_000_000, using: &self), over: 10_000)
  }

  /// A fraction of any kind: whole or not, in 128 bits or far beyond, and often not reduced.
  mutating func anyRatio() -> Ratio {
    func part() -> UInt128 { number(ofBits: 128) }
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return Ratio(part())
    case 1, 2: return Ratio(part(), over: max(1, part()))
    case 3:
      let scale = max(1, number(ofBits: 60))
      return Ratio(number(ofBits: 60) * scale, over: max(1, number(ofBits: 60)) * scale)
    default:
      let limbs = Int.random(in: 1...12, using: &self)
      let divisor = wide(limbs: .random(in: 1...12, using: &self))
      return Ratio(wide(limbs: limbs), over: divisor.isZero ? WideNatural(1) : divisor)
    }
  }

  /// A natural number of some limbs, many of them patterns that are hard on carries.
  mutating func wide(limbs count: Int) -> WideNatural {
    let high: UInt64 = 1 << 63
    let patterns: [UInt64] = [0, 0, .max, .max, high, high - 1, high + 1, 1, 2, .max - 1]
    let plain = Int.random(in: 0..<4, using: &self) == 0
    return WideNatural(
      limbs: (0..<count).map { _ in
        plain || Int.random(in: 0..<10, using: &self) == 0
          ? next() : patterns[Int.random(in: patterns.indices, using: &self)]
      })
  }
}
