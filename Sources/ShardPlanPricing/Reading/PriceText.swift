internal import ShardPlanEngine
internal import ShardPlanText

/// Reads prices, which are decimal text so that no reader turns them into binary floating point.
extension DocumentReader {
  mutating func price(_ node: Node) -> Money? {
    if case .number(let text) = node.value.content {
      report(
        .priceNotText, "A price must be decimal text, not a number.", at: node,
        advice: "write \"\(Abbreviation.of(text))\"")
      return nil
    }
    guard case .string(let text) = node.value.content else {
      reportWrongType(of: node, expected: "a price as text", advice: "write it like \"0.015\"")
      return nil
    }
    guard let fault = PriceFault(in: text) else { return Money(priceText: text) }
    report(fault.code, fault.message, at: node, advice: fault.advice)
    return nil
  }
}

/// Why a text is not a price.
enum PriceFault {
  case notPlainDecimal, tooManyDecimals, zero, tooLarge

  init?(in text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isPlain =
      (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(digits.contains) }
      && (parts[0].count == 1 || parts[0].first != digits.lowerBound)
    guard isPlain else {
      self = .notPlainDecimal
      return
    }
    if parts.count == 2, parts[1].count > 12 {
      self = .tooManyDecimals
    } else if text.utf8.allSatisfy({ $0 == digits.lowerBound || $0 == UInt8(ascii: ".") }) {
      self = .zero
    } else if Money(priceText: text) == nil {
      self = .tooLarge
    } else {
      return nil
    }
  }

  var code: Diagnostic.Code {
    switch self {
    case .notPlainDecimal: .priceNotDecimal
    case .tooManyDecimals: .priceTooFine
    case .zero: .priceZero
    case .tooLarge: .priceTooLarge
    }
  }

  var message: String {
    switch self {
    case .notPlainDecimal: "A price is digits with at most one decimal point, and nothing else."
    case .tooManyDecimals: "A price has at most 12 decimals."
    case .zero: "A price cannot be zero."
    case .tooLarge: "A price is at most \(RateCard.largestPrice) for one unit."
    }
  }

  var advice: String {
    switch self {
    case .notPlainDecimal: "write it like \"0.015\": no sign, exponent, space or comma"
    case .tooManyDecimals: "check the unit: AWS's smallest price is 0.000000014"
    case .zero: "leave the whole group out when the region does not sell the mode"
    case .tooLarge: "check the unit that the price is for"
    }
  }
}

extension Money {
  /// Reads plain digits with at most one decimal point and 12 decimals.
  init?(priceText text: String) {
    guard let decimal = try? DecimalText(text), (-12...37).contains(decimal.exponent),
      decimal.coefficient <= UInt128(RateCard.largestPrice.picounits)
    else { return nil }
    let (picounits, overflow) = decimal.coefficient.multipliedReportingOverflow(
      by: Ratio.powerOfTen(min(38, 12 + decimal.exponent)))
    guard !overflow, picounits <= UInt128(RateCard.largestPrice.picounits) else { return nil }
    self.init(picounits: Int128(picounits))
  }
}

extension Diagnostic.Code {
  static let priceNotText = Self(
    "price-not-text", "A price is written as a JSON number.",
    """
    Most JSON readers turn numbers into binary floating point, in which 0.1 + 0.2 is not 0.3. Prices \
    are text, so that whoever reads the table gets every digit as it was published.
    """)
  static let priceNotDecimal = Self(
    "price-not-decimal", "A price is not written as plain decimal digits.",
    """
    A price is digits with at most one decimal point: no sign, no exponent, no spaces, no commas, no \
    currency symbol. Anything else is read differently by different programs.
    """)
  static let priceTooFine = Self(
    "price-too-fine", "A price has more than 12 decimals.",
    """
    AWS publishes ten decimals. Money is counted in units of 10^-12 here, and a price is never rounded \
    when it is read.
    """)
  static let priceZero = Self(
    "price-zero", "A price is zero.",
    "AWS gives nothing away here. What a region does not sell is left out, as a whole group.")
  static let priceTooLarge = Self(
    "price-too-large", "A price is larger than a million for one unit.",
    "Such a price is usually one for another unit, or an amount from a bill.")
}
