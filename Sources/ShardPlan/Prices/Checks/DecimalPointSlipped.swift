import ShardPlanEngine
import ShardPlanText

extension Check {
  /// A price that would fit with its decimal point elsewhere, or for another number of units.
  static let decimalPointSlipped = Check(code: .decimalPointSlipped) { inspection in
    for suspect in inspection.unexplained {
      guard let price = inspection.suspicion.prices[suspect.dimension] else { continue }
      let shift = (1...12).flatMap { [$0, -$0] }.first { places in
        price.shifted(by: places).map {
          inspection.suspicion.fits($0, as: suspect.dimension)
        } ?? false
      }
      guard let shift, let fitting = price.shifted(by: shift) else { continue }
      inspection.report(
        .decimalPointSlipped, suspect, fitting: fitting,
        advice: question(shift))
    }
  }

  private static func question(_ shift: Int) -> String {
    switch shift {
    case -3: "is this the price of a thousand?"
    case -6: "is this the price of a million?"
    case -9: "is this the price of a thousand million?"
    case -2: "is this in hundredths of the currency, or did the decimal point slip?"
    default: "did the decimal point slip?"
    }
  }
}

extension Money {
  /// The amount times a power of ten; `nil` when it is too large, or has more than 12 decimals.
  fileprivate func shifted(by places: Int) -> Money? {
    let power = Ratio.powerOfTen(abs(places))
    let amount = picounits.magnitude
    if places < 0 {
      let (quotient, rest) = amount.quotientAndRemainder(dividingBy: power)
      return rest == 0 ? Money(picounits: Int128(quotient)) : nil
    }
    let (product, overflow) = amount.multipliedReportingOverflow(by: power)
    guard !overflow, product <= UInt128(RateCard.largestPrice.picounits) else { return nil }
    return Money(picounits: Int128(product))
  }
}

extension Diagnostic.Code {
  static let decimalPointSlipped = Self(
    "decimal-point-slipped", "A price would fit with its decimal point elsewhere.",
    """
    The price may be in cents or for a million units. AWS's pages price a million PUT payload \
    units; tables price one.
    """)
}
