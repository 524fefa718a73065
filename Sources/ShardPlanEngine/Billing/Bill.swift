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
    /// The units of the dimension: the least, where they are not exact.
    public let quantity: Ratio
    /// The price of one unit, with its terms.
    public let unitPrice: RateCard.UnitPrice
    /// Quantity times the exact unit price, rounded once to 10⁻¹², ties going to even: the least, where it is
    /// not exact.
    public let amount: Money
    /// The units, exact or within bounds.
    public let quantities: Within<Ratio>
    /// The amount, exact or within bounds.
    public let amounts: Within<Money>
    /// The index of the part of the scenario, as in ``Estimate/parts``, that the line is about.
    public let part: Int

    /// The arithmetic behind the quantity, metered again on each access.
    public var derivation: Bill.Derivation { usage.derivation(of: dimension, stream: metered) }

    /// The arithmetic behind the most that the quantity can be; `nil` where it is exact, or nothing bounds it.
    public var derivationOfMost: Bill.Derivation? {
      guard !quantities.isExact, quantities.high != nil else { return nil }
      return most?.derivation(of: dimension, stream: metered)
    }

    private let usage: MeteredUsage
    private let most: MeteredUsage?
    /// The index of the stream in its part.
    private let metered: Int?

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
      (quantities, amounts, most) = (Within(quantity), Within(amount), nil)
      (metered, part) = (stream, 0)
    }

    /// Puts a line of the bill of a part on that of the whole scenario.
    init(_ line: Bill.Line, of part: BillingPart, at index: Int) {
      (dimension, unitPrice) = (line.dimension, line.unitPrice)
      stream = line.stream.map { part.streams[$0] }
      (quantity, amount) = (line.quantity, line.amount)
      (quantities, amounts) = (line.quantities, line.amounts)
      (usage, most, metered, self.part) = (line.usage, line.most, line.stream, index)
    }

    /// Joins the lines of two bills, of which either may have none.
    ///
    /// - Parameters:
    ///   - least: The line where usage is the least.
    ///   - other: The line where it is not.
    ///   - isOpen: Whether nothing bounds what differs.
    init?(from least: Bill.Line?, to other: Bill.Line?, isOpen: Bool) {
      guard let line = least ?? other else { return nil }
      (dimension, stream, unitPrice) = (line.dimension, line.stream, line.unitPrice)
      (metered, part) = (line.stream, 0)
      let units = [least?.quantity ?? .zero, other?.quantity ?? .zero]
      let money = [least?.amount ?? .zero, other?.amount ?? .zero]
      let isUnbounded = isOpen && units[1] > units[0]
      // Of a shortfall there is less where usage is more, and in the end none.
      let isUsedUp = isOpen && units[1] < units[0]
      quantity = isUsedUp ? .zero : min(units[0], units[1])
      amount = isUsedUp ? .zero : min(money[0], money[1])
      quantities = Within(from: quantity, to: isUnbounded ? nil : max(units[0], units[1]))
      amounts = Within(from: amount, to: isUnbounded ? nil : max(money[0], money[1]))
      let isFalling = units[0] > units[1]
      usage = (isFalling ? other ?? line : least ?? line).usage
      most = (isFalling ? least ?? line : other ?? line).usage
    }
  }
}

extension Bill.Line: Equatable {
  public static func == (left: Bill.Line, right: Bill.Line) -> Bool {
    left === right
      || left.dimension == right.dimension
        && left.stream == right.stream
        && left.part == right.part
        && left.quantity == right.quantity
        && left.unitPrice == right.unitPrice
        && left.amount == right.amount
        && left.quantities == right.quantities
        && left.amounts == right.amounts
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
  /// The sum of the lines: exact, or the least that the bill can be; see ``totals``.
  public let total: Money
  /// The total, exact or within bounds.
  ///
  /// Where on-demand streams share a commitment, the bounds are closer than the sums of those of the lines:
  /// more usage leaves less of a shortfall.
  public let totals: Within<Money>

  /// Creates an exact bill.
  init(currency: Money.Currency, lines: [Bill.Line], total: Money) {
    (self.currency, self.lines, self.total) = (currency, lines, total)
    totals = Within(total)
  }
}

extension Bill {
  /// Joins two bills of the same streams.
  ///
  /// - Parameters:
  ///   - least: The bill where usage is the least.
  ///   - other: The bill where it is not.
  ///   - isOpen: Whether nothing bounds what differs for a stream, or for all together.
  init(from least: Bill, to other: Bill, isOpen: (_ stream: Int?) -> Bool) {
    currency = least.currency
    total = least.total
    var places: [Place: Int] = [:]
    for (index, line) in least.lines.enumerated() { places[Place(line)] = index }
    var partners = [Bill.Line?](repeating: nil, count: least.lines.count)
    var joined: [Bill.Line] = []
    for line in other.lines {
      if let index = places[Place(line)] {
        partners[index] = line
      } else if let line = Bill.Line(from: nil, to: line, isOpen: isOpen(line.stream)) {
        joined.append(line)
      }
    }
    for (line, partner) in zip(least.lines, partners) {
      if let line = Bill.Line(from: line, to: partner, isOpen: isOpen(line.stream)) {
        joined.append(line)
      }
    }
    lines = joined.sorted { $0.order < $1.order }
    let isUnbounded = lines.contains { $0.quantities.high == nil }
    totals = Within(from: least.total, to: isUnbounded ? nil : other.total)
  }

  /// Adds up the bills of all parts of a scenario; `nil` when the sum cannot be counted.
  init?(adding bills: [Bill], of parts: [BillingPart]) {
    var (placed, sum): ([(first: Int, line: Bill.Line)], Within<Money>) = ([], Within(.zero))
    for (index, bill) in bills.enumerated() {
      let part = parts[index]
      guard sum.low + bill.total <= .largest else { return nil }
      sum = sum + bill.totals
      guard sum.high.map({ $0 <= .largest }) ?? true else { return nil }
      placed += bill.lines.map {
        let line = Bill.Line($0, of: part, at: index)
        // Lines about all streams of a part stand with the first of them.
        return (line.stream ?? part.streams[0], line)
      }
    }
    currency = parts[0].rates.currency
    lines = placed.sorted {
      ($0.first, $0.line.dimension.position) < ($1.first, $1.line.dimension.position)
    }.map { $0.line }
    (total, totals) = (sum.low, sum)
  }

  /// A line's place on a bill.
  private struct Place: Hashable {
    let dimension: Int
    let stream: Int?

    init(_ line: Bill.Line) { (dimension, stream) = (line.dimension.position, line.stream) }
  }
}

extension Bill.Line {
  /// The order of lines on a bill: by stream, then by dimension.
  fileprivate var order: Int {
    (stream ?? 0) * BillingDimension.allCases.count + dimension.position
  }
}

extension Bill {
  /// Returns the sum of all lines of one row; `nil` when the bill has none.
  package func amounts(of row: BillItem) -> Within<Money>? {
    let lines = lines.filter { $0.dimension.billItem == row }
    return lines.isEmpty ? nil : lines.reduce(Within(Money.zero)) { $0 + $1.amounts }
  }
}
