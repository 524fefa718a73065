/// An exact amount of one billing unit, with the arithmetic that led to it.
public struct Quantity<Unit: BillingUnit>: Sendable, Hashable {
  /// How many units.
  public let value: Ratio
  /// Where the number comes from.
  public let derivation: Derivation

  private init(_ derivation: Derivation) {
    self.derivation = derivation
    value = derivation.value
  }

  /// Returns the cost of this quantity.
  ///
  /// - Parameter rate: The price of one unit.
  /// - Returns: Quantity times the exact price, rounded once to 10⁻¹², ties going to even; `nil`
  ///   when it exceeds ``Money/largest``.
  public func cost(at rate: Rate<Unit>) -> Money? {
    Money(rounding: value * rate.price.value)
  }
}

extension Quantity where Unit == ShardHour {
  init(hours: Product) { self.init(Derivation(hours)) }
}

extension Quantity where Unit == ConsumerShardHour {
  init(hours: Product) { self.init(Derivation(hours)) }
}

extension Quantity where Unit == StreamHour {
  init(hours: Product) { self.init(Derivation(hours)) }
}

extension Quantity where Unit == PutPayloadUnit {
  init(units: Product) { self.init(Derivation(units)) }
}

extension Quantity where Unit == Gigabyte {
  init(bytes: Product...) { self.init(Derivation(bytes: bytes)) }

  init(bytes: [Product]) { self.init(Derivation(bytes: bytes)) }

  /// What is missing from a committed amount.
  init(bytes committed: Product, missing metered: Ratio) {
    self.init(Derivation(bytes: [committed], metered: metered))
  }
}

extension Quantity where Unit == GigabyteMonth {
  init(bytesHeldAllMonth bytes: Product...) { self.init(Derivation(bytes: bytes)) }

  init(bytesHeldAllMonth bytes: [Product]) { self.init(Derivation(bytes: bytes)) }
}

/// The price of one unit.
public struct Rate<Unit: BillingUnit>: Sendable, Hashable {
  /// What one unit costs.
  public let price: UnitPrice

  /// Creates a rate.
  ///
  /// - Parameter price: What one unit costs.
  public init(_ price: UnitPrice) {
    self.price = price
  }

  /// Creates a rate at a list price.
  ///
  /// - Parameter price: What one unit costs.
  /// - Precondition: The price is not negative.
  public init(_ price: Money) {
    self.init(UnitPrice(list: price))
  }
}
