import ShardPlanText

extension PriceRule {
  static let plainDigits = PriceRule(
    code: .priceNotDecimal,
    message: "A price is digits with at most one decimal point, and nothing else.",
    advice: "write it like \"0.015\": no sign, exponent, space or comma"
  ) { text in
    // A third part is one too many, and how many more there are does not matter.
    let parts = text.utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isPlain =
      (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(digits.contains) }
      && (parts[0].count == 1 || parts[0].first != digits.lowerBound)
    return !isPlain
  }
}

extension Diagnostic.Code {
  static let priceNotDecimal = Self(
    "price-not-decimal", "A price is not written as plain decimal digits.",
    """
    A price is digits with at most one decimal point: no sign, no exponent, no spaces, no commas, no \
    currency symbol. Anything else is read differently by different programs.
    """)
}
