@testable import ShardPlanEngine

/// An exact fraction of the tests' own, never reduced and never below zero.
struct Fraction: Sendable {
  let top: BigNatural
  let bottom: BigNatural

  init(_ top: BigNatural, over bottom: BigNatural) {
    precondition(bottom > BigNatural(0), "A fraction cannot have a denominator of zero.")
    (self.top, self.bottom) = (top, bottom)
  }

  init(_ top: UInt128, over bottom: UInt128) {
    self.init(BigNatural(top), over: BigNatural(bottom))
  }

  init(_ whole: some BinaryInteger) {
    self.init(UInt128(whole), over: 1)
  }

  init(_ ratio: Ratio) {
    let (numerator, denominator) = ratio.wideParts
    self.init(BigNatural(numerator), over: BigNatural(denominator))
  }

  /// Reads a decimal number that is not negative.
  init(_ decimal: String) {
    self.init(UInt128(fixedPoint(decimal, places: 12)), over: 1_000_000_000_000)
  }

  /// The least whole number that is not smaller, found by trying; it must not exceed a limit.
  func ceiling(upTo limit: Int64) -> Int64 {
    var (low, high): (Int64, Int64) = (0, limit)
    while low < high {
      let middle = low + (high - low) / 2
      if Fraction(middle) >= self { high = middle } else { low = middle + 1 }
    }
    precondition(Fraction(low) >= self, "The number exceeds the limit.")
    return low
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.top * right.bottom + right.top * left.bottom, over: left.bottom * right.bottom)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.top * right.bottom - right.top * left.bottom, over: left.bottom * right.bottom)
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.top * right.top, over: left.bottom * right.bottom)
  }

  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.top * right.bottom, over: left.bottom * right.top)
  }

  /// How far two numbers are apart.
  func distance(to other: Fraction) -> Fraction {
    self < other ? other - self : self - other
  }
}

extension Fraction: Comparable, ExpressibleByIntegerLiteral {
  init(integerLiteral value: UInt64) {
    self.init(UInt128(value), over: 1)
  }

  static func == (left: Fraction, right: Fraction) -> Bool {
    left.top * right.bottom == right.top * left.bottom
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    left.top * right.bottom < right.top * left.bottom
  }
}

extension Ratio {
  /// The same number in the engine's arithmetic, to be put into a workload.
  init(_ fraction: Fraction) {
    func wide(_ number: BigNatural) -> WideNatural {
      let digits = number.digits + [0]
      return WideNatural(
        limbs: stride(from: 0, to: digits.count - 1, by: 2).map {
          UInt64(digits[$0]) | UInt64(digits[$0 + 1]) << 32
        })
    }
    self.init(wide(fraction.top), over: wide(fraction.bottom))
  }
}
