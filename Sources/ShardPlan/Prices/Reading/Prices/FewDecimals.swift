import ShardPlanText

extension PriceRule {
  static let fewDecimals = PriceRule(
    code: .priceTooFine, message: "A price has at most 12 decimals.",
    advice: "check the unit: AWS's smallest price is 0.000000014"
  ) { text in
    let parts = text.utf8.split(separator: UInt8(ascii: "."))
    return parts.count == 2 && parts[1].count > 12
  }
}

extension Diagnostic.Code {
  static let priceTooFine = Self(
    "price-too-fine", "A price has more than 12 decimals.",
    """
    AWS publishes ten decimals. Money is counted in units of 10^-12 here, and a price is never rounded \
    when it is read.
    """)
}
