// Arithmetic is kept out of line: inlined, its few instructions for 128 bits each would be copied to
// thousands of places.

extension Ratio {
  /// Adds exactly.
  ///
  /// - Parameters:
  ///   - left: A number.
  ///   - right: The number that is added.
  /// - Returns: The sum, however large.
  @inline(never)
  public static func + (left: Ratio, right: Ratio) -> Ratio {
    if let (a, b) = left.narrowParts, let (c, d) = right.narrowParts {
      if b == d {
        let (sum, overflow) = a.addingReportingOverflow(c)
        if !overflow { return Ratio(sum, over: b) }
      } else if let sum = sum(a, over: b, c, over: d) {
        return sum
      }
    }
    return wideSum(left, right)
  }

  /// Multiplies exactly.
  ///
  /// - Parameters:
  ///   - left: A number.
  ///   - right: The number that it is multiplied by.
  /// - Returns: The product, however large.
  @inline(never)
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    if let (a, b) = left.narrowParts, let (c, d) = right.narrowParts,
      let product = product(a, over: b, c, over: d)
    {
      return product
    }
    return wideProduct(left, right)
  }

  /// Divides exactly.
  ///
  /// - Parameters:
  ///   - left: The dividend.
  ///   - right: The divisor.
  /// - Returns: The quotient.
  /// - Precondition: The divisor is not zero.
  @inline(never)
  public static func / (left: Ratio, right: Ratio) -> Ratio {
    precondition(!right.isZero, "A ratio cannot be divided by zero.")
    if let (a, b) = left.narrowParts, let (c, d) = right.narrowParts,
      let quotient = product(a, over: b, d, over: c)
    {
      return quotient
    }
    return wideQuotient(left, right)
  }

  /// Returns by how much this exceeds another number, or zero when it does not.
  ///
  /// - Parameter other: The number to take away.
  /// - Returns: The difference, never below zero.
  @inline(never)
  public func excess(over other: Ratio) -> Ratio {
    guard self > other else { return .zero }
    if let (a, b) = narrowParts, let (c, d) = other.narrowParts, b == d {
      return Ratio(a - c, over: b)
    }
    let (a, b) = wideParts
    let (c, d) = other.wideParts
    return Ratio(a * d - c * b, over: b * d)
  }

  private static func product(
    _ a: UInt128, over b: UInt128, _ c: UInt128, over d: UInt128
  ) -> Ratio? {
    guard let numerator = times(a, c), let denominator = times(b, d) else { return nil }
    return Ratio(numerator, over: denominator)
  }

  private static func sum(
    _ a: UInt128, over b: UInt128, _ c: UInt128, over d: UInt128
  ) -> Ratio? {
    guard let first = times(a, d), let second = times(c, b), let denominator = times(b, d) else {
      return nil
    }
    let (numerator, overflow) = first.addingReportingOverflow(second)
    return overflow ? nil : Ratio(numerator, over: denominator)
  }

  @inline(never)
  private static func wideSum(_ left: Ratio, _ right: Ratio) -> Ratio {
    let (a, b) = left.wideParts
    let (c, d) = right.wideParts
    return b == d ? Ratio(a + c, over: b) : Ratio(a * d + c * b, over: b * d)
  }

  @inline(never)
  private static func wideProduct(_ left: Ratio, _ right: Ratio) -> Ratio {
    let (a, b) = left.wideParts
    let (c, d) = right.wideParts
    return Ratio(a * c, over: b * d)
  }

  @inline(never)
  private static func wideQuotient(_ left: Ratio, _ right: Ratio) -> Ratio {
    let (a, b) = left.wideParts
    let (c, d) = right.wideParts
    return Ratio(a * d, over: b * c)
  }
}

/// The sign of a difference.
private enum Order {
  case less, equal, greater

  init<Number: Comparable>(_ left: Number, _ right: Number) {
    self = left == right ? .equal : left < right ? .less : .greater
  }
}

extension Ratio: Hashable, Comparable {
  public static func == (left: Ratio, right: Ratio) -> Bool { order(left, right) == .equal }

  public static func < (left: Ratio, right: Ratio) -> Bool { order(left, right) == .less }

  /// Hashes the whole part and some binary places, since equal fractions may be written differently.
  ///
  /// - Parameter hasher: What they are fed to.
  public func hash(into hasher: inout Hasher) {
    hasher.combine((self * 4_294_967_296).rounded(.down))
  }

  /// Compares the numerators over a common denominator.
  @inline(never)
  private static func order(_ left: Ratio, _ right: Ratio) -> Order {
    if let (a, b) = left.narrowParts, let (c, d) = right.narrowParts {
      if b == d { return Order(a, c) }
      if let first = times(a, d), let second = times(c, b) { return Order(first, second) }
    }
    return wideOrder(left, right)
  }

  @inline(never)
  private static func wideOrder(_ left: Ratio, _ right: Ratio) -> Order {
    let (a, b) = left.wideParts
    let (c, d) = right.wideParts
    return Order(a * d, c * b)
  }
}

/// The product, or `nil` when it outgrows 128 bits.
@inline(__always)
private func times(_ left: UInt128, _ right: UInt128) -> UInt128? {
  // Most factors take one word, or are one.
  if (left | right) >> 64 == 0 {
    let (high, low) = UInt64(truncatingIfNeeded: left)
      .multipliedFullWidth(by: UInt64(truncatingIfNeeded: right))
    return UInt128(high) << 64 | UInt128(low)
  }
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  return overflow ? nil : product
}
