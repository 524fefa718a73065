import ShardPlanEngine

extension UnitPrice {
  /// What is taken off the list price, in percent; zero where no discount holds.
  var discountPercent: Ratio {
    if case .discount(let percent) = terms { percent } else { .zero }
  }

  /// Whether this is a price of the user's own.
  var isOwn: Bool {
    if case .own = terms { true } else { false }
  }

  /// The price in effect, with what it was made of: "$0.013125 ($0.015 less 12.5 %)".
  func words(in currency: Currency) -> String {
    let price = MoneyText.exact(value, currency)
    let list = MoneyText.exact(list, currency)
    return switch terms {
    case .list: price
    case .discount(let percent): "\(price) (\(list) less \(NumberText.discount(percent)))"
    case .own: "\(price) (own price; list \(list))"
    }
  }
}

extension NumberText {
  /// Returns a discount with all its decimals, such as `12.5 %`.
  static func discount(_ percent: Ratio) -> String { text(percent) + " %" }
}
