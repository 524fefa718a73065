/// An exact fraction: never negative, never rounded, never overflowing.
///
/// Rates, sizes and quantities are fractions from input to the one division that makes shards or
/// money. Numerator and denominator are 128-bit integers, and integers of any size beyond.
///
/// Write whole numbers as they are, and decimals as fractions, to avoid binary floating point:
///
/// ```swift
/// let percent = Ratio(125, over: 10)
/// print(percent)  // 12.5
/// print(Ratio(1, over: 3) * 3 == 1)  // true
/// ```
public struct Ratio: Sendable {
  private let numerator: UInt128
  /// Never zero.
  private let denominator: UInt128
  /// The fraction itself where it takes more than 128 bits; the numbers next to it mean nothing then.
  private let width: Width

  /// One reference, and mostly not even that: copies retain it and nothing else.
  ///
  /// An `Optional` would say the same, but its metadata is looked up for each copy.
  private enum Width {
    case narrow
    case wide(WideFraction)
  }

  private init(_ wide: WideFraction) {
    (numerator, denominator, width) = (0, 1, .wide(wide))
  }

  /// Creates a whole number.
  ///
  /// - Parameter value: The number.
  public init(_ value: UInt128) {
    (numerator, denominator, width) = (value, 1, .narrow)
  }

  /// Creates a whole number.
  ///
  /// - Parameter value: The number.
  /// - Precondition: The number is not negative, and takes at most 128 bits.
  public init(_ value: some BinaryInteger) {
    precondition(value >= 0, "A ratio cannot be negative.")
    self.init(UInt128(value))
  }

  /// Creates the fraction of two whole numbers.
  ///
  /// - Parameters:
  ///   - numerator: The dividend.
  ///   - denominator: The divisor.
  /// - Precondition: The denominator is not zero.
  public init(_ numerator: UInt128, over denominator: UInt128) {
    precondition(denominator != 0, "A ratio cannot have a denominator of zero.")
    (self.numerator, self.denominator, width) = (numerator, denominator, .narrow)
  }

  /// Creates a fraction, in 128 bits whenever it fits.
  init(_ numerator: WideNatural, over denominator: WideNatural) {
    if let narrow = Self.narrowed(numerator, denominator) {
      self = narrow
      return
    }
    guard numerator.limbs.count + denominator.limbs.count <= Self.reducibleLimbs else {
      self.init(WideFraction(numerator, over: denominator))
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    let reduced = (
      numerator.quotientAndRemainder(dividingBy: divisor).quotient,
      denominator.quotientAndRemainder(dividingBy: divisor).quotient
    )
    self =
      Self.narrowed(reduced.0, reduced.1) ?? Self(WideFraction(reduced.0, over: reduced.1))
  }

  /// Beyond this many limbs, reducing a fraction costs more than it saves.
  private static var reducibleLimbs: Int { 16 }

  private static func narrowed(_ numerator: WideNatural, _ denominator: WideNatural) -> Ratio? {
    guard let numerator = numerator.narrowed, let denominator = denominator.narrowed else {
      return nil
    }
    return Ratio(numerator, over: denominator)
  }

  private static func greatestCommonDivisor(
    _ first: WideNatural, _ second: WideNatural
  ) -> WideNatural {
    var (larger, smaller) = (first, second)
    while !smaller.isZero {
      (larger, smaller) = (smaller, larger.quotientAndRemainder(dividingBy: smaller).remainder)
    }
    return larger
  }

  /// Nothing.
  public static var zero: Ratio { Ratio(0 as UInt128) }

  /// One.
  public static var one: Ratio { Ratio(1 as UInt128) }

  /// A Boolean value indicating whether this is exactly zero.
  public var isZero: Bool {
    if case .wide(let wide) = width { wide.numerator.isZero } else { numerator == 0 }
  }

  /// Numerator and denominator; `nil` when they take more than 128 bits.
  @inline(__always)
  var narrowParts: (numerator: UInt128, denominator: UInt128)? {
    if case .narrow = width { (numerator, denominator) } else { nil }
  }

  /// Numerator and denominator, as integers of any size.
  var wideParts: (numerator: WideNatural, denominator: WideNatural) {
    guard case .wide(let wide) = width else {
      return (WideNatural(numerator), WideNatural(denominator))
    }
    return (wide.numerator, wide.denominator)
  }
}

/// A fraction that takes more than 128 bits.
private final class WideFraction: Sendable {
  let numerator: WideNatural
  let denominator: WideNatural

  init(_ numerator: WideNatural, over denominator: WideNatural) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }
}

extension Ratio: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: UInt64) {
    self.init(UInt128(value))
  }
}
