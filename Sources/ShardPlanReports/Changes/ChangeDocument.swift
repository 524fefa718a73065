internal import ShardPlanEngine
internal import ShardPlanPricing
internal import ShardPlanText

/// The JSON document of a change of prices, version 1: a contract with other programs.
struct ChangeDocument {
  let document: JSONOutput

  init(_ comparison: PriceComparison, from old: String, to new: String, _ bills: [BillChange]) {
    document = .object([
      "schemaVersion": .integer(1),
      "old": .string(old),
      "new": .string(new),
      "isChanged": .bool(comparison.isChanged),
      "regions": .array(comparison.tables.map(Self.region)),
      "bills": .array(bills.map(Self.bill)),
    ])
  }

  private static func region(_ change: TableChange) -> JSONOutput {
    .object([
      "region": change.table.map { .string($0.region.code) } ?? .null,
      "change": .string(change.kind.rawValue),
      "old": change.old.map(\.summary) ?? .null,
      "new": change.new.map(\.summary) ?? .null,
      "prices": .array(change.prices.map { price($0, in: change.currency) }),
    ])
  }

  private static func price(_ change: PriceChange, in currency: Currency?) -> JSONOutput {
    let difference = currency == nil ? nil : change.difference
    let sign = difference?.isNegative == true ? "-" : ""
    return .object([
      "dimension": .string(change.dimension.rawValue),
      "change": .string(change.kind),
      "old": price(change.old),
      "new": price(change.new),
      "difference": difference.map { .string(sign + $0.amount.decimal()) } ?? .null,
      "percent": difference == nil
        ? .null : change.percent.map { .string(sign + $0.decimal()) } ?? .null,
    ])
  }

  private static func price(_ price: UnitPrice?) -> JSONOutput {
    price.map { .object(JSONOutput.Fields($0.fields("price"))) } ?? .null
  }

  private static func bill(_ change: BillChange) -> JSONOutput {
    .object([
      "scenario": change.scenario.map { .string($0.name) } ?? .null,
      "region": change.scenario.map { .string($0.table.region.code) } ?? .null,
      "currency": change.scenario.map { .string($0.currency.code) } ?? .null,
      "change": .string(change.kind),
      "old": change.old.map { .money($0.bill.total) } ?? .null,
      "new": change.new.map { .money($0.bill.total) } ?? .null,
      "difference": change.difference.map { .money($0.amount) } ?? .null,
      "percent": change.difference?.signedPercent.map { .string($0) } ?? .null,
    ])
  }
}
