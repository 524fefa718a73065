/// The exact price of one unit of each billing dimension, in one region and currency.
public struct RateCard: Sendable, Hashable {
  /// The currency of every price.
  public let currency: Currency

  /// The prices in the order of ``Dimension/allCases``; the dimensions of a mode are all there or
  /// none of them is.
  private let prices: [Money?]

  /// Creates a rate card.
  ///
  /// The result is `nil` when a mode is priced in part, or a price is negative or above
  /// ``largestPrice``.
  ///
  /// - Parameters:
  ///   - currency: The currency of every price.
  ///   - price: Gives the price of a dimension, or `nil` for one that is not sold.
  public init?(currency: Currency, price: (Dimension) -> Money?) {
    self.currency = currency
    prices = Dimension.allCases.map(price)
    let allowed = Money.zero...RateCard.largestPrice
    guard prices.allSatisfy({ $0.map(allowed.contains) ?? true }) else { return nil }
    for mode in CapacityMode.allCases {
      let priced = Dimension.allCases.filter { $0.mode == mode }.map { self[$0] != nil }
      guard !priced.contains(true) || !priced.contains(false) else { return nil }
    }
  }

  /// The largest price that one unit may have: a million units of currency.
  public static var largestPrice: Money {
    Money(picounits: 1_000_000 * Int128(Money.picounitsPerUnit))
  }

  /// The price of one unit of a dimension, or `nil` when its mode is not sold in the region.
  public subscript(dimension: Dimension) -> Money? {
    prices[dimension.position]
  }

  /// The price of one unit, by the type of the unit.
  subscript<Unit>(meter: Meter<Unit>) -> Rate<Unit>? {
    self[meter.dimension].map { Rate($0) }
  }

  /// Returns whether a capacity mode has prices.
  ///
  /// - Parameter mode: The capacity mode.
  /// - Returns: Whether all its dimensions are priced; none of them is otherwise.
  public func prices(_ mode: CapacityMode) -> Bool {
    Dimension.allCases.contains { $0.mode == mode && self[$0] != nil }
  }

  /// The capacity modes that have prices.
  public var pricedModes: [CapacityMode] {
    CapacityMode.allCases.filter(prices)
  }
}

extension Dimension {
  private static let inOrder = allCases

  /// The index of this dimension among all.
  fileprivate var position: Int {
    guard let position = Dimension.inOrder.firstIndex(of: self) else {
      preconditionFailure("Every dimension is among all of them.")
    }
    return position
  }
}
