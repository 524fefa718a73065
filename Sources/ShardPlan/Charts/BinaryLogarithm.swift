import ShardPlanEngine

/// The logarithm to base two, in integers.
enum BinaryLogarithm {
  /// How many binary places a logarithm has.
  static let places = 32

  /// Returns the logarithm to base two of a positive number, in units of 2⁻³².
  ///
  /// It is found by squaring again and again: each time the square reaches two, the next binary
  /// place is a one. Every step rounds down, so a larger number never has a smaller logarithm.
  ///
  /// - Parameter value: The number; zero counts as the smallest number that there is.
  /// - Returns: The logarithm, negative below one.
  static func fixed(_ value: Ratio) -> Int {
    guard !value.isZero else { return Int.min / 4 }
    if value < .one { return -fixed(.one / value) }
    // Halve by large powers of two first, so that few divisions are needed.
    var exponent = 0
    var rest = value
    while rest >= twoTo(64) {
      rest = rest / twoTo(64)
      exponent += 64
    }
    for power in [32, 16, 8, 4, 2, 1] where rest >= twoTo(power) {
      rest = rest / twoTo(power)
      exponent += power
    }
    // From here on, one is 2^63.
    let one: UInt128 = 1 << 63
    var square = (rest * twoTo(63)).rounded(.down) ?? one
    var fraction = 0
    for _ in 0..<places {
      square = (square * square) >> 63
      fraction <<= 1
      if square >= one << 1 {
        square >>= 1
        fraction |= 1
      }
    }
    return exponent << places + fraction
  }

  private static func twoTo(_ exponent: Int) -> Ratio { Ratio((1 as UInt128) << exponent) }
}
