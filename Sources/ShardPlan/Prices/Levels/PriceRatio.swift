import ShardPlanEngine

/// One price as a multiple of another, exact and cheap to compare.
///
/// Both prices are at most 10^18 picounits, so their products, also with a small factor more, stay
/// within 128 bits.
struct PriceRatio: Sendable {
  let numerator: UInt128
  let denominator: UInt128

  /// Creates the ratio of two prices.
  ///
  /// - Precondition: Neither price is zero.
  init(_ price: Money, to other: Money) {
    precondition(price > .zero && other > .zero, "A price is more than nothing.")
    numerator = price.picounits.magnitude
    denominator = other.picounits.magnitude
  }

  /// The exact value.
  var value: Ratio { Ratio(numerator, over: denominator) }

  /// Returns whether this exceeds a multiple of another ratio.
  func exceeds(_ other: PriceRatio, by factor: Tolerance) -> Bool {
    numerator * other.denominator * factor.denominator
      > other.numerator * denominator * factor.numerator
  }
}

extension PriceRatio: Comparable {
  static func < (left: PriceRatio, right: PriceRatio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  static func == (left: PriceRatio, right: PriceRatio) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }
}

/// A small factor of tolerance for a ratio.
struct Tolerance: Sendable, Equatable {
  let numerator: UInt128
  let denominator: UInt128

  /// Creates a factor of at least one, such as 21 over 20.
  ///
  /// - Precondition: Both numbers are below 100, so that products stay within 128 bits.
  init(_ numerator: UInt128, over denominator: UInt128) {
    precondition(denominator > 0 && denominator <= numerator && numerator < 100)
    self.numerator = numerator
    self.denominator = denominator
  }

  /// No tolerance at all.
  static let none = Tolerance(1, over: 1)
}
