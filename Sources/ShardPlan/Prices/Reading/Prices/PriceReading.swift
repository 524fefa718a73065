import ShardPlanEngine
import ShardPlanText

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
    guard let rule = PriceRule.broken(by: text) else { return Money(priceText: text) }
    report(rule.code, rule.message, at: node, advice: rule.advice)
    return nil
  }
}

extension Diagnostic.Code {
  static let priceNotText = Self(
    "price-not-text", "A price is written as a JSON number.",
    """
    Most JSON readers turn numbers into binary floating point, in which 0.1 + 0.2 is not 0.3. Prices \
    are text, so that whoever reads the table gets every digit as it was published.
    """)
}
