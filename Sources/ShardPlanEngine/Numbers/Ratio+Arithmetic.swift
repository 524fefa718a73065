extension Ratio {
  /// Adds exactly.
  ///
  /// - Parameters:
  ///   - left: A number.
  ///   - right: The number that is added.
  /// - Returns: The sum, however large.
  public static func + (left: Ratio, right: Ratio) -> Ratio {
    if case .narrow(let a, over: let b) = left.storage,
      case .narrow(let c, over: let d) = right.storage,
      let sum = b == d ? plus(a, c).map({ Ratio($0, over: b) }) : sum(a, over: b, c, over: d)
    {
      return sum
    }
    let (a, b) = left.wideParts
    let (c, d) = right.wideParts
    return b == d ? Ratio(a + c, over: b) : Ratio(a * d + c * b, over: b * d)
  }

  /// Multiplies exactly.
  ///
  /// - Parameters:
  ///   - left: A number.
  ///   - right: The number that it is multiplied by.
  /// - Returns: The product, however large.
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    if case .narrow(let a, over: let b) = left.storage,
      case .narrow(let c, over: let d) = right.storage,
      let numerator = times(a, c), let denominator = times(b, d)
    {
      return Ratio(numerator, over: denominator)
    }
    let (a, b) = left.wideParts
    let (c, d) = right.wideParts
    return Ratio(a * c, over: b * d)
  }

  /// Divides exactly.
  ///
  /// - Parameters:
  ///   - left: The dividend.
  ///   - right: The divisor.
  /// - Returns: The quotient.
  /// - Precondition: The divisor is not zero.
  public static func / (left: Ratio, right: Ratio) -> Ratio {
    precondition(!right.isZero, "A ratio cannot be divided by zero.")
    return left * right.inverted
  }

  /// Returns by how much this exceeds another number, or zero when it does not.
  ///
  /// - Parameter other: The number to take away.
  /// - Returns: The difference, never below zero.
  public func excess(over other: Ratio) -> Ratio {
    guard self > other else { return .zero }
    if case .narrow(let a, over: let b) = storage, case .narrow(let c, over: let d) = other.storage,
      b == d
    {
      return Ratio(a - c, over: b)
    }
    let (a, b) = wideParts
    let (c, d) = other.wideParts
    return Ratio(a * d - c * b, over: b * d)
  }

  private var inverted: Ratio {
    switch storage {
    case .narrow(let numerator, over: let denominator): Ratio(denominator, over: numerator)
    case .wide(let numerator, over: let denominator): Ratio(denominator, over: numerator)
    }
  }

  private static func sum(
    _ a: UInt128, over b: UInt128, _ c: UInt128, over d: UInt128
  ) -> Ratio? {
    guard let first = times(a, d), let second = times(c, b), let numerator = plus(first, second),
      let denominator = times(b, d)
    else { return nil }
    return Ratio(numerator, over: denominator)
  }
}

extension Ratio: Hashable, Comparable {
  public static func == (left: Ratio, right: Ratio) -> Bool {
    order(left, right, equally: ==, widely: ==)
  }

  public static func < (left: Ratio, right: Ratio) -> Bool {
    order(left, right, equally: <, widely: <)
  }

  /// Hashes the whole part only, since equal fractions may be written differently.
  ///
  /// - Parameter hasher: What the whole part is fed to.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rounded(.down))
  }

  /// Compares the numerators over a common denominator.
  @inline(__always)
  private static func order(
    _ left: Ratio, _ right: Ratio, equally narrow: (UInt128, UInt128) -> Bool,
    widely wide: (WideNatural, WideNatural) -> Bool
  ) -> Bool {
    if case .narrow(let a, over: let b) = left.storage,
      case .narrow(let c, over: let d) = right.storage
    {
      if b == d { return narrow(a, c) }
      if let first = times(a, d), let second = times(c, b) { return narrow(first, second) }
    }
    let (a, b) = left.wideParts
    let (c, d) = right.wideParts
    return wide(a * d, c * b)
  }
}

/// The product, or `nil` when it outgrows 128 bits.
private func times(_ left: UInt128, _ right: UInt128) -> UInt128? {
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  return overflow ? nil : product
}

/// The sum, or `nil` when it outgrows 128 bits.
private func plus(_ left: UInt128, _ right: UInt128) -> UInt128? {
  let (sum, overflow) = left.addingReportingOverflow(right)
  return overflow ? nil : sum
}
