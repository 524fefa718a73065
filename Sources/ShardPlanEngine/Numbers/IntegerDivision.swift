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

extension FixedWidthInteger {
  /// The largest number that divides both; that of zero and a number is the number.
  static func greatestCommonDivisor(_ first: Self, _ second: Self) -> Self {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
