/// A natural number of any size, for the rare fraction that outgrows 128 bits.
struct WideNatural: Sendable, Equatable {
  /// The digits to base 2⁶⁴, least first, without zeros at the end; zero has none.
  private(set) var limbs: [UInt64]

  init(_ value: UInt128) {
    self.init(limbs: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  init(limbs: [UInt64]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  /// The number as a machine integer, or `nil` when it takes more than 128 bits.
  var narrowed: UInt128? {
    guard limbs.count <= 2 else { return nil }
    return limbs.reversed().reduce(0) { $0 << 64 | UInt128($1) }
  }

  var isZero: Bool { limbs.isEmpty }

  var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }

  /// The limb at an index, zero beyond the last.
  func limb(_ index: Int) -> UInt64 { index < limbs.count ? limbs[index] : 0 }
}

extension WideNatural: Comparable {
  static func < (left: WideNatural, right: WideNatural) -> Bool {
    guard left.limbs.count == right.limbs.count else {
      return left.limbs.count < right.limbs.count
    }
    for (mine, other) in zip(left.limbs.reversed(), right.limbs.reversed()) where mine != other {
      return mine < other
    }
    return false
  }
}

extension WideNatural {
  static func + (left: WideNatural, right: WideNatural) -> WideNatural {
    var sum: [UInt64] = []
    sum.reserveCapacity(max(left.limbs.count, right.limbs.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      let (partial, first) = left.limb(index).addingReportingOverflow(right.limb(index))
      let (total, second) = partial.addingReportingOverflow(carry)
      sum.append(total)
      carry = first || second ? 1 : 0
    }
    return WideNatural(limbs: sum + [carry])
  }

  /// Subtracts a number that must not be the larger one.
  static func - (left: WideNatural, right: WideNatural) -> WideNatural {
    precondition(left >= right, "A natural number cannot be negative.")
    var difference = left.limbs
    var borrow: UInt64 = 0
    for index in difference.indices {
      let (partial, first) = difference[index].subtractingReportingOverflow(right.limb(index))
      let (total, second) = partial.subtractingReportingOverflow(borrow)
      difference[index] = total
      borrow = first || second ? 1 : 0
    }
    return WideNatural(limbs: difference)
  }

  static func * (left: WideNatural, right: WideNatural) -> WideNatural {
    guard !left.isZero, !right.isZero else { return WideNatural(0) }
    var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (row, multiplier) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (column, digit) in right.limbs.enumerated() {
        // At most (2⁶⁴ − 1)² + 2 · (2⁶⁴ − 1) = 2¹²⁸ − 1: it always fits.
        let sum =
          UInt128(multiplier) * UInt128(digit) + UInt128(product[row + column]) + UInt128(carry)
        product[row + column] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(truncatingIfNeeded: sum >> 64)
      }
      product[row + right.limbs.count] = carry
    }
    return WideNatural(limbs: product)
  }
}

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
