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
