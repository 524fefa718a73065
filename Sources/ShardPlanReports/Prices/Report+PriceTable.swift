public import ShardPlanPricing
internal import ShardPlanEngine
internal import ShardPlanText

extension Report {
  /// Shows all prices of one region.
  ///
  /// - Parameter table: The price table.
  public init(showing table: PriceTable) {
    self.init(
      title: "Prices in \(table.region.code), \(table.region.location)",
      blocks: [
        .paragraph(
          "\(table.currency.code), published \(table.publishedAt.date): \(table.source)."),
        .table(
          Table(
            columns: [
              Table.Column(name: "", alignment: .left),
              Table.Column(name: "Price", alignment: .right),
              Table.Column(name: "for one", alignment: .left),
            ],
            groups: table.rates.pricedModes.map { table.rows(of: $0) })),
        .list(
          [table.ageNote].compactMap(\.self)
            + CapacityMode.allCases.filter { !table.rates.prices($0) }.map {
              "\($0.fullName) has no prices in this table."
            }),
      ],
      records: PriceRecords([table]).records,
      document: .object([
        "schemaVersion": .integer(1),
        "table": table.summary,
        "prices": .array(table.prices),
      ]))
  }
}

extension PriceTable {
  fileprivate func rows(of mode: CapacityMode) -> [Table.Row] {
    let heading = Table.Row([.text(mode.fullName), .empty, .empty], .strong)
    let prices = Dimension.allCases.filter { $0.mode == mode }.compactMap { dimension in
      rates[dimension].map { price in
        Table.Row(
          [
            .text(BillLine(dimension).rawValue), .price(price, currency),
            .text(dimension.unit.rawValue),
          ], .detail)
      }
    }
    return [heading] + prices
  }

  fileprivate var prices: [JSONOutput] {
    Dimension.allCases.compactMap { dimension in
      rates[dimension].map { price in
        .object([
          "dimension": .string(dimension.rawValue),
          "unit": .string(dimension.unit.rawValue),
          "price": .money(price),
        ])
      }
    }
  }
}
