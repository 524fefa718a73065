/// A number that is never negative and never rounded, in which usage is metered.
///
/// ``Ratio`` holds any such number. ``ShortRatio`` holds those that fit into few bits and says when
/// one does not, which is many times faster.
protocol UsageNumber: Sendable, Comparable {
  /// Takes over an exact number.
  init(exactly ratio: Ratio)

  /// Creates a whole number, which is not negative.
  init(whole: Int64)

  /// The number itself; `nil` when it did not fit.
  var exact: Ratio? { get }

  static func + (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self

  /// By how much this exceeds another number, or zero when it does not.
  func excess(over other: Self) -> Self

  /// A Boolean value indicating whether this is exactly zero.
  var isZero: Bool { get }

  /// The least whole number that is not smaller; `nil` when it takes more than 128 bits.
  var wholeAbove: UInt128? { get }
}

extension Ratio: UsageNumber {
  init(exactly ratio: Ratio) { self = ratio }

  init(whole: Int64) { self.init(UInt128(whole.magnitude)) }

  var exact: Ratio? { self }

  var wholeAbove: UInt128? { rounded(.up) }
}

/// A fraction of few bits that is never rounded; it records when a number did not fit.
///
/// It needs no heap memory and is copied bit by bit, so that arithmetic costs a few
/// instructions. Check ``isExact`` before reading a result: once a number did not fit, it and all
/// that was computed from it are worthless, and ``Ratio`` has to be used instead.
struct ShortRatio: Sendable {
  let numerator: UInt128
  /// The divisor; zero where a number did not fit.
  ///
  /// Whatever zero is multiplied by stays zero, so that arithmetic needs no flag, and compared over
  /// a common denominator such a number exceeds all others.
  let denominator: UInt64

  init(_ numerator: UInt128, over denominator: UInt64) {
    (self.numerator, self.denominator) = denominator == 0 ? (1, 0) : (numerator, denominator)
  }

  /// A fraction that did not fit; the greatest of all where fractions are compared.
  static var inexact: ShortRatio { ShortRatio(1, over: 0) }

  /// A Boolean value indicating whether everything has fitted so far.
  var isExact: Bool { denominator != 0 }

  var exact: Ratio? { isExact ? Ratio(numerator, over: UInt128(denominator)) : nil }
}

extension ShortRatio: UsageNumber {
  @inline(__always)
  init(whole: Int64) { self.init(UInt128(whole.magnitude), over: 1) }

  @inline(__always)
  init(exactly ratio: Ratio) {
    if let (numerator, denominator) = ratio.narrowParts, denominator == 1 {
      self.init(numerator, over: 1)
    } else {
      self.init(reducing: ratio)
    }
  }

  @inline(never)
  private init(reducing ratio: Ratio) {
    guard let (numerator, denominator) = ratio.narrowParts else {
      self = .inexact
      return
    }
    let divisor = UInt128.greatestCommonDivisor(numerator, denominator)
    self.init(numerator / divisor, over: UInt64(exactly: denominator / divisor) ?? 0)
  }

  @inline(__always)
  static func * (left: ShortRatio, right: ShortRatio) -> ShortRatio {
    let numerator = Product(left.numerator, right.numerator)
    let denominator = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return ShortRatio(
      numerator.value,
      over: numerator.overflows || denominator.overflow ? 0 : denominator.partialValue)
  }

  @inline(__always)
  static func / (left: ShortRatio, right: ShortRatio) -> ShortRatio {
    guard right.isExact, let divisor = UInt64(exactly: right.numerator) else { return .inexact }
    return left * ShortRatio(UInt128(right.denominator), over: divisor)
  }

  static func + (left: ShortRatio, right: ShortRatio) -> ShortRatio {
    let (a, b, denominator) = overCommonDenominator(left, right)
    let (sum, overflows) = a.addingReportingOverflow(b)
    return ShortRatio(sum, over: overflows ? 0 : denominator)
  }

  func excess(over other: ShortRatio) -> ShortRatio {
    let (a, b, denominator) = Self.overCommonDenominator(self, other)
    return ShortRatio(a > b ? a - b : 0, over: denominator)
  }

  var isZero: Bool { numerator == 0 }

  var wholeAbove: UInt128? {
    guard denominator > 1 else { return isExact ? numerator : nil }
    let (quotient, remainder) = divided
    return quotient + (remainder == 0 ? 0 : 1)
  }

  static func == (left: ShortRatio, right: ShortRatio) -> Bool {
    crossProduct(left, right) == crossProduct(right, left)
  }

  /// Compares fractions; one that did not fit exceeds all others.
  @inline(__always)
  static func < (left: ShortRatio, right: ShortRatio) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let (first, second) = (
      Product(left.numerator, UInt128(right.denominator)),
      Product(right.numerator, UInt128(left.denominator))
    )
    return first.overflows || second.overflows
      ? crossProduct(left, right) < crossProduct(right, left) : first.value < second.value
  }

  /// The whole number that is nearest, ties going to even; `nil` when the fraction did not fit.
  @inline(__always)
  var nearestWhole: UInt128? {
    guard denominator > 1 else { return isExact ? numerator : nil }
    let (quotient, remainder) = divided
    let missing = denominator - remainder
    // An odd number is rounded up from a tie on.
    return quotient + (remainder + (UInt64(truncatingIfNeeded: quotient) & 1) > missing ? 1 : 0)
  }
}

extension ShortRatio {
  /// Divides by a denominator above one, so that the quotient is far from the largest number.
  @inline(__always)
  private var divided: (quotient: UInt128, remainder: UInt64) {
    // Gigabytes are a power of two.
    guard denominator & (denominator - 1) != 0 else {
      return (
        numerator &>> UInt128(denominator.trailingZeroBitCount),
        UInt64(truncatingIfNeeded: numerator) & (denominator - 1)
      )
    }
    return numerator.quotientAndRemainder(dividingByShort: denominator)
  }

  /// A product, which mostly is one of two words.
  private struct Product {
    let value: UInt128
    let overflows: Bool

    @inline(__always)
    init(_ left: UInt128, _ right: UInt128) {
      guard (left | right) >> 64 != 0 else {
        let (high, low) = UInt64(truncatingIfNeeded: left)
          .multipliedFullWidth(by: UInt64(truncatingIfNeeded: right))
        (value, overflows) = (UInt128(high) << 64 | UInt128(low), false)
        return
      }
      (value, overflows) = Self.long(left, right)
    }

    @inline(never)
    private static func long(_ left: UInt128, _ right: UInt128) -> (UInt128, overflows: Bool) {
      let (product, overflows) = left.multipliedReportingOverflow(by: right)
      return (product, overflows)
    }
  }

  /// Both numerators over one denominator, which is zero where something did not fit.
  @inline(__always)
  private static func overCommonDenominator(
    _ left: ShortRatio, _ right: ShortRatio
  ) -> (UInt128, UInt128, over: UInt64) {
    left.denominator == right.denominator
      ? (left.numerator, right.numerator, left.denominator) : scaled(left, right)
  }

  @inline(never)
  private static func scaled(
    _ left: ShortRatio, _ right: ShortRatio
  ) -> (UInt128, UInt128, over: UInt64) {
    let divisor = UInt64.greatestCommonDivisor(left.denominator, right.denominator)
    let scale = right.denominator / divisor
    let a = Product(left.numerator, UInt128(scale))
    let b = Product(right.numerator, UInt128(left.denominator / divisor))
    let (denominator, overflows) = left.denominator.multipliedReportingOverflow(by: scale)
    return (a.value, b.value, a.overflows || b.overflows || overflows ? 0 : denominator)
  }

  /// A numerator times the other denominator, which is compared without anything to overflow.
  private static func crossProduct(
    _ left: ShortRatio, _ right: ShortRatio
  ) -> (high: UInt128, low: UInt128) {
    let product = left.numerator.multipliedFullWidth(by: UInt128(right.denominator))
    return (product.high, product.low)
  }
}

extension UInt128 {
  /// Divides by a short number, which takes at most two divisions of the machine.
  ///
  /// - Precondition: The divisor is not zero.
  func quotientAndRemainder(dividingByShort divisor: UInt64) -> (
    quotient: UInt128, remainder: UInt64
  ) {
    let high = UInt64(truncatingIfNeeded: self >> 64)
    let low = UInt64(truncatingIfNeeded: self)
    guard high != 0 else {
      let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
      return (UInt128(quotient), remainder)
    }
    let (upper, rest) = high.quotientAndRemainder(dividingBy: divisor)
    let (lower, remainder) = divisor.dividingFullWidth((rest, low))
    return (UInt128(upper) << 64 | UInt128(lower), remainder)
  }
}

extension UInt128 {
  /// Divides in two divisions of the machine where they do.
  func divided(by divisor: UInt128) -> (quotient: UInt128, remainder: UInt128) {
    guard let short = UInt64(exactly: divisor) else {
      return quotientAndRemainder(dividingBy: divisor)
    }
    let (quotient, remainder) = quotientAndRemainder(dividingByShort: short)
    return (quotient, UInt128(remainder))
  }
}

extension FixedWidthInteger {
  /// The largest number that divides both; that of zero and a number is the number.
  static func greatestCommonDivisor(_ first: Self, _ second: Self) -> Self {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
