import ShardPlanEngine
import ShardPlanText

extension Check {
  /// A shortfall of an Advantage commitment is billed at the rate of the committed data.
  static let shortfallRate = Check(code: .shortfallRate) { inspection in
    let pairs: [(BillingDimension, BillingDimension)] = [
      (.advantageDataInShortfall, .advantageDataIn),
      (.advantageDataOutShortfall, .advantageDataOut),
    ]
    for (shortfall, rate) in pairs {
      guard !inspection.reported.contains(shortfall), !inspection.reported.contains(rate),
        let price = inspection.draft.listPrices[shortfall]?.value,
        let full = inspection.draft.listPrices[rate]?.value, price != full
      else { continue }
      inspection.report(
        .shortfallRate,
        "A shortfall is billed at the rate of what was committed to: \(price) here, "
          + "\(full) for \(rate.rawValue).", about: shortfall,
        advice: "compare both with AWS's price list", severity: .warning)
    }
  }
}

extension Diagnostic.Code {
  static let shortfallRate = Self(
    "shortfall-rate", "A shortfall is priced differently from the usage committed to.",
    "On-demand Advantage bills both at the same rates, in every region (AWS's developer guide).")
}
