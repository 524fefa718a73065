/// An exact fraction that is never negative, never rounded and never overflows.
///
/// Every rate, size and quantity is one of these from the moment it is read until the one division
/// that turns it into shards or money. Numerator and denominator are 128-bit integers; a result
/// that outgrows them continues in integers of any size.
///
/// Whole numbers are written as they are, and decimals as fractions, so that nothing becomes binary
/// floating point on the way:
///
/// ```swift
/// let percent = Ratio(125, over: 10)
/// print(percent)  // 12.5
/// print(Ratio(1, over: 3) * 3 == 1)  // true
/// ```
public struct Ratio: Sendable {
  enum Storage: Sendable {
    case narrow(UInt128, over: UInt128)
    case wide(WideNatural, over: WideNatural)
  }

  let storage: Storage

  private init(_ storage: Storage) {
    self.storage = storage
  }

  /// Creates a whole number.
  ///
  /// - Parameter value: The number.
  public init(_ value: UInt128) {
    storage = .narrow(value, over: 1)
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
    storage = .narrow(numerator, over: denominator)
  }

  /// Creates a fraction, in 128 bits whenever it fits.
  init(_ numerator: WideNatural, over denominator: WideNatural) {
    if let narrow = Self.narrowed(numerator, denominator) {
      self = narrow
      return
    }
    guard numerator.limbs.count + denominator.limbs.count <= Self.reducibleLimbs else {
      self.init(.wide(numerator, over: denominator))
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    let reduced = (
      numerator.quotientAndRemainder(dividingBy: divisor).quotient,
      denominator.quotientAndRemainder(dividingBy: divisor).quotient
    )
    self = Self.narrowed(reduced.0, reduced.1) ?? Self(.wide(reduced.0, over: reduced.1))
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
    switch storage {
    case .narrow(let numerator, over: _): numerator == 0
    case .wide(let numerator, over: _): numerator.isZero
    }
  }

  /// Numerator and denominator, as integers of any size.
  var wideParts: (numerator: WideNatural, denominator: WideNatural) {
    switch storage {
    case .narrow(let numerator, over: let denominator):
      (WideNatural(numerator), WideNatural(denominator))
    case .wide(let numerator, over: let denominator): (numerator, denominator)
    }
  }
}

extension Ratio: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: UInt64) {
    self.init(UInt128(value))
  }
}
