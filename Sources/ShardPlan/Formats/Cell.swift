public import ShardPlanEngine

/// A value in a table; how it is written is the renderer's choice.
@nonexhaustive
public enum Cell: Sendable, Hashable {
  /// Nothing to say.
  case empty
  /// Words.
  case text(String)
  /// A number, shown to at most so many decimal places.
  case number(Ratio, places: Int)
  /// Money, shown to the cent.
  case money(Money, Currency)
  /// More money, or less, shown to the cent with its sign.
  case change(Money, Currency)
  /// The price of one unit in currency units, shown with all its digits.
  case price(Ratio, Currency)
  /// What one unit costs more, or less, in currency units, shown with all its digits and its sign.
  case priceChange(Ratio, isNegative: Bool, Currency)
  /// A share in percent, shown to one decimal place.
  case percent(Ratio)
  /// More, or less, in percent, shown to one decimal place with its sign.
  case percentChange(Ratio, isNegative: Bool)
  /// A value that cannot be given, with the reason.
  case missing(String)
}
