import ShardPlanEngine

/// The prices of one region that are not the same, mode by mode.
struct PriceChangeTable {
  private let change: TableChange

  init(_ change: TableChange) {
    self.change = change
  }

  var table: Table {
    Table(
      columns: [Table.Column(name: "", alignment: .left)]
        + ["Old", "New", "Change"].map { Table.Column(name: $0, alignment: .decimal) }
        + [Table.Column(name: "in percent", alignment: .right)],
      groups: CapacityMode.allCases.map(rows))
  }

  private func rows(of mode: CapacityMode) -> [Table.Row] {
    let prices = change.prices.filter { $0.dimension.mode == mode }
    guard !prices.isEmpty else { return [] }
    let heading = Table.Row(
      [.text(mode.fullName)] + Array(repeating: .empty, count: 4), .strong)
    return [heading] + prices.map(row)
  }

  private func row(_ price: PriceChange) -> Table.Row {
    let sign = price.old == nil ? "+" : price.new == nil ? "−" : price.isInEffect ? "~" : "="
    let currency = change.new.currency
    // What is paid as before differs by nothing; a note says what is another behind it.
    let difference = price.isInEffect ? price.difference : nil
    return Table.Row(
      [
        .text("\(sign) \(BillLine(price.dimension).rawValue)"),
        cell(price.old, in: change.old), cell(price.new, in: change.new),
        difference.map {
          .priceChange($0.amount, isNegative: $0.isNegative, currency)
        } ?? .empty,
        difference.map { .percentChange($0.percent, isNegative: $0.isNegative) } ?? .empty,
      ], .detail)
  }

  private func cell(_ price: RateCard.UnitPrice?, in table: PriceTable?) -> Cell {
    guard let price, let table else { return .missing("–") }
    return .price(price.value, table.currency)
  }
}
