import ShardPlanEngine
import ShardPlanText

extension Check {
  /// AWS bills each partition in one currency.
  static let wrongCurrency = Check(code: .wrongCurrency, isAcceptable: false) { inspection in
    // A new region may be of a new partition, whose currency nobody knows here.
    guard let region = inspection.draft.region?.value, let currency = inspection.draft.currency,
      region.isKnown || region.partition != .commercial, currency.value != region.partition.currency
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
    "wrong-currency", "The currency is not the one AWS bills the region in.",
    "AWS bills China (partition `aws-cn`) in CNY, everything else in USD.")
}

extension Check {
  /// A region has one table in a folder.
  static let repeatedRegion = Check(code: .repeatedRegion, isAcceptable: false) { inspection in
    guard let region = inspection.draft.region,
      let earlier = inspection.circumstances.earlier[region.value.code]
    else { return }
    inspection.reader.report(
      .repeatedRegion, "The region \(region.value.code) has a table already: \(earlier).",
      at: region.node, advice: "keep one of the two, named by its region")
  }
}

extension Diagnostic.Code {
  static let repeatedRegion = Self(
    "repeated-region", "A folder has two tables of one region.",
    "Only one of them is ever read.")
}
