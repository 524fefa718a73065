import ShardPlanEngine

/// The unit prices of a region, one row for each dimension.
struct UnitPriceTable {
  private let prices: PriceTable
  private let columns: [Column]

  init(of prices: PriceTable) {
    self.prices = prices
    let rates = prices.rates
    columns =
      (rates.isAtListPrices ? [.price] : [.listPrice, .price])
      + (rates.ownPricedDimensions.isEmpty ? [] : [.mark]) + [.unit]
  }

  var table: Table {
    Table(
      columns: [Table.Column(name: "", alignment: .left)]
        + columns.map { Table.Column(name: $0.rawValue, alignment: $0.alignment) },
      groups: prices.rates.pricedModes.map(rows))
  }

  private func rows(of mode: CapacityMode) -> [Table.Row] {
    let heading = Table.Row([.text(mode.fullName)] + columns.map { _ in .empty }, .strong)
    let rows = BillingDimension.allCases.filter { $0.mode == mode }.compactMap { dimension in
      prices.rates[dimension].map { price in
        Table.Row(
          [.text(BillLine(dimension).rawValue)]
            + columns.map { cell($0, price, of: dimension) }, .detail)
      }
    }
    return [heading] + rows
  }

  private func cell(_ column: Column, _ price: RateCard.UnitPrice, of dimension: BillingDimension)
    -> Cell
  {
    switch column {
    case .listPrice: .price(price.list.magnitude, prices.currency)
    case .price: .price(price.value, prices.currency)
    case .mark: price.isOwn ? .text("own") : .empty
    case .unit: .text(dimension.unit.rawValue)
    }
  }

  /// What is said about a price; what would be the same for all is not shown.
  private enum Column: String {
    case listPrice = "List price"
    case price = "Price"
    case mark = "Terms"
    case unit = "for one"

    var alignment: Table.Alignment {
      switch self {
      case .listPrice, .price: .decimal
      case .mark, .unit: .left
      }
    }
  }
}
