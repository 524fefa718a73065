import ShardPlanEngine
import ShardPlanText

extension Check {
  /// AWS bills each partition in one currency.
  static let wrongCurrency = Check(code: .wrongCurrency) { inspection in
    guard let region = inspection.draft.region?.value, let currency = inspection.draft.currency,
      currency.value != region.partition.currency
    else { return }
    let right = region.partition.currency.code
    inspection.reader.report(
      .wrongCurrency,
      "AWS bills \(region.code) in \(right), not in \(currency.value.code).", at: currency.node,
      advice: "write \"\(right)\" if the prices are in it; prices are never converted here")
  }
}

extension Diagnostic.Code {
  static let wrongCurrency = Self(
    "wrong-currency", "The currency is not the one that AWS bills the region in.",
    """
    AWS bills its regions in China (partition `aws-cn`) in CNY and all others (`aws`, `aws-us-gov`) in \
    USD. Source: the currency codes of AWS's price files.
    """)
}
