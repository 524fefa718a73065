/// A fraction of few bits that is never rounded; it records when a number did not fit.
///
/// It needs no heap memory and is copied bit by bit, so that arithmetic costs a few
/// instructions. Check ``isExact`` before reading a result: once a number did not fit, it and all
/// that was computed from it are worthless, and ``Ratio`` has to be used instead.
struct ShortRatio: Sendable {
  let numerator: UInt128
  /// Never zero.
  let denominator: UInt64
  /// A Boolean value indicating whether everything has fitted so far.
  let isExact: Bool

  init(_ numerator: UInt128, over denominator: UInt64, isExact: Bool) {
    self.numerator = numerator
    self.denominator = denominator
    self.isExact = isExact
  }

  /// A fraction that did not fit.
  static var inexact: ShortRatio { ShortRatio(0, over: 1, isExact: false) }
}

extension ShortRatio: UsageNumber {
  init(whole: Int64) { self.init(UInt128(whole.magnitude), over: 1, isExact: true) }

  init(exactly ratio: Ratio) {
    guard let (numerator, denominator) = ratio.narrowParts else {
      self = .inexact
      return
    }
    guard denominator != 1 else {
      self.init(numerator, over: 1, isExact: true)
      return
    }
    let divisor = UInt128.greatestCommonDivisor(numerator, denominator)
    guard let short = UInt64(exactly: denominator / divisor) else {
      self = .inexact
      return
    }
    self.init(numerator / divisor, over: short, isExact: true)
  }

  static func * (left: ShortRatio, right: ShortRatio) -> ShortRatio {
    let (numerator, overflows) = product(left.numerator, right.numerator)
    let (denominator, isLong) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return ShortRatio(
      numerator, over: isLong ? 1 : denominator,
      isExact: left.isExact && right.isExact && !overflows && !isLong)
  }

  static func / (left: ShortRatio, right: ShortRatio) -> ShortRatio {
    guard let denominator = UInt64(exactly: right.numerator), denominator != 0 else {
      return .inexact
    }
    return left
      * ShortRatio(UInt128(right.denominator), over: denominator, isExact: right.isExact)
  }

  static func + (left: ShortRatio, right: ShortRatio) -> ShortRatio {
    let (a, b, denominator, areExact) = overCommonDenominator(left, right)
    let (sum, overflows) = a.addingReportingOverflow(b)
    return ShortRatio(sum, over: denominator, isExact: areExact && !overflows)
  }

  func excess(over other: ShortRatio) -> ShortRatio {
    let (a, b, denominator, areExact) = Self.overCommonDenominator(self, other)
    return ShortRatio(a > b ? a - b : 0, over: denominator, isExact: areExact)
  }

  var isZero: Bool { numerator == 0 }

  var wholeAbove: UInt128? {
    let (quotient, remainder) = divided
    let (next, overflow) = quotient.addingReportingOverflow(remainder == 0 ? 0 : 1)
    return overflow ? nil : next
  }

  static func == (left: ShortRatio, right: ShortRatio) -> Bool {
    crossProduct(left, right) == crossProduct(right, left)
  }

  static func < (left: ShortRatio, right: ShortRatio) -> Bool {
    left.denominator == right.denominator
      ? left.numerator < right.numerator
      : crossProduct(left, right) < crossProduct(right, left)
  }

  /// The whole number that is nearest, ties going to even; `nil` when it takes more than 128 bits.
  var nearestWhole: UInt128? {
    let (quotient, remainder) = divided
    if remainder == 0 { return quotient }
    let missing = denominator - remainder
    guard remainder > missing || remainder == missing && quotient & 1 == 1 else { return quotient }
    let (next, overflow) = quotient.addingReportingOverflow(1)
    return overflow ? nil : next
  }
}

extension ShortRatio {
  private var divided: (quotient: UInt128, remainder: UInt64) {
    denominator == 1 ? (numerator, 0) : numerator.quotientAndRemainder(dividingByShort: denominator)
  }

  /// A product, which mostly is one of two words.
  private static func product(_ left: UInt128, _ right: UInt128) -> (UInt128, overflows: Bool) {
    guard (left | right) >> 64 != 0 else {
      let (high, low) = UInt64(truncatingIfNeeded: left)
        .multipliedFullWidth(by: UInt64(truncatingIfNeeded: right))
      return (UInt128(high) << 64 | UInt128(low), false)
    }
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return (product, overflows)
  }

  /// Both numerators over one denominator, and whether they fit.
  private static func overCommonDenominator(
    _ left: ShortRatio, _ right: ShortRatio
  ) -> (UInt128, UInt128, over: UInt64, isExact: Bool) {
    let areExact = left.isExact && right.isExact
    if left.denominator == right.denominator {
      return (left.numerator, right.numerator, left.denominator, areExact)
    }
    let divisor = UInt64.greatestCommonDivisor(left.denominator, right.denominator)
    let scale = right.denominator / divisor
    let (a, first) = product(left.numerator, UInt128(scale))
    let (b, second) = product(right.numerator, UInt128(left.denominator / divisor))
    let (denominator, third) = left.denominator.multipliedReportingOverflow(by: scale)
    return (a, b, third ? 1 : denominator, areExact && !first && !second && !third)
  }

  /// A numerator times the other denominator, which is compared without anything to overflow.
  private static func crossProduct(
    _ left: ShortRatio, _ right: ShortRatio
  ) -> (high: UInt128, low: UInt128) {
    let product = left.numerator.multipliedFullWidth(by: UInt128(right.denominator))
    return (product.high, product.low)
  }
}
