/// The exact price of one unit of each billing dimension, in one region and currency.
///
/// Prices are AWS's list prices less a discount, except where agreed prices replace them, which are
/// not discounted. The discount is assumed to hold for every dimension: AWS grants private pricing
/// on usage, and bills the shortfalls of Advantage as usage.
///
/// ```swift
/// let card = try PriceTable.bundled(in: "us-east-1").rates
/// print(card.currency, card[.provisionedShardHour]?.value ?? .zero)  // USD 0.015
/// ```
public final class RateCard: Sendable {
  /// The currency of every price.
  public let currency: Money.Currency

  /// The discount on every list price, in percent; zero without one.
  public let discountPercent: Ratio

  /// The region and the document that the prices come from.
  public let origin: PriceOrigin

  /// The prices in the order of ``BillingDimension/allCases``; the dimensions of a mode are all there or
  /// none of them is.
  private let prices: [RateCard.UnitPrice?]

  /// Creates a rate card.
  ///
  /// The result is `nil` when a mode is priced in part, a price is negative or above
  /// ``largestPrice``, a dimension without a list price has a price of the user's, or the discount leaves
  /// nothing to pay.
  ///
  /// - Parameters:
  ///   - currency: The currency of every price.
  ///   - discountPercent: What is taken off every list price, in percent, less than 100.
  ///   - origin: The region and the document that the prices come from.
  ///   - ownPrice: Gives the price that holds instead of a dimension's list price, discount and
  ///     all, or `nil` for a dimension that has none.
  ///   - price: Gives the list price of a dimension, or `nil` for one that is not sold.
  public init?(
    currency: Money.Currency, discountPercent: Ratio = .zero, origin: PriceOrigin = .code,
    ownPrice: (BillingDimension) -> Money? = { _ in nil }, price: (BillingDimension) -> Money?
  ) {
    guard discountPercent < 100 else { return nil }
    let allowed = Money.zero...RateCard.largestPrice
    var prices: [RateCard.UnitPrice?] = []
    for dimension in BillingDimension.allCases {
      let (list, own) = (price(dimension), ownPrice(dimension))
      guard let list else {
        guard own == nil else { return nil }
        prices.append(nil)
        continue
      }
      guard allowed.contains(list), own.map(allowed.contains) ?? true else { return nil }
      prices.append(
        RateCard.UnitPrice(
          list: list, terms: own.map { .own($0) } ?? .discount(percent: discountPercent)))
    }
    self.currency = currency
    self.discountPercent = discountPercent
    self.origin = origin
    self.prices = prices
    for mode in CapacityMode.allCases {
      let priced = BillingDimension.allCases.filter { $0.mode == mode }.map { self[$0] != nil }
      guard !priced.contains(true) || !priced.contains(false) else { return nil }
    }
  }

  /// Returns the same prices with another origin.
  ///
  /// - Parameter origin: The region and the document that the prices come from.
  /// - Returns: A card that differs in nothing else.
  public func from(_ origin: PriceOrigin) -> RateCard { RateCard(self, origin) }

  private init(_ card: RateCard, _ origin: PriceOrigin) {
    self.origin = origin
    currency = card.currency
    discountPercent = card.discountPercent
    prices = card.prices
  }

  /// The largest price that one unit may have: a million units of currency.
  public static var largestPrice: Money {
    Money(picounits: 1_000_000 * Int128(Money.picounitsPerUnit))
  }

  /// The price of one unit of a dimension, or `nil` when its mode is not sold in the region.
  ///
  /// - Parameter dimension: The billing dimension.
  public subscript(dimension: BillingDimension) -> RateCard.UnitPrice? {
    prices[dimension.position]
  }

  /// The dimensions with an agreed price.
  public var ownPricedDimensions: [BillingDimension] {
    BillingDimension.allCases.filter { dimension in
      if case .own = self[dimension]?.terms { true } else { false }
    }
  }

  /// A Boolean value indicating whether every price is AWS's list price.
  public var isAtListPrices: Bool {
    discountPercent.isZero && ownPricedDimensions.isEmpty
  }

  /// Returns whether a capacity mode has prices.
  ///
  /// - Parameter mode: The capacity mode.
  /// - Returns: Whether all its dimensions are priced; none of them is otherwise.
  public func prices(_ mode: CapacityMode) -> Bool {
    BillingDimension.allCases.contains { $0.mode == mode && self[$0] != nil }
  }

  /// The capacity modes that have prices.
  public var pricedModes: [CapacityMode] {
    CapacityMode.allCases.filter(prices)
  }
}

extension RateCard: Equatable {
  public static func == (left: RateCard, right: RateCard) -> Bool {
    left === right
      || left.currency == right.currency
        && left.discountPercent == right.discountPercent
        && left.origin == right.origin
        && left.prices == right.prices
  }
}
