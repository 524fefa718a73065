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
