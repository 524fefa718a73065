/// A value that is exact, or known only within bounds, or known only to be at least something.
///
/// ```swift
/// let exact = Within(Money.units(5))
/// let range = Within(from: Money.units(7), to: .units(9))
/// let open = Within(from: Money.units(127), to: nil)
/// print(exact.isExact, (exact + range).low, (range + open).high == nil)  // true 12 true
/// ```
public struct Within<Value: Comparable & Sendable>: Sendable, Equatable {
  /// The least that the value can be.
  public let low: Value
  /// The most that the value can be; `nil` where nothing bounds it.
  public let high: Value?

  /// Takes an exact value.
  ///
  /// - Parameter value: The value.
  public init(_ value: Value) { (low, high) = (value, value) }

  /// Takes two bounds, which the value may reach.
  ///
  /// - Parameters:
  ///   - low: The lower bound.
  ///   - high: The upper bound, taken to be `low` if it is less; `nil` for none.
  public init(from low: Value, to high: Value?) {
    self.low = low
    self.high = high.map { max(low, $0) }
  }

  /// The value, where it is exact; `nil` elsewhere.
  public var exact: Value? { isExact ? low : nil }

  /// A Boolean value indicating whether both bounds are one.
  public var isExact: Bool { high == low }
}

extension Within {
  /// Returns the value of a function that rises with it.
  package func scaled<Other>(by function: (Value) -> Other) -> Within<Other> {
    guard !isExact else { return Within<Other>(function(low)) }
    return Within<Other>(from: function(low), to: high.map(function))
  }
}

extension Within where Value: AdditiveArithmetic {
  /// Adds two values: the least to the least, and the most to the most.
  ///
  /// - Parameters:
  ///   - left: A value.
  ///   - right: Another value.
  /// - Returns: The sum, without an upper bound where either has none.
  /// - Precondition: The sums can be counted.
  public static func + (left: Within, right: Within) -> Within {
    Within(
      from: left.low + right.low, to: left.high.flatMap { most in right.high.map { most + $0 } })
  }
}
