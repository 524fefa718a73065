public import ShardPlanEngine
import ShardPlanText

extension Money {
  /// Reads a price as price tables write it: `0.015`.
  ///
  /// Nothing is rounded. The result is `nil` when the text is not a JSON number, is negative, has
  /// more than 12 decimals, or exceeds ``RateCard/largestPrice``.
  ///
  /// - Parameter text: The price of one unit, in currency units.
  public init?(priceText text: String) {
    guard let decimal = try? DecimalText(text), !decimal.isNegative,
      (-12...37).contains(decimal.exponent),
      decimal.coefficient <= UInt128(RateCard.largestPrice.picounits)
    else { return nil }
    let (picounits, overflow) = decimal.coefficient.multipliedReportingOverflow(
      by: Ratio.powerOfTen(min(38, 12 + decimal.exponent)))
    guard !overflow, picounits <= UInt128(RateCard.largestPrice.picounits) else { return nil }
    self.init(picounits: Int128(picounits))
  }
}

/// A rule that text must keep to be a price.
struct PriceRule: Sendable {
  /// The code of text that breaks the rule.
  let code: Diagnostic.Code
  /// The rule, as a sentence.
  let message: String
  /// The advice on text that breaks it.
  let advice: String
  /// Returns whether text that keeps the earlier rules breaks this one.
  let isBroken: @Sendable (String) -> Bool

  /// All rules; each relies on the ones before it.
  static let all: [PriceRule] = [
    PriceRule(
      code: .priceNotDecimal,
      message: "A price is digits with at most one decimal point, and nothing else.",
      advice: "write it like \"0.015\": no sign, exponent, space or comma",
      isBroken: { !$0.isPlainDecimal }),
    PriceRule(
      code: .priceTooFine, message: "A price has at most 12 decimals.",
      advice: "check the unit: AWS's smallest price is 0.000000014",
      isBroken: { ($0.utf8.split(separator: UInt8(ascii: ".")).dropFirst().first?.count ?? 0) > 12 }
    ),
    PriceRule(
      code: .priceZero, message: "A price cannot be zero.",
      advice: "leave the whole group out when the region does not sell the mode",
      isBroken: { $0.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") } }),
    PriceRule(
      code: .priceTooLarge, message: "A price is at most \(RateCard.largestPrice) for one unit.",
      advice: "check the unit that the price is for",
      isBroken: { Money(priceText: $0) == nil }),
  ]

  /// Returns the first rule that a text breaks, or `nil` for a price.
  static func broken(by text: String) -> PriceRule? {
    all.first { $0.isBroken(text) }
  }
}

extension String {
  /// True for digits with at most one decimal point between them and no superfluous leading zero.
  var isPlainDecimal: Bool {
    // Splitting stops at the second point: any more of them change nothing.
    let parts = utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(digits.contains) }
      && (parts[0].count == 1 || parts[0].first != digits.lowerBound)
  }
}

extension Diagnostic.Code {
  static let priceNotDecimal = Self(
    "price-not-decimal", "A price is not plain decimal digits.",
    """
    Use digits with at most one decimal point: no sign, exponent, spaces, commas or currency \
    symbol.
    """)
  static let priceTooFine = Self(
    "price-too-fine", "A price has more than 12 decimals.",
    "AWS publishes ten. Prices are never rounded.")
  static let priceZero = Self(
    "price-zero", "A price is zero.",
    "Leave out modes that a region does not sell.")
  static let priceTooLarge = Self(
    "price-too-large", "A price is above a million for one unit.",
    "It is usually for another unit.")
}

extension PriceTable {
  /// The table as its file holds it, byte for byte what the format's documentation shows.
  ///
  /// A discount and prices of the user's own are written where there are any.
  public var text: String {
    var fields: [(String, JSONOutput)] = [
      (TableField.formatVersion.rawValue, .integer(1)),
      (TableField.region.rawValue, .string(region.code)),
      (TableField.location.rawValue, .string(region.location)),
      (TableField.currency.rawValue, .string(currency.code)),
      (TableField.publishedAt.rawValue, .string(publishedAt.description)),
      (TableField.source.rawValue, .string(source)),
    ]
    if !rates.discountPercent.isZero {
      fields.append(
        (TableField.discountPercent.rawValue, .string(rates.discountPercent.decimal())))
    }
    fields.append((TableField.prices.rawValue, PriceTable.groups { rates[$0]?.list }))
    if !rates.ownPricedDimensions.isEmpty {
      fields.append((TableField.overrides.rawValue, PriceTable.groups { rates[$0]?.own }))
    }
    return JSONOutput.object(JSONOutput.Fields(fields)).text() + "\n"
  }

  /// Returns prices in their groups; a group without any is left out.
  private static func groups(_ price: (BillingDimension) -> Money?) -> JSONOutput {
    let groups = DimensionGroup.all.compactMap { group -> (String, JSONOutput)? in
      let prices = group.dimensions.compactMap { field, dimension in
        price(dimension).map { (field, JSONOutput.string($0.description)) }
      }
      return prices.isEmpty ? nil : (group.field, .object(JSONOutput.Fields(prices)))
    }
    return .object(JSONOutput.Fields(groups))
  }
}

extension RateCard.UnitPrice {
  /// The own price that replaces the list price, if any.
  fileprivate var own: Money? {
    if case .own(let price) = terms { price } else { nil }
  }
}

/// One group of a price table: the dimensions of one capacity mode.
struct DimensionGroup {
  /// The group's field in the table.
  let field: String
  /// Its dimensions with their fields, in order.
  let dimensions: [(field: String, dimension: BillingDimension)]

  /// The groups of every table, read off the names of the dimensions.
  static let all: [DimensionGroup] = CapacityMode.allCases.map { mode in
    let named = BillingDimension.allCases.filter { $0.mode == mode }.map { dimension in
      (parts: dimension.rawValue.split(separator: "."), dimension: dimension)
    }
    return DimensionGroup(
      field: named.first.map { String($0.parts[0]) } ?? mode.rawValue,
      dimensions: named.map { (String($0.parts[1]), $0.dimension) })
  }
}

/// The fields of a price table, in the order in which they are written.
enum TableField: String, CaseIterable {
  case formatVersion, region, location, currency, publishedAt, source, discountPercent, prices
  case overrides
}
