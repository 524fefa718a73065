internal import ShardPlanEngine
internal import ShardPlanPricing

/// The prices of one region that are not the same, mode by mode.
struct PriceChangeTable {
  private let change: TableChange

  init(_ change: TableChange) {
    self.change = change
  }

  var table: Table {
    Table(
      columns: [Table.Column(name: "", alignment: .left)]
        + ["Old", "New", "Change", "in percent"].map { Table.Column(name: $0, alignment: .right) },
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
    let sign = price.old == nil ? "+" : price.new == nil ? "−" : "~"
    return Table.Row(
      [
        .text("\(sign) \(BillLine(price.dimension).rawValue)"),
        cell(price.old, in: change.old), cell(price.new, in: change.new),
        difference(price), percent(price),
      ], .detail)
  }

  private func cell(_ price: UnitPrice?, in table: PriceTable?) -> Cell {
    guard let price, let table else { return .missing("–") }
    return .price(price.value, table.currency)
  }

  private func difference(_ price: PriceChange) -> Cell {
    guard let currency = change.currency, let difference = price.difference else { return .empty }
    return .priceChange(difference.amount, isNegative: difference.isNegative, currency)
  }

  private func percent(_ price: PriceChange) -> Cell {
    guard change.currency != nil, let difference = price.difference, let percent = price.percent
    else { return .empty }
    return .percentChange(percent, isNegative: difference.isNegative)
  }
}
