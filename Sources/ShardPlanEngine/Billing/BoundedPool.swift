/// Bounds of the ``AdvantagePool/sums`` of many streams.
///
/// They lie so close together that mostly every amount between them rounds to the same money.
struct BoundedPool {
  /// A sum in 2⁻⁴⁰ bytes: it is at least `low` and at most `high`.
  private typealias Bounds = (low: UInt128, high: UInt128)

  private var sums = [Bounds](repeating: (0, 0), count: 5)

  /// Adds the sums of one stream.
  ///
  /// - Returns: `false` where they are more than can be counted like this; then the pool is worthless.
  mutating func add(_ usage: [Ratio]) -> Bool {
    for (index, exact) in usage.enumerated() {
      guard let (low, high) = Self.bounds(of: exact) else { return false }
      let (least, most) = (
        sums[index].low.addingReportingOverflow(low),
        sums[index].high.addingReportingOverflow(high)
      )
      guard !least.overflow, !most.overflow else { return false }
      sums[index] = (least.partialValue, most.partialValue)
    }
    return true
  }

  /// Takes away the sums of a stream that was added.
  mutating func remove(_ usage: [Ratio]) {
    for (index, exact) in usage.enumerated() {
      guard let (low, high) = Self.bounds(of: exact) else { continue }
      // What was added as `low` may have been more, and what was added as `high` less.
      let least = sums[index].low - min(sums[index].low, high)
      sums[index] = (least, sums[index].high - low)
    }
  }

  /// Returns the total of the month; `nil` when the bounds leave more than one, or it takes too many bits.
  ///
  /// On either side of a commitment, each amount rises with each sum, or falls: where it rounds to the same
  /// at all corners, it does so in between.
  func total(at prices: ShortPrices, seconds: ShortRatio) -> Money? {
    let (low, high) = (sums.map { Self.short($0.low) }, sums.map { Self.short($0.high, up: true) })
    var (oneUp, otherUp) = (low, low)
    // Two sums count towards one commitment: what is read, and what is read by fan-out.
    (oneUp[1], otherUp[2]) = (high[1], high[2])
    let first = Self.ledger(of: low, at: prices, seconds)
    for corner in [high, oneUp, otherUp] where corner != low {
      guard first.isLike(Self.ledger(of: corner, at: prices, seconds)) else { return nil }
    }
    return first.total
  }

  private static func ledger(
    of sums: [ShortRatio], at prices: ShortPrices, _ seconds: ShortRatio
  ) -> PoolLedger<ShortRatio> {
    var ledger = PoolLedger<ShortRatio> { prices[$0] }
    AdvantagePool<PlainTerm>(sums: sums).enter(into: &ledger, seconds: seconds)
    return ledger
  }

  private static func bounds(of exact: Ratio) -> Bounds? {
    let scaled = exact * Ratio(UInt128(1) << 40)
    guard let low = scaled.rounded(.down), let high = scaled.rounded(.up) else { return nil }
    return (low, high)
  }

  /// A bound in 2⁻²⁴ bytes, which leaves room for prices.
  private static func short(_ bound: UInt128, up: Bool = false) -> ShortRatio {
    let whole = bound >> 16
    return ShortRatio(whole + (up && whole << 16 != bound ? 1 : 0), over: 1 << 24)
  }
}

/// The amounts of a pool, each rounded as in a bill.
struct PoolLedger<Number: UsageNumber>: Ledger {
  typealias Term = PlainTerm<Number>
  typealias Failure = Never

  /// The price of a unit in picounits; `nil` without one.
  private let price: (BillingDimension) -> Number?
  private var amounts: [Money] = []
  /// For each commitment, whether usage falls short of it.
  private var shortfalls: [Bool] = []
  private var isCounted = true

  init(price: @escaping (BillingDimension) -> Number?) { self.price = price }

  /// The sum of the amounts; `nil` when it cannot be counted.
  var total: Money? {
    guard isCounted else { return nil }
    var sum = Money.zero
    for amount in amounts {
      guard sum + amount <= .largest else { return nil }
      sum += amount
    }
    return sum
  }

  /// Returns whether another has the same amounts, and falls short of the same commitments.
  func isLike(_ other: PoolLedger) -> Bool {
    isCounted && other.isCounted && amounts == other.amounts && shortfalls == other.shortfalls
  }

  mutating func enter(_ dimension: BillingDimension, _ quantity: Quantity<Term>, stream: Int?) {
    guard !quantity.value.isZero else {
      amounts.append(.zero)
      return
    }
    add(price(dimension).map { quantity.value * $0 })
  }

  mutating func enter(_ usage: CommittedUsage<Term>) {
    shortfalls.append(!usage.shortfall.quantity.value.isZero)
    var isPriced = true
    let amount = usage.amount { dimension in
      if let price = price(dimension) { return price }
      isPriced = false
      return Number(whole: 0)
    }
    add(isPriced ? amount : nil)
  }

  private mutating func add(_ picounits: Number?) {
    guard let exact = picounits?.exact, let amount = Money(roundingPicounits: exact),
      amount <= .largest
    else {
      isCounted = false
      return
    }
    amounts.append(amount)
  }

  func shards(of stream: PackedStream<Number>, at index: Int) -> Number { Number(whole: 0) }

  func acceptedShare(
    of stream: PackedStream<Number>, at index: Int, by shards: Number
  ) -> Number? { nil }
}

extension StreamPlan {
  /// What a number of streams like this one add to each of the ``AdvantagePool/sums``.
  func pooledUsage(times copies: Int64 = 1) -> [Ratio] {
    var usage = StreamUsage<Ratio>(stream: stream, load: load, month: month)
    // At most 10⁶ streams.
    usage.count *= copies
    var pool = AdvantagePool<PlainTerm<Ratio>>()
    pool.add(usage)
    return pool.sums
  }
}

extension AdvantagePool where Term == PlainTerm<Ratio> {
  /// The exact sums of several streams.
  static func sums(of streams: [[Ratio]]) -> [Ratio] {
    streams.reduce(AdvantagePool().sums) { zip($0, $1).map { $0 + $1 } }
  }
}

extension RateCard {
  /// Returns the total of a month under Advantage; `nil` when it cannot be counted.
  ///
  /// - Parameters:
  ///   - usage: What each stream adds to the ``AdvantagePool/sums``.
  ///   - seconds: The length of the month.
  /// - Returns: The total.
  func pooledTotal(of usage: [[Ratio]], seconds: Ratio) -> Money? {
    var ledger = PoolLedger<Ratio> { self[$0]?.picounits }
    AdvantagePool<PlainTerm>(sums: AdvantagePool.sums(of: usage))
      .enter(into: &ledger, seconds: seconds)
    return ledger.total
  }
}
