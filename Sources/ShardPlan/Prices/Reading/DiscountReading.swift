import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads a discount in percent, as a number or as text.
  mutating func discount(_ node: Node) -> Located<Ratio>? {
    let text: String
    switch node.value.content {
    case .number(let digits): text = digits
    case .string(let digits):
      // Text is written as prices are.
      guard digits.isPlainDecimal else {
        reportDiscount(at: node)
        return nil
      }
      text = digits
    default:
      reportWrongType(of: node, expected: "a percentage", advice: "write it like \"12.5\"")
      return nil
    }
    guard let decimal = try? DecimalText(text), !decimal.isNegative,
      (-Self.mostDecimals...1).contains(decimal.exponent), decimal.coefficient < 1_000_000
    else {
      reportDiscount(at: node)
      return nil
    }
    let percent =
      decimal.exponent > 0
      ? Ratio(decimal.coefficient * Ratio.powerOfTen(decimal.exponent))
      : Ratio(decimal.coefficient, over: Ratio.powerOfTen(-decimal.exponent))
    guard percent < 100 else {
      reportDiscount(at: node)
      return nil
    }
    return Located(percent, at: node)
  }

  /// The most decimals: enough for any real discount, few enough for readable prices.
  private static var mostDecimals: Int { 4 }

  private mutating func reportDiscount(at node: Node) {
    report(
      .malformedDiscount,
      "A discount is at least 0 and less than 100 percent, with at most \(Self.mostDecimals) "
        + "decimals; found \(node.summary).", at: node,
      advice: "write it like \"12.5\", without a percent sign")
  }
}

extension Diagnostic.Code {
  static let malformedDiscount = Self(
    "malformed-discount", "The discount is not a percentage from 0 to below 100.",
    "It is taken off every list price.")
}
