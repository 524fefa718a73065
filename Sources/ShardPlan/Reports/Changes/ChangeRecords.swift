import ShardPlanEngine

/// A change of prices as a flat table: one row for each price and each bill.
struct ChangeRecords {
  let records: Records

  init(_ comparison: PriceComparison, _ bills: [BillChange]) {
    records = Records(
      header: [
        "kind", "region", "name", "currency", "change", "old", "new", "difference", "percent",
      ] + RateCard.UnitPrice.termsHeader.map { "old." + $0 }
        + RateCard.UnitPrice.termsHeader.map { "new." + $0 },
      rows: comparison.entries.flatMap { entry in entry.prices.map { Self.row($0, of: entry.table) }
      }
        + bills.map(Self.row))
  }

  private static func row(_ price: PriceChange, of table: PriceTable) -> [Records.Field] {
    [
      .text("price"), .text(table.region.code), .text(price.dimension.rawValue),
      .text(table.currency.code), .text(price.kind),
      price.old.map { .number($0.decimal) } ?? .empty,
      price.new.map { .number($0.decimal) } ?? .empty,
      price.difference.map { .number($0.decimal) } ?? .empty,
      price.difference.map { .number($0.percentDecimal) } ?? .empty,
    ] + terms(of: price.old) + terms(of: price.new)
  }

  private static func row(_ bill: BillChange) -> [Records.Field] {
    [
      .text("bill"), .text(bill.scenario?.prices.region.code ?? ""),
      .text(bill.scenario?.name ?? ""), bill.scenario.map { .text($0.currency.code) } ?? .empty,
      .text(bill.kind), bill.old.map { .number($0.bill.total.description) } ?? .empty,
      bill.new.map { .number($0.bill.total.description) } ?? .empty,
      bill.difference.map { .number($0.amount.description) } ?? .empty,
      bill.difference?.signedPercent.map { .number($0) } ?? .empty,
    ] + terms(of: nil) + terms(of: nil)
  }

  private static func terms(of price: RateCard.UnitPrice?) -> [Records.Field] {
    price?.termsFields ?? RateCard.UnitPrice.termsHeader.map { _ in .empty }
  }
}

extension BillChange {
  /// What happened to the bill, for programs.
  var kind: String {
    if old == nil { return "added" }
    if new == nil { return "removed" }
    return old?.bill.total == new?.bill.total ? "unchanged" : "changed"
  }
}
