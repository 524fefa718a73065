import ShardPlanEngine
import ShardPlanText

extension Check {
  /// Two prices that would fit if they were swapped.
  static let pricesExchanged = Check(code: .pricesExchanged) { inspection in
    let suspicion = inspection.suspicion
    for suspect in suspicion.suspects {
      guard let price = suspicion.prices[suspect.dimension] else { continue }
      let partner = suspicion.suspects.first { other in
        guard other.dimension != suspect.dimension,
          let otherPrice = suspicion.prices[other.dimension]
        else { return false }
        return suspicion.fits(otherPrice, as: suspect.dimension)
          && suspicion.fits(price, as: other.dimension)
      }
      guard let partner else { continue }
      inspection.report(
        .pricesExchanged, suspect, fitting: suspicion.prices[partner.dimension],
        advice: "was it exchanged with \(partner.dimension.rawValue)?")
    }
  }
}

extension Diagnostic.Code {
  static let pricesExchanged = Self(
    "prices-exchanged", "Two prices would fit if they were exchanged.",
    "Neither fits the region's other prices as it is; both would in the other's place.")
}
