extension WideNatural {
  /// Returns the whole quotient and the remainder of a division.
  ///
  /// Long division to base 2⁶⁴ (Knuth, The Art of Computer Programming, 4.3.1, algorithm D).
  ///
  /// - Parameter divisor: The number to divide by, not zero.
  /// - Returns: The quotient, rounded down, and what is left.
  func quotientAndRemainder(
    dividingBy divisor: WideNatural
  ) -> (quotient: WideNatural, remainder: WideNatural) {
    precondition(!divisor.isZero, "A number cannot be divided by zero.")
    guard self >= divisor else { return (WideNatural(0), self) }
    guard divisor.limbs.count > 1 else { return dividedByOneLimb(divisor.limb(0)) }

    // With the divisor's highest bit set, each estimated digit is at most two too large.
    let shift = divisor.limb(divisor.limbs.count - 1).leadingZeroBitCount
    let divisor = divisor.shiftedLeft(by: shift)
    let size = divisor.limbs.count
    var remainder = shiftedLeft(by: shift).limbs
    while remainder.count <= limbs.count { remainder.append(0) }

    var quotient = [UInt64](repeating: 0, count: remainder.count - size)
    for place in quotient.indices.reversed() {
      let digit = Self.estimatedDigit(of: remainder, at: place, divisor: divisor.limbs)
      quotient[place] = Self.subtract(digit, times: divisor.limbs, from: &remainder, at: place)
    }
    return (
      WideNatural(limbs: quotient),
      WideNatural(limbs: Array(remainder.prefix(size))).shiftedRight(by: shift)
    )
  }

  private func dividedByOneLimb(_ divisor: UInt64) -> (WideNatural, WideNatural) {
    var quotient = limbs
    var remainder: UInt64 = 0
    for index in quotient.indices.reversed() {
      (quotient[index], remainder) = divisor.dividingFullWidth((remainder, quotient[index]))
    }
    return (WideNatural(limbs: quotient), WideNatural(UInt128(remainder)))
  }

  /// The quotient digit that the leading limbs suggest: right, or one too large.
  private static func estimatedDigit(
    of remainder: [UInt64], at place: Int, divisor: [UInt64]
  ) -> UInt64 {
    let top = divisor.count - 1
    let (high, middle) = (remainder[place + divisor.count], remainder[place + top])
    var (digit, rest) = (UInt64.max, middle)
    if high < divisor[top] {
      (digit, rest) = divisor[top].dividingFullWidth((high, middle))
    } else {
      let (sum, overflow) = middle.addingReportingOverflow(divisor[top])
      if overflow { return digit }
      rest = sum
    }
    while UInt128(digit) * UInt128(divisor[top - 1])
      > UInt128(rest) << 64 | UInt128(remainder[place + top - 1])
    {
      digit -= 1
      let (sum, overflow) = rest.addingReportingOverflow(divisor[top])
      if overflow { break }
      rest = sum
    }
    return digit
  }

  /// Subtracts a multiple of the divisor and returns the digit that really fitted.
  private static func subtract(
    _ digit: UInt64, times divisor: [UInt64], from remainder: inout [UInt64], at place: Int
  ) -> UInt64 {
    var borrow: UInt64 = 0
    for (index, limb) in divisor.enumerated() {
      let product = UInt128(digit) * UInt128(limb) + UInt128(borrow)
      let (rest, below) = remainder[place + index].subtractingReportingOverflow(
        UInt64(truncatingIfNeeded: product))
      remainder[place + index] = rest
      borrow = UInt64(truncatingIfNeeded: product >> 64) + (below ? 1 : 0)
    }
    let top = place + divisor.count
    let (rest, tooLarge) = remainder[top].subtractingReportingOverflow(borrow)
    remainder[top] = rest
    guard tooLarge else { return digit }

    var carry: UInt64 = 0
    for (index, limb) in divisor.enumerated() {
      let sum = UInt128(remainder[place + index]) + UInt128(limb) + UInt128(carry)
      remainder[place + index] = UInt64(truncatingIfNeeded: sum)
      carry = UInt64(truncatingIfNeeded: sum >> 64)
    }
    remainder[top] &+= carry
    return digit - 1
  }

  private func shiftedLeft(by bits: Int) -> WideNatural {
    guard bits > 0 else { return self }
    var carry: UInt64 = 0
    var shifted: [UInt64] = []
    shifted.reserveCapacity(limbs.count + 1)
    for limb in limbs {
      shifted.append(limb << UInt64(bits) | carry)
      carry = limb >> UInt64(64 - bits)
    }
    return WideNatural(limbs: shifted + [carry])
  }

  private func shiftedRight(by bits: Int) -> WideNatural {
    guard bits > 0 else { return self }
    var shifted = limbs
    for index in shifted.indices {
      shifted[index] = limb(index) >> UInt64(bits) | limb(index + 1) << UInt64(64 - bits)
    }
    return WideNatural(limbs: shifted)
  }
}
