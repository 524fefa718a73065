extension Ratio {
  /// Returns the whole number that a rule rounds this to.
  ///
  /// - Parameter rule: Which way to round what is not whole.
  /// - Returns: The whole number, or `nil` when it takes more than 128 bits.
  public func rounded(_ rule: FloatingPointRoundingRule) -> UInt128? {
    guard let (numerator, denominator) = narrowParts else {
      return roundedWidely(rule).narrowed
    }
    if denominator == 1 { return numerator }
    let (quotient, remainder) = numerator.divided(by: denominator)
    if remainder == 0 { return quotient }
    // Comparing with what is missing, not with twice the remainder, cannot overflow.
    let missing = denominator - remainder
    let half: Half = remainder < missing ? .below : remainder == missing ? .exactly : .above
    guard half.goesUp(from: quotient % 2 == 1, rule) else { return quotient }
    let (next, overflow) = quotient.addingReportingOverflow(1)
    return overflow ? nil : next
  }

  /// Returns this number of 10⁻ᵖ, rounded to a whole one.
  ///
  /// - Parameters:
  ///   - places: How many decimal places to keep, from 0 to 38.
  ///   - rule: Which way to round what is finer.
  /// - Returns: The whole number of 10⁻ᵖ, or `nil` when it takes more than 128 bits.
  /// - Precondition: There are from 0 to 38 decimal places.
  public func rounded(places: Int, _ rule: FloatingPointRoundingRule) -> UInt128? {
    (self * Ratio(Ratio.powerOfTen(places))).rounded(rule)
  }

  /// Returns whether a number of decimal places shows this exactly.
  ///
  /// - Parameter places: The number of decimal places, from 0 to 38.
  /// - Returns: Whether nothing is lost when no more places are shown.
  /// - Precondition: There are from 0 to 38 decimal places.
  public func isExact(places: Int) -> Bool {
    (self * Ratio(Ratio.powerOfTen(places))).isWhole
  }

  private var isWhole: Bool {
    if let (numerator, denominator) = narrowParts { return numerator % denominator == 0 }
    let (numerator, denominator) = wideParts
    return numerator.quotientAndRemainder(dividingBy: denominator).remainder.isZero
  }

  /// Rounds in integers of any size.
  func roundedWidely(_ rule: FloatingPointRoundingRule) -> WideNatural {
    let (numerator, denominator) = wideParts
    let (whole, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    if remainder.isZero { return whole }
    let missing = denominator - remainder
    let half: Half = remainder < missing ? .below : remainder == missing ? .exactly : .above
    return half.goesUp(from: whole.isOdd, rule) ? whole + WideNatural(1) : whole
  }

  /// The position of a remainder relative to half of the divisor.
  private enum Half {
    case below, exactly, above

    /// Returns whether a rule rounds a quotient with a remainder up.
    func goesUp(from isOdd: Bool, _ rule: FloatingPointRoundingRule) -> Bool {
      switch rule {
      case .up, .awayFromZero: true
      case .toNearestOrAwayFromZero: self != .below
      case .toNearestOrEven: self == .above || self == .exactly && isOdd
      default: false
      }
    }
  }
}

extension Ratio {
  /// Returns a power of ten.
  ///
  /// - Parameter exponent: The exponent, from 0 to 38.
  /// - Returns: Ten to that power.
  /// - Precondition: The exponent lies between 0 and 38.
  public static func powerOfTen(_ exponent: Int) -> UInt128 {
    precondition((0...38).contains(exponent), "Ten to the 38th is the largest power in 128 bits.")
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension Ratio {
  /// Returns this as a decimal number without zeros at the end.
  ///
  /// - Parameters:
  ///   - places: The most decimal places to show, from 0 to 38.
  ///   - rule: How to round what is finer.
  /// - Returns: Plain digits such as `1.835823059082`.
  /// - Precondition: There are from 0 to 38 decimal places.
  public func decimal(
    places: Int = 12, rounded rule: FloatingPointRoundingRule = .toNearestOrEven
  ) -> String {
    let scaled =
      rounded(places: places, rule).map { String($0) }
      ?? (self * Ratio(Ratio.powerOfTen(places))).roundedWidely(rule).decimalDigits
    let zeros = String(repeating: "0", count: max(0, places + 1 - scaled.utf8.count))
    let digits = Array((zeros + scaled).utf8)
    let whole = String(decoding: digits.dropLast(places), as: UTF8.self)
    var decimals = digits.suffix(places)
    while decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
    return decimals.isEmpty ? whole : whole + "." + String(decoding: decimals, as: UTF8.self)
  }
}

extension WideNatural {
  /// The number in decimal digits.
  fileprivate var decimalDigits: String {
    // As many digits as one division can split off.
    let chunk = 38
    var (rest, digits) = (self, "")
    while !rest.isZero {
      let split = rest.quotientAndRemainder(dividingBy: WideNatural(Ratio.powerOfTen(chunk)))
      let part = String(split.remainder.narrowed ?? 0)
      let zeros = split.quotient.isZero ? 0 : chunk - part.utf8.count
      digits = String(repeating: "0", count: zeros) + part + digits
      rest = split.quotient
    }
    return digits.isEmpty ? "0" : digits
  }
}

extension Ratio: CustomStringConvertible {
  /// The number to twelve decimal places, ties going to even.
  public var description: String { decimal() }
}
