import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Lists the regions that have prices.
  ///
  /// - Parameters:
  ///   - tables: The price tables, in the order in which they are shown.
  ///   - source: Where the tables are, in words.
  public init(listing tables: [PriceTable], from source: String) {
    let columns = [
      ("Region", Table.Alignment.left), ("Location", .left), ("Shard-hour", .decimal),
      ("Published", .left), ("Modes", .left),
    ]
    self.init(
      title: "Prices by region",
      blocks: [
        .paragraph("\(tables.count) \(tables.count == 1 ? "region" : "regions"), \(source)."),
        .table(
          Table(
            columns: columns.map { Table.Column(name: $0, alignment: $1) },
            groups: [tables.map { $0.row }])),
        .list(
          ["Modes: P provisioned, O on-demand, A on-demand Advantage."]
            + tables.flatMap { [$0.termsNote, $0.ageNote] }.compactMap { $0 }),
      ],
      records: PriceRecords(tables).records,
      document: .object([
        "schemaVersion": .integer(1),
        "regions": .array(tables.map { $0.summary }),
      ]))
  }
}

extension PriceTable {
  fileprivate var row: Table.Row {
    Table.Row([
      .text(region.code), .text(region.location),
      rates[.provisionedShardHour].map { .price($0.value, currency) } ?? .missing("–"),
      .text(publishedAt.date), .text(rates.pricedModes.map { $0.letter }.joined(separator: " ")),
    ])
  }

  /// The table without its prices, for programs.
  var summary: JSONOutput {
    let facts: [(String, JSONOutput)] = [
      ("region", .string(region.code)),
      ("location", .string(region.location)),
      ("currency", .string(currency.code)),
      ("modes", .array(rates.pricedModes.map { .string($0.rawValue) })),
      ("publishedAt", .string(publishedAt.description)),
      ("source", .string(source)),
      ("isOld", .bool(isOld)),
    ]
    return .object(JSONOutput.Fields(facts + rates.termsFields))
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
