/// All ways in which a whole number of records from a mix can make up an aggregate, and how
/// likely each is.
///
/// Records come independently, so the numbers of records of each size follow the multinomial
/// distribution; its probabilities are counted in whole numbers and so are exact.
struct Compositions {
  /// The size in bytes of each kind of aggregate, with its weight out of ``total``.
  private(set) var outcomes: [(bytes: Ratio, weight: WideNatural)] = []
  /// The sum of the weights.
  let total: WideNatural
  /// Bytes of a record of each part.
  private let sizes: [Ratio]
  /// The share of each part, as a whole number.
  private let weights: [WideNatural]

  /// The most compositions that are gone through.
  static var most: UInt128 { 2_000 }
  /// The most bits that the sum of all weights may take: enough for shares of two decimal places.
  private static var mostBits: Int { 32_768 }

  /// Lists the compositions; `nil` when the records are not a whole number, the ways too many to
  /// go through, the size does not depend on the numbers alone, or all records are alike.
  init?(of count: Ratio, in format: KPLFormat) {
    let parts = format.mix.parts
    guard parts.count > 1, count.isExact(places: 0), let whole = count.rounded(.down),
      Self.number(of: whole, parts: parts.count) <= Self.most,
      format.sizesDependOnNumbersAlone(of: whole), let weights = IntegerShares(of: parts),
      Int(whole) * (128 - weights.sum.leadingZeroBitCount) <= Self.mostBits
    else { return nil }
    let sizes = parts.map { format.record(of: $0.size.bytes, keyIndex: 0) }
    // Frame, key table and longer key indices are the same however the records are mixed.
    let mean = format.mix.mean { format.record(of: $0, keyIndex: 0) }
    let constant = format.size(of: count).total.excess(over: count * mean)
    self.sizes = sizes
    self.weights = weights.parts.map { WideNatural($0) }
    total = WideNatural(weights.sum).power(Int(whole))
    add(from: 0, left: Int(whole), bytes: constant, weight: WideNatural(1))
  }

  /// Adds all ways to fill up with the parts from one on, of which there are at least two.
  ///
  /// From one way to the next, a record of this part takes the place of one of the others:
  /// `n! / (c! (n − c)!)` ways to place `c` of `n` records follow from those for `c − 1`.
  private mutating func add(from part: Int, left: Int, bytes: Ratio, weight: WideNatural) {
    let isLastButOne = part + 2 == sizes.count
    var ways = isLastButOne ? weight * weights[part + 1].power(left) : weight
    for count in 0...left {
      if count > 0 {
        ways = ways * (weights[part] * WideNatural(UInt128(left - count + 1)))
        let divisor = WideNatural(UInt128(count))
        // It divides evenly, the result being a whole number by what it counts.
        ways =
          ways.quotientAndRemainder(
            dividingBy: isLastButOne ? divisor * weights[part + 1] : divisor
          ).quotient
      }
      let filled = bytes + Ratio(count) * sizes[part]
      if isLastButOne {
        outcomes.append((filled + Ratio(left - count) * sizes[part + 1], ways))
      } else {
        add(from: part + 1, left: left - count, bytes: filled, weight: ways)
      }
    }
  }

  /// Returns the exact mean of a whole number that depends on the size of an aggregate.
  func mean(of value: (Ratio) -> Ratio) -> Ratio {
    var sum = WideNatural(0)
    for outcome in outcomes {
      sum = sum + outcome.weight * WideNatural(value(outcome.bytes).rounded(.down) ?? 0)
    }
    return Ratio(sum, over: total)
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

extension WideNatural {
  /// Returns a power of this number.
  fileprivate func power(_ exponent: Int) -> WideNatural {
    (0..<exponent).reduce(WideNatural(1)) { power, _ in power * self }
  }
}

/// The shares of a mix as whole numbers, in lowest terms.
struct IntegerShares {
  /// One number for each part.
  let parts: [UInt128]
  /// The sum of the numbers.
  let sum: UInt128

  /// Brings shares over a common denominator; `nil` when that takes more than 128 bits.
  init?(of parts: [RecordMix.Part]) {
    var denominator: UInt128 = 1
    var fractions: [(UInt128, UInt128)] = []
    for part in parts {
      guard let (top, bottom) = part.share.narrowParts else { return nil }
      let divisor = UInt128.greatestCommonDivisor(top, bottom)
      fractions.append((top / divisor, bottom / divisor))
      let step = bottom / divisor / UInt128.greatestCommonDivisor(denominator, bottom / divisor)
      let (product, overflow) = denominator.multipliedReportingOverflow(by: step)
      guard !overflow else { return nil }
      denominator = product
    }
    // No share exceeds one, so that no number exceeds the denominator.
    self.parts = fractions.map { $0.0 * (denominator / $0.1) }
    sum = denominator
  }
}
