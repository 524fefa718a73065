/// All ways in which a whole number of records from a mix can make up an aggregate, and how
/// likely each is.
///
/// Records come independently, so the numbers of records of each size follow the multinomial
/// distribution; its probabilities are counted in whole numbers and so are exact.
struct Compositions {
  /// The size in bytes of each kind of aggregate, with its weight out of ``total``.
  private(set) var outcomes: [(bytes: Ratio, weight: WideNatural)] = []
  /// What the weights add up to.
  let total: WideNatural

  /// The most compositions that are gone through.
  static var most: UInt128 { 2_000 }
  /// The most bits that the sum of all weights may take: enough for shares of two decimal places.
  private static var mostBits: Int { 32_768 }

  /// Lists the compositions; `nil` when the records are not a whole number, the ways too many to
  /// go through, or the size does not depend on the numbers alone.
  init?(of count: Ratio, in format: KPLFormat) {
    let parts = format.mix.parts
    guard count.isExact(places: 0), let whole = count.rounded(.down),
      Self.number(of: whole, parts: parts.count) <= Self.most,
      format.sizesDependOnNumbersAlone(of: whole), let weights = IntegerShares(of: parts),
      Int(whole) * (128 - weights.sum.leadingZeroBitCount) <= Self.mostBits
    else { return nil }
    let sizes = parts.map { format.record(of: $0.size.bytes, keyIndex: 0) }
    // Frame, key table and longer key indices are the same however the records are mixed.
    let mean = format.mix.mean { format.record(of: $0, keyIndex: 0) }
    let constant = format.size(of: count).total.excess(over: count * mean)
    total = WideNatural.powers(of: weights.sum, upTo: Int(whole))[Int(whole)]
    let powers = weights.parts.map { WideNatural.powers(of: $0, upTo: Int(whole)) }
    add(
      from: 0, left: Int(whole), bytes: constant, weight: WideNatural(1), sizes: sizes,
      powers: powers)
  }

  /// Adds all ways to fill up with the parts from one on.
  private mutating func add(
    from part: Int, left: Int, bytes: Ratio, weight: WideNatural, sizes: [Ratio],
    powers: [[WideNatural]]
  ) {
    guard part + 1 < sizes.count else {
      outcomes.append((bytes + Ratio(left) * sizes[part], weight * powers[part][left]))
      return
    }
    var choices = WideNatural(1)
    for count in 0...left {
      if count > 0 {
        // Choosing one record more: the product of so many numbers in a row divides evenly.
        choices =
          (choices * WideNatural(UInt128(left - count + 1)))
          .quotientAndRemainder(dividingBy: WideNatural(UInt128(count))).quotient
      }
      add(
        from: part + 1, left: left - count, bytes: bytes + Ratio(count) * sizes[part],
        weight: weight * choices * powers[part][count], sizes: sizes, powers: powers)
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

  /// How many compositions there are, or more than ``most``.
  private static func number(of count: UInt128, parts: Int) -> UInt128 {
    var number: UInt128 = 1
    for part in 1..<max(1, UInt128(parts)) where number <= most {
      number = number * (count + part) / part
    }
    return number
  }
}

extension WideNatural {
  /// Returns the powers of a number, from the zeroth on.
  fileprivate static func powers(of base: UInt128, upTo most: Int) -> [WideNatural] {
    var powers = [WideNatural(1)]
    for _ in 0..<most { powers.append(powers[powers.count - 1] * WideNatural(base)) }
    return powers
  }
}
