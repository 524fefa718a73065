@testable import ShardPlanEngine

/// A natural number of any size, written for the tests alone so that nothing checks itself.
///
/// It counts in 32-bit digits where the engine counts in 64-bit limbs, and it cannot divide: the
/// tests state every quotient as a product.
struct BigNatural: Hashable, Sendable {
  /// The digits to base 2³², least first, without zeros at the end.
  let digits: [UInt32]

  private init(digits: [UInt32]) {
    let length = digits.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    self.digits = Array(digits.prefix(length))
  }

  init(_ value: UInt128) {
    self.init(digits: [0, 32, 64, 96].map { UInt32(truncatingIfNeeded: value >> $0) })
  }

  init(_ wide: WideNatural) {
    self.init(
      digits: wide.limbs.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)] })
  }

  /// Reads a number of digits up to `f`.
  init?(_ text: some StringProtocol, radix: UInt128) {
    var number = BigNatural(0)
    for character in text {
      guard let digit = character.hexDigitValue, digit < radix else { return nil }
      number = number * BigNatural(radix) + BigNatural(UInt128(digit))
    }
    self = number
  }

  var isOdd: Bool { digits.first.map { $0 % 2 == 1 } ?? false }

  private func digit(_ index: Int) -> UInt64 { index < digits.count ? UInt64(digits[index]) : 0 }

  static func + (left: BigNatural, right: BigNatural) -> BigNatural {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0...max(left.digits.count, right.digits.count) {
      carry += left.digit(index) + right.digit(index)
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return BigNatural(digits: sum)
  }

  /// Subtracts a number that is not the larger one.
  static func - (left: BigNatural, right: BigNatural) -> BigNatural {
    precondition(left >= right, "A natural number cannot be negative.")
    var difference: [UInt32] = []
    var borrow: Int64 = 0
    for index in left.digits.indices {
      borrow += Int64(left.digit(index)) - Int64(right.digit(index))
      difference.append(UInt32(truncatingIfNeeded: borrow))
      borrow >>= 32
    }
    return BigNatural(digits: difference)
  }

  static func * (left: BigNatural, right: BigNatural) -> BigNatural {
    var product = [UInt32](repeating: 0, count: left.digits.count + right.digits.count)
    for row in left.digits.indices {
      var carry: UInt64 = 0
      for column in right.digits.indices {
        carry += UInt64(product[row + column]) + left.digit(row) * right.digit(column)
        product[row + column] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[row + right.digits.count] = UInt32(carry)
    }
    return BigNatural(digits: product)
  }
}

extension BigNatural: Comparable {
  static func < (left: BigNatural, right: BigNatural) -> Bool {
    guard left.digits.count == right.digits.count else {
      return left.digits.count < right.digits.count
    }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }
}
