import ShardPlanText

extension PriceRule {
  static let moreThanZero = PriceRule(
    code: .priceZero, message: "A price cannot be zero.",
    advice: "leave the whole group out when the region does not sell the mode"
  ) { text in
    text.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
  }
}

extension Diagnostic.Code {
  static let priceZero = Self(
    "price-zero", "A price is zero.",
    "AWS gives nothing away here. What a region does not sell is left out, as a whole group.")
}
