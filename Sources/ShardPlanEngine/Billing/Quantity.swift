/// An exact amount of one billing unit, in the arithmetic that it was metered in.
struct Quantity<Unit: BillingUnit, Term: UsageProduct>: Sendable {
  /// How many units.
  let value: Term.Number
  /// What is added up.
  let sum: Term.Sum
  /// What one unit of the sum is divided by: bytes in a gigabyte, or one.
  let divisor: Term.Number
  /// What had been metered already and is taken off a commitment, in units; zero otherwise.
  let metered: Term.Number

  private init(units sum: Term.Sum) {
    self.sum = sum
    divisor = Term.Number(whole: 1)
    metered = Term.Number(whole: 0)
    value = sum.value
  }

  private init(gigabytes sum: Term.Sum) {
    self.init(gigabytes: sum, metered: Term.Number(whole: 0))
  }

  private init(gigabytes sum: Term.Sum, metered: Term.Number) {
    self.sum = sum
    divisor = Term.Number(whole: bytesPerGigabyte)
    self.metered = metered
    let gigabytes = sum.value / divisor
    value = metered.isZero ? gigabytes : gigabytes.excess(over: metered)
  }
}

extension Quantity where Term == Product {
  /// Returns the cost of this quantity.
  ///
  /// - Parameter rate: The price of one unit.
  /// - Returns: Quantity times the exact price, rounded once to 10⁻¹², ties going to even; `nil`
  ///   when it exceeds ``Money/largest``.
  func cost(at rate: Rate<Unit>) -> Money? { rate.price.cost(of: value) }
}

extension Quantity where Unit == ShardHour {
  init(hours: Term) { self.init(units: Term.Sum(hours)) }
}

extension Quantity where Unit == ConsumerShardHour {
  init(hours: Term) { self.init(units: Term.Sum(hours)) }
}

extension Quantity where Unit == StreamHour {
  init(hours: Term) { self.init(units: Term.Sum(hours)) }
}

extension Quantity where Unit == PutPayloadUnit {
  init(units: Term) { self.init(units: Term.Sum(units)) }
}

extension Quantity where Unit == Gigabyte {
  init(bytes: Term) { self.init(gigabytes: Term.Sum(bytes)) }

  init(bytes: Term.Sum) { self.init(gigabytes: bytes) }

  /// What is missing from a committed amount.
  init(bytes committed: Term, missing metered: Term.Number) {
    self.init(gigabytes: Term.Sum(committed), metered: metered)
  }
}

extension Quantity where Unit == GigabyteMonth {
  init(bytesHeldAllMonth bytes: Term) { self.init(gigabytes: Term.Sum(bytes)) }

  init(bytesHeldAllMonth bytes: Term.Sum) { self.init(gigabytes: bytes) }
}

/// A gigabyte is 2³⁰ bytes: AWS counts 1,024 bytes to the kilobyte.
///
/// Source: AWS Pricing Calculator (GB from MB/1024) and AWS's own worked bills.
private var bytesPerGigabyte: Int64 { 1 << 30 }

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
