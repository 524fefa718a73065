extension Bill {
  /// One line of a bill.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// let line = try stream.bill(in: "us-east-1").lines[0]
  /// print(line.quantity, line.dimension.unit, line.unitPrice.value, line.amount)
  /// // 18250 shard-hour 0.015 273.75
  /// ```
  public final class Line: Sendable {
    /// The billing dimension.
    public let dimension: BillingDimension
    /// The index of the stream; `nil` when all streams of the scenario were metered together.
    public let stream: Int?
    /// The units of the dimension.
    public let quantity: Ratio
    /// The price of one unit, with its terms.
    public let unitPrice: RateCard.UnitPrice
    /// Quantity times the exact unit price, rounded once to 10⁻¹², ties going to even.
    public let amount: Money

    /// The arithmetic behind the quantity, metered again on each access.
    public var derivation: Bill.Derivation { usage.derivation(of: dimension, stream: stream) }

    private let usage: MeteredUsage

    init(
      _ dimension: BillingDimension, stream: Int?, quantity: Ratio,
      unitPrice: RateCard.UnitPrice, amount: Money, usage: MeteredUsage
    ) {
      self.dimension = dimension
      self.stream = stream
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.amount = amount
      self.usage = usage
    }
  }
}

extension Bill.Line: Equatable {
  public static func == (left: Bill.Line, right: Bill.Line) -> Bool {
    left === right
      || left.dimension == right.dimension
        && left.stream == right.stream
        && left.quantity == right.quantity
        && left.unitPrice == right.unitPrice
        && left.amount == right.amount
        && left.derivation == right.derivation
  }
}

/// The cost of one month, line by line.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
/// let bill = try stream.bill(in: "us-east-1", month: .hours(732))
/// for line in bill.lines { print(line.dimension, line.amount) }
/// // provisioned.shardHour 274.5
/// // provisioned.putPayloadUnit 922.32
/// print(bill.total.text(in: bill.currency))  // $1,196.82
/// ```
public struct Bill: Sendable, Equatable {
  /// The currency of every amount.
  public let currency: Money.Currency
  /// The lines, stream by stream, in the order of ``BillingDimension``; unused features have none.
  public let lines: [Bill.Line]
  /// The exact sum of the lines.
  public let total: Money
}

extension Bill {
  /// Returns the sum of all lines of one row; `nil` when the bill has none.
  package func amount(of row: BillItem) -> Money? {
    let lines = lines.filter { $0.dimension.billItem == row }
    return lines.isEmpty ? nil : lines.reduce(Money.zero) { $0 + $1.amount }
  }
}

extension Bill {
  /// The difference between two bills.
  ///
  /// ```swift
  /// let plain = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// var packed = plain
  /// packed.aggregation = .kpl(recordsPerPut: 616)
  /// let (before, after) = (try plain.bill(in: "us-east-1"), try packed.bill(in: "us-east-1"))
  /// if let change = Bill.Difference(of: after, from: before) {
  ///   print(change.amount, change.percent?.decimal(places: 1) ?? "")  // -1168.663636363636 97.9
  /// }
  /// ```
  public struct Difference: Sendable, Equatable {
    /// The extra cost; negative for a saving.
    public let amount: Money
    /// The total of the bill that it is compared with.
    public let baseline: Money

    /// Compares two bills; `nil` when they are in two currencies.
    ///
    /// - Parameters:
    ///   - bill: The bill.
    ///   - baseline: The bill that it is compared with.
    public init?(of bill: Bill, from baseline: Bill) {
      guard bill.currency == baseline.currency else { return nil }
      amount = bill.total - baseline.total
      self.baseline = baseline.total
    }

    /// The difference in percent of the baseline, without sign; `nil` for a baseline of zero.
    public var percent: Ratio? {
      guard baseline > .zero else { return nil }
      return amount.magnitude * 100 / baseline.magnitude
    }
  }
}
