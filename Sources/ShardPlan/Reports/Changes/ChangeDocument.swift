import ShardPlanEngine
import ShardPlanText

/// The JSON document of a change of prices, version 1: a contract with other programs.
struct ChangeDocument {
  let document: JSONOutput

  init(_ comparison: PriceComparison, from old: String, to new: String, _ bills: [BillChange]) {
    document = .object([
      "schemaVersion": .integer(1),
      "old": .string(old),
      "new": .string(new),
      "isChanged": .bool(comparison.isChanged),
      "regions": .array(comparison.entries.map(Self.region)),
      "bills": .array(bills.map(Self.bill)),
    ])
  }

  private static func region(_ entry: PriceComparison.Entry) -> JSONOutput {
    let (old, new): (PriceTable?, PriceTable?) =
      switch entry {
      case .added(let table): (nil, table)
      case .removed(let table): (table, nil)
      case .kept(let change): (change.old, change.new)
      }
    return .object([
      "region": .string(entry.table.region.code),
      "change": .string(entry.kind),
      "old": old.map { $0.summary } ?? .null,
      "new": new.map { $0.summary } ?? .null,
      "prices": .array(entry.prices.map(price)),
    ])
  }

  private static func price(_ change: PriceChange) -> JSONOutput {
    .object([
      "dimension": .string(change.dimension.rawValue),
      "change": .string(change.kind),
      "old": price(change.old),
      "new": price(change.new),
      "difference": change.difference.map { .string($0.decimal) } ?? .null,
      "percent": change.difference.map { .string($0.percentDecimal) } ?? .null,
    ])
  }

  private static func price(_ price: RateCard.UnitPrice?) -> JSONOutput {
    price.map { .object(JSONOutput.Fields($0.fields("price"))) } ?? .null
  }

  private static func bill(_ change: BillChange) -> JSONOutput {
    .object([
      "scenario": change.scenario.map { .string($0.name) } ?? .null,
      "region": change.scenario.map { .string($0.prices.region.code) } ?? .null,
      "currency": change.scenario.map { .string($0.currency.code) } ?? .null,
      "change": .string(change.kind),
      "old": change.old.map { .money($0.bill.total) } ?? .null,
      "new": change.new.map { .money($0.bill.total) } ?? .null,
      "difference": change.difference.map { .money($0.amount) } ?? .null,
      "percent": change.difference?.signedPercent.map { .string($0) } ?? .null,
    ])
  }
}
