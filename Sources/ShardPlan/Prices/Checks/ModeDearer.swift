import ShardPlanEngine
import ShardPlanText

extension Check {
  /// On-demand Advantage discounts on-demand Standard, so it is never dearer.
  ///
  /// AWS rounds some prices to four decimals (in mx-central-1, il-central-1 and ap-southeast-6), up
  /// or down, so that one of two equal prices may be up to 0.0001 more.
  static let modeDearer = Check(code: .modeDearer) { inspection in
    let rounding = Money(picounits: 100_000_000)
    for (advantage, standard) in discounted {
      guard !inspection.reported.contains(advantage), !inspection.reported.contains(standard),
        let price = inspection.draft.listPrices[advantage]?.value,
        let full = inspection.draft.listPrices[standard]?.value, price > full + rounding
      else { continue }
      // The other of the two is to blame, if it is the one that goes with nothing else.
      let suspects = inspection.suspicion.suspects.map { $0.dimension }
      guard !suspects.contains(standard) || suspects.contains(advantage) else { continue }
      inspection.report(
        .modeDearer,
        "On-demand Advantage costs more here than what it discounts: \(price) against \(full) "
          + "for \(standard.rawValue).", about: advantage,
        advice: "compare both with AWS's price list", severity: .error)
    }
  }

  /// The prices of Advantage and what they discount.
  private static let discounted: [(BillingDimension, BillingDimension)] = [
    (.advantageDataIn, .onDemandDataIn), (.advantageDataOut, .onDemandDataOut),
    (.advantageFanOut, .onDemandFanOut),
    (.advantageExtendedRetention, .onDemandExtendedRetention),
    (.advantageLongTermRetention, .onDemandLongTermRetention),
  ]
}

extension Diagnostic.Code {
  static let modeDearer = Self(
    "mode-dearer", "A discounted mode costs more than the mode it discounts.",
    """
    On-demand Advantage has lower rates than Standard. Differences up to 0.0001 are AWS's rounding.
    """)
}
