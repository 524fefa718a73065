internal import ShardPlanEngine
internal import ShardPlanPricing

/// A change of prices as a flat table: one row for each price and each bill.
struct ChangeRecords {
  let records: Records

  init(_ comparison: PriceComparison, _ bills: [BillChange]) {
    records = Records(
      header: [
        "kind", "region", "name", "currency", "change", "old", "new", "difference", "percent",
      ],
      rows: comparison.tables.flatMap { table in table.prices.map { Self.row($0, of: table) } }
        + bills.map(Self.row))
  }

  private static func row(_ price: PriceChange, of table: TableChange) -> [Records.Field] {
    let difference = table.currency == nil ? nil : price.difference
    let sign = difference?.isNegative == true ? "-" : ""
    return [
      .text("price"), .text(table.table?.region.code ?? ""), .text(price.dimension.rawValue),
      table.currency.map { .text($0.code) } ?? .empty, .text(price.kind),
      price.old.map { .number($0.value.decimal()) } ?? .empty,
      price.new.map { .number($0.value.decimal()) } ?? .empty,
      difference.map { .number(sign + $0.amount.decimal()) } ?? .empty,
      difference == nil ? .empty : price.percent.map { .number(sign + $0.decimal()) } ?? .empty,
    ]
  }

  private static func row(_ bill: BillChange) -> [Records.Field] {
    [
      .text("bill"), .text(bill.scenario?.table.region.code ?? ""),
      .text(bill.scenario?.name ?? ""), bill.scenario.map { .text($0.currency.code) } ?? .empty,
      .text(bill.kind), bill.old.map { .number($0.bill.total.description) } ?? .empty,
      bill.new.map { .number($0.bill.total.description) } ?? .empty,
      bill.difference.map { .number($0.amount.description) } ?? .empty,
      bill.difference?.signedPercent.map { .number($0) } ?? .empty,
    ]
  }
}

extension PriceChange {
  /// What happened to the price, for programs.
  var kind: String { old == nil ? "added" : new == nil ? "removed" : "changed" }
}

extension BillChange {
  /// What happened to the bill, for programs.
  var kind: String {
    if old == nil { return "added" }
    if new == nil { return "removed" }
    return old?.bill.total == new?.bill.total ? "unchanged" : "changed"
  }
}
