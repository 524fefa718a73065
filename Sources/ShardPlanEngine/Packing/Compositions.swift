/// All ways in which a whole number of records from a mix can make up an aggregate, and how
/// likely each is: the exact law of its size.
///
/// Records come independently, so the numbers of records of each size follow the multinomial
/// distribution; its probabilities are counted in whole numbers of 128 bits.
struct Compositions {
  /// The size in bytes of each kind of aggregate, with its weight.
  private(set) var outcomes: [(bytes: Int64, weight: UInt128)] = []
  /// Bytes of a record of each part.
  private let sizes: [Int64]
  /// The share of each part, as a whole number.
  private let weights: [UInt128]

  /// The most compositions that are gone through: beyond, ``SizeSpectrum`` takes less time.
  static var most: UInt128 { 12_000 }

  /// Lists the compositions; `nil` when they are too many, or their weights take too many bits.
  init?(of count: Int64, in format: KPLFormat) {
    // More records than this have weights of more than 128 bits; up to it each key index takes a
    // byte, so that it is all the same which record is under which key.
    guard count < 128 else { return nil }
    let sizes = EncodedSizes(of: format.mix, in: format, keyIndex: 0).parts
    guard sizes.count > 1,
      Self.number(of: UInt128(count), parts: sizes.count) <= Self.most,
      let weights = IntegerShares(of: sizes.map { $0.share }),
      weights.hasPower(count)
    else { return nil }
    self.sizes = sizes.map { $0.bytes }
    self.weights = weights.parts
    add(from: 0, left: count, bytes: format.constant(for: count), weight: 1)
  }

  /// Adds all ways to fill up with the parts from one on, of which there are at least two.
  ///
  /// From one way to the next, a record of this part takes the place of one of the others:
  /// `n! / (c! (n − c)!)` ways to place `c` of `n` records follow from those for `c − 1`.
  private mutating func add(from part: Int, left: Int64, bytes: Int64, weight: UInt128) {
    let isLastButOne = part + 2 == sizes.count
    var ways = weight
    if isLastButOne { for _ in 0..<left { ways *= weights[part + 1] } }
    for count in 0...left {
      if count > 0 {
        ways *= weights[part] * UInt128(left - count + 1)
        // It divides evenly, the result being a whole number by what it counts.
        ways /= isLastButOne ? UInt128(count) * weights[part + 1] : UInt128(count)
      }
      let filled = bytes + count * sizes[part]
      if isLastButOne {
        outcomes.append((filled + (left - count) * sizes[part + 1], ways))
      } else {
        add(from: part + 1, left: left - count, bytes: filled, weight: ways)
      }
    }
  }

  /// Returns the exact mean of a whole number that depends on the size of an aggregate.
  func mean(of value: (Int64) -> UInt64) -> Ratio {
    var mean = WeightedMean()
    for outcome in outcomes { mean.add(value(outcome.bytes), weight: outcome.weight) }
    return mean.mean
  }

  /// The number of compositions of at least two parts, or more than ``most``.
  private static func number(of count: UInt128, parts: Int) -> UInt128 {
    var number: UInt128 = 1
    for part in 1..<UInt128(parts) where number <= most {
      number = number * (count + part) / part
    }
    return number
  }
}

/// The shares of a mix as whole numbers, in lowest terms.
struct IntegerShares {
  /// One number for each part.
  let parts: [UInt128]
  /// The sum of the numbers.
  let sum: UInt128

  /// Brings shares over a common denominator; `nil` when that takes more than 128 bits.
  init?(of shares: [Ratio]) {
    var denominator: UInt128 = 1
    var fractions: [(UInt128, UInt128)] = []
    for share in shares {
      guard let (top, bottom) = share.narrowParts else { return nil }
      let divisor = UInt128.greatestCommonDivisor(top, bottom)
      fractions.append((top / divisor, bottom / divisor))
      let step = bottom / divisor / UInt128.greatestCommonDivisor(denominator, bottom / divisor)
      let (product, overflow) = denominator.multipliedReportingOverflow(by: step)
      guard !overflow else { return nil }
      denominator = product
    }
    // No share exceeds one, so that no number exceeds the denominator.
    parts = fractions.map { $0.0 * (denominator / $0.1) }
    sum = denominator
  }

  /// Returns whether a power of the sum fits into 128 bits, times what ``Compositions`` multiplies
  /// it by on the way.
  func hasPower(_ exponent: Int64) -> Bool {
    var power = UInt128(exponent)
    for _ in 0...exponent {
      let (product, overflow) = power.multipliedReportingOverflow(by: sum)
      guard !overflow else { return false }
      power = product
    }
    return true
  }
}
