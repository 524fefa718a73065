/// Powers and logarithms to base two in whole numbers, so that every machine finds the same ones.
///
/// Results are good to at least 55 binary places.
struct BinaryPower: Sendable {
  /// The powers of two by each byte of the exponent's fraction, the highest first, in 2⁻⁶³.
  private let powers: [UInt64]

  init() {
    var powers: [UInt64] = []
    // The root of two, the root of that, and so on.
    var root: UInt64 = 1 << 63
    var square = UInt128(1) << 127
    for _ in 0..<8 {
      var roots: [UInt64] = []
      for _ in 0..<8 {
        root = Self.squareRoot(of: square)
        square = UInt128(root) << 63
        roots.append(root)
      }
      let start = powers.count
      powers.append(1 << 63)
      for byte in 1..<256 {
        let bit = byte.trailingZeroBitCount
        powers.append(Self.product(powers[start + (byte & (byte - 1))], roots[7 - bit]))
      }
    }
    self.powers = powers
  }

  /// Returns two to the power of a fraction of one, in 2⁻⁶³: from one to less than two.
  ///
  /// - Parameter fraction: The exponent in 2⁻⁶⁴.
  /// - Returns: The power.
  func callAsFunction(_ fraction: UInt64) -> UInt64 {
    var power: UInt64 = 1 << 63
    var rest = fraction
    var start = 0
    while rest != 0 {
      power = Self.product(power, powers[start + Int(rest >> 56)])
      rest <<= 8
      start += 256
    }
    return power
  }

  /// Returns the logarithm to base two of a number from one, in 2⁻⁶⁴.
  static func logarithm(of number: Ratio) -> UInt128 {
    let (exponent, leading) = parts(of: number)
    var logarithm = UInt128(max(0, exponent))
    var power = leading
    for _ in 0..<64 {
      let square = power.multipliedFullWidth(by: power).high
      logarithm <<= 1
      if square >> 127 == 1 {
        logarithm |= 1
        power = square
      } else {
        power = square << 1
      }
    }
    return logarithm
  }

  /// Returns the power of two that a number lies at or above, and the number by it, in 2⁻¹²⁷.
  static func parts(of number: Ratio) -> (exponent: Int, leading: UInt128) {
    let (word, words) = (Ratio(UInt128(1) << 64), Ratio(UInt128(1) << 64) * (UInt128(1) << 64))
    var (scaled, exponent) = (number, 127)
    while scaled < word { (scaled, exponent) = (scaled * word, exponent - 64) }
    while scaled >= words { (scaled, exponent) = (scaled / word, exponent + 64) }
    let whole = scaled.rounded(.down) ?? .max
    return (exponent - whole.leadingZeroBitCount, whole << whole.leadingZeroBitCount)
  }

  private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    UInt64(truncatingIfNeeded: (UInt128(left) * UInt128(right)) >> 63)
  }

  /// The root of a number from 2¹²⁶, rounded down.
  private static func squareRoot(of square: UInt128) -> UInt64 {
    var root: UInt64 = 0
    for place in (0..<64).reversed() {
      let candidate = root | 1 << UInt64(place)
      if UInt128(candidate) * UInt128(candidate) <= square { root = candidate }
    }
    return root
  }
}

extension Ratio {
  fileprivate static func * (left: Ratio, right: UInt128) -> Ratio { left * Ratio(right) }
}
