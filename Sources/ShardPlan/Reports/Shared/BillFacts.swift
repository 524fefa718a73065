import ShardPlanEngine
import ShardPlanText

/// A row of bills: a line of one, or its total.
struct BillRow {
  let estimate: Estimate
  /// The line; `nil` for the total.
  let line: Bill.Line?

  /// The stream of the line; `nil` for a line about all streams and for the total.
  var plan: StreamPlan? { line?.stream.map { estimate.streams[$0] } }

  /// The amount of the line, or the total.
  var amounts: Within<Money> { line?.amounts ?? estimate.bill.totals }

  /// The lines of a bill.
  static func lines(of estimate: Estimate) -> [BillRow] {
    estimate.bill.lines.map { BillRow(estimate: estimate, line: $0) }
  }
}

extension Fact where Subject == BillRow {
  static var dimension: Self { Self("dimension") { .text($0.line?.dimension.rawValue ?? "total") } }
  static var stream: Self {
    Self("stream") { $0.plan.map { .text($0.stream.name) } ?? .missing }
  }
  static var quantity: Self {
    Self("quantity") { $0.line.map { .number($0.quantities) } ?? .missing }
  }
  static var unit: Self {
    Self("unit") { $0.line.map { .text($0.dimension.unit.rawValue) } ?? .missing }
  }
  static var unitPrice: Self {
    Fact<RateCard.UnitPrice>.price("unitPrice").of { $0.line?.unitPrice }
  }
  static var listPrice: Self { Fact<RateCard.UnitPrice>.listPrice.of { $0.line?.unitPrice } }
  static var discountPercent: Self {
    Fact<RateCard.UnitPrice>.discountPercent.of { $0.line?.unitPrice }
  }
  static var terms: Self { Fact<RateCard.UnitPrice>.terms.of { $0.line?.unitPrice } }
  static var amount: Self {
    Self("amount") { .money($0.amounts, $0.estimate.currency) }
  }
  static var amountRounded: Self {
    Self("amountRounded") { row in
      row.amounts.exact.map { .digits(MoneyText.plainCents($0)) } ?? .missing
    }
  }
  /// The bounds, as two columns of spreadsheets.
  static var amountLow: Self {
    Self("amount_low") { .money($0.amounts.low, $0.estimate.currency) }
  }
  static var amountHigh: Self {
    Self("amount_high") { row in
      row.amounts.high.map { .money($0, row.estimate.currency) } ?? .missing
    }
  }
  static var derivation: Self {
    Self("derivation") { $0.line.map { .text($0.derivationWords) } ?? .missing }
  }
  static var priceSource: Self {
    Self("priceSource") { row in
      row.line.map { line in
        let prices = row.estimate.prices(of: line)
        return .text(prices.file + "#" + prices.path(of: line.dimension))
      } ?? .missing
    }
  }
}

/// The facts of a unit price: the price in effect, and the list price and terms behind it.
///
/// They allow recomputing an amount where the price in effect has more than twelve decimals.
extension Fact where Subject == RateCard.UnitPrice {
  /// The price in effect as an exact decimal: twelve decimals less a discount of four make eighteen.
  static func price(_ name: String = "price") -> Self {
    Self(name) { .digits($0.value.priceDecimal) }
  }
  static var listPrice: Self { Self("listPrice") { .digits($0.list.description) } }
  static var discountPercent: Self {
    Self("discountPercent") { .digits($0.discountPercent.decimal()) }
  }
  static var terms: Self {
    Self("terms") { price in
      switch price.terms {
      case .list: .text("list")
      case .discount: .text("discount")
      case .own: .text("override")
      }
    }
  }
}

extension Ratio {
  /// A price, or a difference of prices, as a decimal: exact as long as it has one of 18 places.
  var priceDecimal: String { decimal(places: isExact(places: 18) ? 18 : 12) }
}

/// The facts of a table of prices.
extension Fact where Subject == PriceTable {
  static var region: Self { Self("region", "Region", .left) { .text($0.region.code) } }
  static var location: Self { Self("location", "Location", .left) { .text($0.region.location) } }
  static var currency: Self { Self("currency") { .text($0.currency.code) } }
  static var publishedAt: Self {
    Self("publishedAt", "Published", .left) {
      .text($0.publishedAt.description, words: $0.publishedAt.date)
    }
  }
  static var source: Self { Self("source") { .text($0.source) } }
  static var isOld: Self { Self("isOld") { .flag($0.isOld) } }
  static var modes: Self {
    Self("modes", "Modes", .left) { table in
      let modes = table.rates.pricedModes
      return .nested(.texts(modes.map { $0.rawValue }))
        .shown(.text(modes.map { $0.letter }.joined(separator: " ")))
    }
  }
  static var shardHour: Self {
    Self("shardHour", "Shard-hour", .decimal) { table in
      guard let price = table.rates[.provisionedShardHour] else { return .missing }
      return .digits(price.value.priceDecimal, .price(price.value, table.currency))
    }
  }
  static var discountPercent: Self {
    Self("discountPercent") { .digits($0.rates.discountPercent.decimal()) }
  }
  static var replacedDiscountPercent: Self {
    Self("replacedDiscountPercent") { table in
      table.rates.replacedDiscountPercent.map { .digits($0.decimal()) } ?? .missing
    }
  }
  static var overrides: Self {
    Self("overrides") { .nested(.texts($0.rates.ownPricedDimensions.map { $0.rawValue })) }
  }

  /// The facts of a table without its prices, for programs.
  static var summary: [Self] {
    [
      .region, .location, .currency, .modes, .publishedAt, .source, .isOld, .discountPercent,
      .overrides,
    ]
  }
}

extension CapacityMode {
  /// One letter for a narrow column.
  fileprivate var letter: String {
    switch self {
    case .provisioned: "P"
    case .onDemand: "O"
    case .onDemandAdvantage: "A"
    }
  }
}
