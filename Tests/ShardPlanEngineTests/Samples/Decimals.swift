import ShardPlanEngine

/// Reads a decimal number as a whole number of 10⁻ᵖ; a test with any other text stops.
func fixedPoint(_ decimal: String, places: Int) -> Int128 {
  let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
  let fraction = parts.count > 1 ? String(parts[1]) : ""
  let digits = String(parts[0]) + fraction
  guard parts.count <= 2, fraction.count <= places, let value = Int128(digits) else {
    preconditionFailure("\(decimal) is not a decimal number of up to \(places) places.")
  }
  return (fraction.count..<places).reduce(value) { power, _ in power * 10 }
}

extension Money {
  /// The amount that a decimal number stands for.
  static func of(_ decimal: String) -> Money {
    Money(picounits: fixedPoint(decimal, places: 12))
  }
}

extension Ratio {
  /// The number that a decimal number, not negative, stands for.
  static func of(_ decimal: String) -> Ratio {
    Ratio(UInt128(fixedPoint(decimal, places: 18)), over: 1_000_000_000_000_000_000)
  }
}
