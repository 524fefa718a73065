import ShardPlanEngine

/// The prices of some tables, one row for each.
struct PriceRecords {
  let records: Records

  init(_ tables: [PriceTable]) {
    records = Records(
      header: ["region", "location", "currency", "dimension", "unit", "price", "publishedAt"]
        + RateCard.UnitPrice.termsHeader,
      rows: tables.flatMap { table in
        BillingDimension.allCases.compactMap { dimension in
          table.rates[dimension].map { price in
            [
              .text(table.region.code), .text(table.region.location),
              .text(table.currency.code), .text(dimension.rawValue),
              .text(dimension.unit.rawValue), .number(price.decimal),
              .text(table.publishedAt.description),
            ] + price.termsFields
          }
        }
      })
  }
}
