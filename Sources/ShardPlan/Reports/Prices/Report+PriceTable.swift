import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Shows all prices of one region.
  ///
  /// Where other terms hold than AWS's list prices, those stand beside the prices in effect.
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
        .table(UnitPriceTable(of: table).table), .list(notes),
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
  fileprivate var prices: [JSONOutput] {
    BillingDimension.allCases.compactMap { dimension in
      rates[dimension].map { price in
        let subject: [(String, JSONOutput)] = [
          ("dimension", .string(dimension.rawValue)),
          ("unit", .string(dimension.unit.rawValue)),
        ]
        return .object(JSONOutput.Fields(subject + price.fields("price")))
      }
    }
  }
}
