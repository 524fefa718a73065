import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads AWS's list prices; a group is complete or left out.
  mutating func readPrices(of table: ObjectNode, into draft: inout TableDraft) {
    guard let node = required(TableField.prices.rawValue, of: table) else { return }
    draft.pricesNode = node
    guard let groups = object(node, fields: DimensionGroup.all.map({ $0.field })) else { return }
    var isPriced = false
    for group in DimensionGroup.all {
      guard let node = groups[group.field] else { continue }
      isPriced = true
      guard let object = object(node, fields: group.dimensions.map({ $0.field })) else { continue }
      for (field, dimension) in group.dimensions {
        guard let node = required(field, of: object), let price = price(node) else { continue }
        draft.listPrices[dimension] = Located(price, at: node)
      }
    }
    guard !isPriced else { return }
    report(
      .noPrices, "The table prices no capacity mode.", at: node,
      advice: "give at least one of "
        + DimensionGroup.all.map { "'\($0.field)'" }.joined(separator: ", "))
  }
}

extension Diagnostic.Code {
  static let noPrices = Self(
    "no-prices", "The table prices no capacity mode.",
    "Every region sells at least provisioned mode.")
}

extension DocumentReader {
  /// Reads the user's own prices: any of those that have a list price.
  mutating func readOverrides(of table: ObjectNode, into draft: inout TableDraft) {
    guard let node = table[TableField.overrides.rawValue],
      let groups = object(node, fields: DimensionGroup.all.map({ $0.field }))
    else { return }
    let prices = table[TableField.prices.rawValue].flatMap { prices -> [JSONMember]? in
      guard case .object(let members) = prices.value.content else { return nil }
      return members
    }
    for group in DimensionGroup.all {
      guard let node = groups[group.field],
        let object = object(node, fields: group.dimensions.map({ $0.field }))
      else { continue }
      if let prices, !prices.contains(where: { $0.key == group.field }) {
        report(
          .overrideWithoutPrice, "The group '\(group.field)' has no list prices to override.",
          at: groups.keyNode(group.field) ?? node,
          advice: "add '\(group.field)' to 'prices', or leave it out here")
      }
      for (field, dimension) in group.dimensions {
        guard let node = object[field], let price = price(node) else { continue }
        draft.ownPrices[dimension] = Located(price, at: node)
      }
    }
  }
}

extension Diagnostic.Code {
  static let overrideWithoutPrice = Self(
    "override-without-price", "An override has no list price.",
    """
    `overrides` replaces list prices in `prices`.
    """)
}

/// Reads prices, which are decimal text so that no reader turns them into binary floating point.
extension DocumentReader {
  mutating func price(_ node: Node) -> Money? {
    if case .number(let text) = node.value.content {
      // Prices have no exponents.
      let hasExponent = text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
      let plain = hasExponent ? (try? DecimalText(text))?.plain ?? text : text
      report(
        .priceNotText, "A price must be decimal text, not a number.", at: node,
        advice: "write \"\(Abbreviation.of(plain))\"")
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
    "price-not-text", "A price is a JSON number.",
    """
    Write prices as text; many JSON readers turn numbers into binary floating point.
    """)
}

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
