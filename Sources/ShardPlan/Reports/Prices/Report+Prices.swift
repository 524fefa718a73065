import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Lists the regions that have prices.
  ///
  /// ```swift
  /// let tables = PriceTable.bundledRegions.compactMap { PriceTable.bundled(for: $0) }
  /// print(Report(listing: tables, from: "bundled").title)  // Prices by region
  /// ```
  ///
  /// - Parameters:
  ///   - tables: The price tables, in the order in which they are shown.
  ///   - source: The place of the tables, in words.
  public init(listing tables: [PriceTable], from source: String) {
    let notes = tables.flatMap { [$0.newRegionNote, $0.termsNote, $0.ageNote] }.compactMap { $0 }
    self.init(
      title: "Prices by region",
      blocks: [
        .paragraph("\("region".counted(tables.count)), \(source)."),
        .table(
          Report.Table(
            [.region, .location, .shardHour, .publishedAt, .modes], of: [tables], missing: "–")),
        .list(["Modes: P provisioned, O on-demand, A on-demand Advantage."] + notes),
      ],
      records: Report.Records(prices: tables),
      document: .object([
        "schemaVersion": .integer(1),
        "regions": .list(Fact<PriceTable>.summary, of: tables),
      ]))
  }

  /// Shows all prices of one region.
  ///
  /// Next to prices on other terms it shows AWS's list prices.
  ///
  /// ```swift
  /// let report = Report(showing: try PriceTable.bundled(in: "us-east-1"))
  /// print(report.title)  // Prices in us-east-1, US East (N. Virginia)
  /// ```
  ///
  /// - Parameter table: The price table.
  public init(showing table: PriceTable) {
    let notes =
      [table.ageNote].compactMap { $0 }
      + CapacityMode.allCases.filter { !table.rates.prices($0) }.map {
        "\($0.fullName) has no prices in this table."
      }
    self.init(
      title: "Prices in \(table.region.code), \(table.region.location)",
      blocks: [
        .paragraph("\(table.currency.code), published \(table.publishedAt.date): \(table.source).")
      ] + (table.termsNote.map { [.conclusion($0)] } ?? []) + [
        .table(Self.table(of: table)), .list(notes),
      ],
      records: Report.Records(prices: [table]),
      document: .object([
        "schemaVersion": .integer(1),
        "table": .facts(Fact<PriceTable>.summary, of: table),
        "prices": .list(
          [.dimension, .unit, .price, .terms, .listPrice, .discountPercent],
          of: PricedDimension.all(of: table)),
      ]))
  }

  /// The unit prices of a region, mode by mode; a column that would repeat one value is left out.
  private static func table(of table: PriceTable) -> Report.Table {
    let rates = table.rates
    let facts: [Fact<PricedDimension>] =
      [.line] + (rates.isAtListPrices ? [.price] : [.listPrice, .price])
      + (rates.ownPricedDimensions.isEmpty ? [] : [.mark]) + [.unit]
    let prices = PricedDimension.all(of: table)
    return Report.Table(
      columns: Fact.columns(facts),
      groups: rates.pricedModes.map { mode in
        let blanks = [Report.Cell](repeating: .empty, count: facts.count - 1)
        return [Report.Table.Row([.text(mode.fullName)] + blanks, .strong)]
          + prices.filter { $0.dimension.mode == mode }.map { Fact.row(facts, of: $0, .detail) }
      })
  }
}

extension Report.Records {
  /// Creates the records of price tables, one row for each price.
  init(prices tables: [PriceTable]) {
    func all(_ fact: Fact<PriceTable>) -> Fact<PricedDimension> { fact.of { $0.table } }
    self.init(
      [
        all(.region), all(.location), all(.currency), .dimension, .unit, .price,
        all(.publishedAt), .listPrice, .discountPercent, .terms,
      ], of: tables.flatMap { PricedDimension.all(of: $0) })
  }
}

/// The price of one dimension in a table.
struct PricedDimension {
  let table: PriceTable
  let dimension: BillingDimension
  let price: RateCard.UnitPrice

  /// All prices of a table, in the order of the dimensions.
  static func all(of table: PriceTable) -> [PricedDimension] {
    BillingDimension.allCases.compactMap { dimension in
      table.rates[dimension].map {
        PricedDimension(table: table, dimension: dimension, price: $0)
      }
    }
  }
}

extension Fact where Subject == PricedDimension {
  static var line: Self { Self("line", "", .left) { .text($0.dimension.billItem.rawValue) } }
  static var dimension: Self { Self("dimension") { .text($0.dimension.rawValue) } }
  static var unit: Self { Self("unit", "for one", .left) { .text($0.dimension.unit.rawValue) } }
  static var price: Self {
    Self("price", "Price", .decimal) {
      .digits($0.price.value.priceDecimal, .price($0.price.value, $0.table.currency))
    }
  }
  static var listPrice: Self {
    Self("listPrice", "List price", .decimal) {
      .digits($0.price.list.description, .price($0.price.list.magnitude, $0.table.currency))
    }
  }
  static var mark: Self {
    Self("terms", "Terms", .left) { $0.price.isOwn ? .text("own") : .missing }
  }
  static var discountPercent: Self { Fact<RateCard.UnitPrice>.discountPercent.of { $0.price } }
  static var terms: Self { Fact<RateCard.UnitPrice>.terms.of { $0.price } }
}
