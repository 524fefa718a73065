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
