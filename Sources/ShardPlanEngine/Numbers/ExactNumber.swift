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
