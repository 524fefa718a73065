import ShardPlanEngine

/// Money for people.
///
/// Not inlined: reports call these functions hundreds of times.
enum MoneyText {
  /// Returns an amount rounded to the cent, half a cent going away from zero.
  @inline(never)
  static func cents(_ money: Money, _ currency: Money.Currency) -> String {
    sign(money) + symbol(currency) + NumberText.fixed(money.magnitude, places: 2)
  }

  /// Returns by how much one amount is more or less than another, without sign: `$5.00`, or
  /// `less than $0.01` where `$0.00` would look like none.
  @inline(never)
  static func difference(_ money: Money, _ currency: Money.Currency) -> String {
    let size = Money(picounits: Int128(money.picounits.magnitude))
    return size == .zero || size >= Money.cent
      ? cents(size, currency) : "less than \(cents(.cent, currency))"
  }

  /// Returns an amount to the cent with a sign in front, also when it is more; a change of nothing
  /// is `the same`.
  @inline(never)
  static func change(_ money: Money, _ currency: Money.Currency) -> String {
    if money == .zero { return "the same" }
    let size = Money(picounits: Int128(money.picounits.magnitude))
    if size < .cent {
      return "\(difference(money, currency)) \(money.isNegative ? "less" : "more")"
    }
    return (money > .zero ? "+" : "") + cents(money, currency)
  }

  /// Returns an amount with all its digits, at least to the cent.
  @inline(never)
  static func exact(_ money: Money, _ currency: Money.Currency) -> String {
    sign(money) + exact(money.magnitude, currency)
  }

  /// Returns a price in currency units with all its digits, at least to the cent.
  ///
  /// A list price of twelve decimals less a discount of four has eighteen, and is shown in full.
  @inline(never)
  static func exact(_ value: Ratio, _ currency: Money.Currency) -> String {
    let digits =
      value.isExact(places: 2)
      ? NumberText.fixed(value, places: 2) : NumberText.abridged(value, places: 18)
    return symbol(currency) + digits
  }

  /// Returns plain digits to the cent, for programs: `95.75`.
  @inline(never)
  static func plainCents(_ money: Money) -> String {
    let digits = NumberText.fixed(money.magnitude, places: 2).filter { $0 != "," }
    return (money.isNegative && digits != "0.00" ? "-" : "") + digits
  }

  @inline(never)
  private static func sign(_ money: Money) -> String {
    money.isNegative ? "−" : ""
  }

  /// Returns the symbol before an amount.
  @inline(never)
  static func symbol(_ currency: Money.Currency) -> String {
    switch currency {
    case .usDollar: "$"
    case .chineseYuan: "CN¥"
    default: currency.code + " "
    }
  }
}

extension Money {
  /// The least that is shown of an amount.
  static let cent = Money(picounits: 10_000_000_000)
}

extension RateCard.UnitPrice {
  /// The discount on the list price, in percent; zero without one.
  var discountPercent: Ratio {
    if case .discount(let percent) = terms { percent } else { .zero }
  }

  /// True for the user's own price.
  var isOwn: Bool {
    if case .own = terms { true } else { false }
  }

  /// The price in effect, with what it was made of: "$0.013125 ($0.015 less 12.5 %)".
  func words(in currency: Money.Currency) -> String {
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
  @inline(never)
  static func discount(_ percent: Ratio) -> String { text(percent) + " %" }
}
