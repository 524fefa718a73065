/// The plans of a scenario's streams: all that its bill is metered from.
struct MeteredUsage: Sendable {
  /// At least one, all in one mode and month.
  let plans: [StreamPlan]

  /// Prices the month line by line, and adds up the lines.
  ///
  /// - Throws: ``Rejection`` when an amount cannot be counted.
  func bill(at card: RateCard) throws(Rejection) -> Bill {
    let least = try exactBill(at: card)
    guard plans.contains(where: { $0.otherEnd != nil }) else { return least }
    let other = MeteredUsage(plans: plans.map { $0.otherEnd?.plan ?? $0 })
    return Bill(from: least, to: try other.exactBill(at: card)) { stream in
      stream.map { plans[$0].isOpen } ?? plans.contains { $0.isOpen }
    }
  }

  /// Prices the month of all streams of a scenario.
  ///
  /// - Parameters:
  ///   - plans: The plans of all streams.
  ///   - parts: The streams that are billed alike; `nil` where all are.
  ///   - card: The prices where all are.
  /// - Returns: One bill.
  /// - Throws: ``Rejection`` when an amount cannot be counted.
  static func bill(
    of plans: [StreamPlan], in parts: [BillingPart]?, at card: RateCard
  ) throws(Rejection) -> Bill {
    guard let parts else { return try MeteredUsage(plans: plans).bill(at: card) }
    var bills: [Bill] = []
    for part in parts {
      do throws(Rejection) {
        bills.append(try MeteredUsage(plans: part.streams.map { plans[$0] }).bill(at: part.rates))
      } catch {
        throw Rejection(stream: error.stream.map { part.streams[$0] }, error.reason)
      }
    }
    guard let bill = Bill(adding: bills, of: parts) else { throw Rejection(.beyondCounting) }
    return bill
  }

  private func exactBill(at card: RateCard) throws(Rejection) -> Bill {
    var short = BillLedger<ShortRatio>(plans: plans, card: card)
    try meter(plans, into: &short)
    if short.isExact {
      return Bill(currency: card.currency, lines: short.lines, total: short.total)
    }
    var ledger = BillLedger<Ratio>(plans: plans, card: card)
    try meter(plans, into: &ledger)
    return Bill(currency: card.currency, lines: ledger.lines, total: ledger.total)
  }

  /// Prices the month with other usage.
  ///
  /// - Parameters:
  ///   - card: The prices.
  ///   - change: Changes the usage of a stream.
  /// - Returns: The total.
  /// - Throws: ``Rejection`` when an amount cannot be counted.
  func total(
    at card: RateCard, changing change: (inout StreamUsage<Ratio>, StreamPlan) -> Void
  ) throws(Rejection) -> Money {
    var ledger = BillLedger<Ratio>(plans: plans, card: card)
    try meter(plans, into: &ledger, changing: change)
    return ledger.total
  }

  /// Meters a line again, this time keeping the factors.
  ///
  /// Few of all bills are ever explained, and lists of factors take longer than all else.
  ///
  /// - Parameters:
  ///   - dimension: The dimension of the line.
  ///   - stream: Its stream; `nil` where all streams were metered together.
  /// - Returns: The factors of its quantity.
  func derivation(of dimension: BillingDimension, stream: Int?) -> Bill.Derivation {
    let plans = stream.map { [self.plans[$0]] } ?? self.plans
    var ledger = DerivationLedger(plans: plans, dimension: dimension)
    meter(plans, into: &ledger)
    return ledger.derivation
  }

  private func meter<Entries: Ledger>(
    _ plans: [StreamPlan], into ledger: inout Entries,
    changing change: (inout StreamUsage<Entries.Term.Number>, StreamPlan) -> Void = { _, _ in }
  ) throws(Entries.Failure) {
    guard let first = plans.first else { return }
    var streams = plans.map { PackedStream<Entries.Term.Number>($0) }
    for index in plans.indices { change(&streams[index].usage, plans[index]) }
    try ledger.meter(
      streams, in: first.mode, seconds: Entries.Term.Number(exactly: first.month.seconds))
  }

  /// Prices what is metered, as long as every number is exact.
  private struct BillLedger<Number: UsageNumber>: Ledger {
    typealias Failure = Rejection

    let plans: [StreamPlan]
    let card: RateCard
    private(set) var lines: [Bill.Line] = []
    private(set) var total = Money.zero
    private(set) var isExact = true

    init(plans: [StreamPlan], card: RateCard) {
      (self.plans, self.card) = (plans, card)
      lines.reserveCapacity(4 * plans.count)
    }

    func shards(of stream: PackedStream<Number>, at index: Int) -> Number {
      Number(whole: plans[index].shards)
    }

    func acceptedShare(
      of stream: PackedStream<Number>, at index: Int, by shards: Number
    ) -> Number? {
      plans[index].rejects ? Number(exactly: plans[index].acceptedShare) : nil
    }

    @inline(__always)
    mutating func enter(
      _ dimension: BillingDimension, _ quantity: Quantity<PlainTerm<Number>>, stream: Int?
    ) throws(Rejection) {
      guard isExact, let quantity = quantity.value.exact else {
        isExact = false
        return
      }
      if !quantity.isZero { try enter(dimension, quantity, stream: stream) }
    }

    /// Rounds the sum of the amounts up to each line; a line is the difference from the one before.
    mutating func enter(_ usage: CommittedUsage<PlainTerm<Number>>) throws(Rejection) {
      guard isExact, let first = usage.first.quantity.value.exact,
        let second = (usage.second?.quantity.value ?? Number(whole: 0)).exact,
        let missing = usage.shortfall.quantity.value.exact
      else {
        isExact = false
        return
      }
      var (sum, rounded) = (Ratio.zero, Money.zero)
      func share(_ dimension: BillingDimension, _ quantity: Ratio) throws(Rejection) -> Money {
        let price = try price(of: dimension)
        sum = sum + quantity * price.picounits
        guard let total = Money(roundingPicounits: sum) else { throw Rejection(.beyondCounting) }
        defer { rounded = total }
        return total - rounded
      }
      let firstAmount = try share(usage.first.dimension, first)
      let secondAmount = try usage.second.map { entry throws(Rejection) in
        try share(entry.dimension, second)
      }
      let shortfallAmount = try share(usage.shortfall.dimension, missing)
      // In the order of bills, where the shortfall follows what is used first.
      try append(usage.first.dimension, first, amount: firstAmount)
      try append(usage.shortfall.dimension, missing, amount: shortfallAmount)
      if let entry = usage.second, let secondAmount {
        try append(entry.dimension, second, amount: secondAmount)
      }
    }

    @inline(never)
    private mutating func enter(
      _ dimension: BillingDimension, _ quantity: Ratio, stream: Int?
    ) throws(Rejection) {
      let price = try price(of: dimension)
      guard let amount = price.cost(of: quantity) else {
        throw Rejection(stream: stream, .beyondCounting)
      }
      try append(dimension, quantity, amount: amount, stream: stream)
    }

    private func price(of dimension: BillingDimension) throws(Rejection) -> RateCard.UnitPrice {
      guard let price = card[dimension] else { throw Rejection(.modeNotPriced(dimension.mode)) }
      return price
    }

    private mutating func append(
      _ dimension: BillingDimension, _ quantity: Ratio, amount: Money, stream: Int? = nil
    ) throws(Rejection) {
      if quantity.isZero { return }
      let price = try price(of: dimension)
      guard amount + total <= .largest else {
        throw Rejection(stream: stream, .beyondCounting)
      }
      lines.append(
        Bill.Line(
          dimension, stream: stream, quantity: quantity, unitPrice: price, amount: amount,
          usage: MeteredUsage(plans: plans)))
      total += amount
    }
  }

  /// Keeps the factors of one line.
  private struct DerivationLedger: Ledger {
    let plans: [StreamPlan]
    let dimension: BillingDimension
    private(set) var derivation = Bill.Derivation(Quantity(.zero, in: .shardHour))

    init(plans: [StreamPlan], dimension: BillingDimension) {
      (self.plans, self.dimension) = (plans, dimension)
    }

    func shards(of stream: PackedStream<Ratio>, at index: Int) -> Ratio {
      Ratio(whole: plans[index].shards)
    }

    func acceptedShare(
      of stream: PackedStream<Ratio>, at index: Int, by shards: Ratio
    ) -> Ratio? {
      plans[index].rejects ? plans[index].acceptedShare : nil
    }

    mutating func enter(
      _ dimension: BillingDimension, _ quantity: Quantity<Bill.Derivation.Product>, stream: Int?
    ) {
      if dimension == self.dimension { derivation = Bill.Derivation(quantity) }
    }

    mutating func enter(_ usage: CommittedUsage<Bill.Derivation.Product>) {
      enter(usage.first.dimension, usage.first.quantity, stream: nil)
      if let second = usage.second { enter(second.dimension, second.quantity, stream: nil) }
      enter(usage.shortfall.dimension, usage.shortfall.quantity, stream: nil)
    }
  }
}

extension StreamPlan {
  /// The open shards; zero in on-demand modes.
  fileprivate var shards: Int64 { capacity?.shards ?? 0 }

  /// A Boolean value indicating whether shards reject user records on average.
  fileprivate var rejects: Bool { capacity?.holds == false && acceptedShare < 1 }
}
