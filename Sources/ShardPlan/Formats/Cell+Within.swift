import ShardPlanEngine

extension Report.Cell {
  /// An amount that may be known only within bounds.
  static func money(_ amounts: Within<Money>, _ currency: Money.Currency) -> Report.Cell {
    amounts.isExact
      ? .money(amounts.low, currency)
      : .between(.money(amounts.low, currency), amounts.high.map { .money($0, currency) })
  }

  /// A number that may be known only within bounds.
  static func number(_ numbers: Within<Ratio>, places: Int) -> Report.Cell {
    numbers.isExact
      ? .number(numbers.low, places: places)
      : .between(
        .number(numbers.low, places: places), numbers.high.map { .number($0, places: places) })
  }
}
