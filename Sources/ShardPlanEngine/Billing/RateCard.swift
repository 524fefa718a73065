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

  /// The table's own discount, in percent, where ``discountPercent`` replaces it; `nil` elsewhere.
  public let replacedDiscountPercent: Ratio?

  /// The region and the document that the prices come from.
  public let origin: PriceOrigin

  /// The prices in the order of ``BillingDimension/allCases``; the dimensions of a mode are all there or
  /// none of them is.
  private let prices: [RateCard.UnitPrice?]

  /// The capacity modes that have prices.
  public let pricedModes: [CapacityMode]

  /// The prices of other regions, for the streams that a scenario has there.
  public let elsewhere: [RateCard]

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
    var modes: [CapacityMode] = []
    for mode in CapacityMode.allCases {
      let dimensions = BillingDimension.allCases.filter { $0.mode == mode }
      let unpriced = dimensions.filter { prices[$0.position] == nil }
      guard unpriced.isEmpty || unpriced.count == dimensions.count else { return nil }
      if unpriced.isEmpty { modes.append(mode) }
    }
    self.currency = currency
    self.discountPercent = discountPercent
    replacedDiscountPercent = nil
    self.origin = origin
    self.prices = prices
    pricedModes = modes
    elsewhere = []
  }

  /// Returns the same prices with another origin.
  ///
  /// - Parameter origin: The region and the document that the prices come from.
  /// - Returns: A card that differs in nothing else.
  public func from(_ origin: PriceOrigin) -> RateCard {
    RateCard(self, origin, elsewhere: elsewhere)
  }

  /// Returns the same prices, and those of other regions for the streams that a scenario has there.
  ///
  /// - Parameter cards: The prices of the other regions, which lead to no further ones.
  /// - Returns: A card that differs in nothing else.
  public func with(elsewhere cards: [RateCard]) -> RateCard {
    RateCard(self, origin, elsewhere: cards)
  }

  private init(_ card: RateCard, _ origin: PriceOrigin, elsewhere: [RateCard]) {
    self.origin = origin
    self.elsewhere = elsewhere
    currency = card.currency
    discountPercent = card.discountPercent
    replacedDiscountPercent = card.replacedDiscountPercent
    prices = card.prices
    pricedModes = card.pricedModes
  }

  /// Returns the same list and own prices at another discount.
  ///
  /// - Parameter percent: What is taken off every list price, in percent, less than 100.
  /// - Returns: The card; `nil` when the discount leaves nothing to pay.
  public func discounted(by percent: Ratio) -> RateCard? {
    percent < 100 ? RateCard(self, discountedBy: percent) : nil
  }

  /// Creates a card at another discount, which is below 100 percent.
  private init(_ card: RateCard, discountedBy percent: Ratio) {
    origin = card.origin
    currency = card.currency
    discountPercent = percent
    let replaced = card.replacedDiscountPercent ?? card.discountPercent
    replacedDiscountPercent = replaced.isZero || replaced == percent ? nil : replaced
    prices = card.prices.map { price in
      guard let price else { return nil }
      if case .own = price.terms { return price }
      return UnitPrice(list: price.list, terms: .discount(percent: percent))
    }
    pricedModes = card.pricedModes
    elsewhere = card.elsewhere.map { RateCard($0, discountedBy: percent) }
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
    pricedModes.contains(mode)
  }
}

extension RateCard: Equatable {
  public static func == (left: RateCard, right: RateCard) -> Bool {
    left === right
      || left.currency == right.currency
        && left.discountPercent == right.discountPercent
        && left.replacedDiscountPercent == right.replacedDiscountPercent
        && left.origin == right.origin
        && left.prices == right.prices
        && left.elsewhere == right.elsewhere
  }
}

extension RateCard {
  /// The price of one unit: AWS's list price, and the terms that replace it.
  ///
  /// ```swift
  /// let prices = try PriceTable.bundled(in: "us-east-1").onTerms(discountPercent: 10)
  /// if let price = prices?.rates[.provisionedPutPayloadUnit] {
  ///   print(price.list, price.value)  // 0.000000014 0.0000000126
  /// }
  /// ```
  public struct UnitPrice: Sendable, Equatable {
    /// The terms that replace the list price.
    @nonexhaustive
    public enum Terms: Sendable, Equatable {
      /// The list price.
      case list
      /// A percentage is taken off the list price: more than 0 and less than 100.
      case discount(percent: Ratio)
      /// An agreed price for one unit, in currency units.
      case own(Money)
    }

    /// The list price of AWS for one unit.
    public let list: Money
    /// The terms that replace it.
    public let terms: Terms

    /// Creates a unit price; a discount of zero leaves the list price as it is.
    ///
    /// - Precondition: No price is negative, and a discount is less than 100 percent.
    init(list: Money, terms: Terms = .list) {
      precondition(!list.isNegative, "A price cannot be negative.")
      self.list = list
      switch terms {
      case .list: self.terms = .list
      case .discount(let percent):
        precondition(percent < 100, "A discount must leave something to pay.")
        self.terms = percent.isZero ? .list : .discount(percent: percent)
      case .own(let price):
        precondition(!price.isNegative, "A price cannot be negative.")
        self.terms = .own(price)
      }
    }

    /// The cost of one unit, in currency units.
    ///
    /// Exact: a discounted price may have more than twelve decimals. Only the amount of a line is
    /// rounded.
    public var value: Ratio {
      switch terms {
      case .list: list.magnitude
      case .discount(let percent): list.magnitude * Ratio(100).excess(over: percent) / 100
      case .own(let price): price.magnitude
      }
    }

    /// Returns what a number of units costs, rounded once to 10⁻¹², ties going to even; `nil` when
    /// it exceeds ``Money/largest``.
    func cost(of quantity: Ratio) -> Money? {
      Money(roundingPicounits: quantity * picounits)
    }

    /// The cost of one unit in 10⁻¹² currency units; counted so, products stay short.
    var picounits: Ratio {
      switch terms {
      case .list: Ratio(list.picounits.magnitude)
      case .discount(let percent):
        Ratio(list.picounits.magnitude) * Ratio(100).excess(over: percent) / 100
      case .own(let price): Ratio(price.picounits.magnitude)
      }
    }
  }
}

/// The origin of the prices on a rate card: region, publication and file, as reports name them.
///
/// ```swift
/// let origin = PriceOrigin(
///   region: "eu-west-1", location: "EU (Ireland)", publishedAt: "2026-08-31T09:22:09Z",
///   source: "our contract", file: "prices.json")
/// print(origin.region)  // eu-west-1
/// ```
public struct PriceOrigin: Sendable, Equatable {
  /// All five texts behind one reference, since every estimate carries them.
  private let texts: [String]

  /// Creates an origin.
  ///
  /// - Parameters:
  ///   - region: The code of the region, such as `us-east-1`.
  ///   - location: The name of the region, such as `US East (N. Virginia)`.
  ///   - publishedAt: The moment of publication in UTC, such as `2026-08-31T09:22:09Z`.
  ///   - source: The document that the prices were taken from, in words.
  ///   - file: The file that holds the prices, as messages name it.
  public init(
    region: String, location: String, publishedAt: String, source: String, file: String
  ) {
    texts = [region, location, publishedAt, source, file]
  }

  /// The origin of prices that were put together in code.
  public static let code = PriceOrigin(
    region: "custom", location: "prices given in code", publishedAt: "1970-01-01T00:00:00Z",
    source: "given in code", file: "code")

  /// The code of the region.
  public var region: String { texts[0] }
  /// The name of the region.
  public var location: String { texts[1] }
  /// The moment of publication in UTC.
  public var publishedAt: String { texts[2] }
  /// The document that the prices were taken from, in words.
  public var source: String { texts[3] }
  /// The file that holds the prices, as messages name it.
  public var file: String { texts[4] }
}
