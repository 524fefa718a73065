import ShardPlanEngine

extension Cell {
  /// The value as people read it, before escaping.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let value, let places): NumberText.rough(value, places: places)
    case .money(let money, let currency): MoneyText.cents(money, currency)
    case .change(let money, let currency): MoneyText.change(money, currency)
    case .price(let value, let currency): MoneyText.exact(value, currency)
    case .priceChange(let value, let isNegative, let currency):
      (isNegative ? "−" : value.isZero ? "" : "+") + MoneyText.exact(value, currency)
    case .percent(let value): NumberText.percent(value)
    case .percentChange(let value, let isNegative):
      (isNegative ? "−" : value.isZero ? "" : "+") + NumberText.percent(value)
    case .missing(let reason): reason
    }
  }
}
