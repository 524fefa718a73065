/// The commitment of an account that enables On-demand Advantage.
enum AdvantageCommitment {
  /// Bytes per second to put in, and as many to read: 25 MiB/s.
  ///
  /// Source: Kinesis developer guide, "How do I size a stream".
  static var bytesPerSecond: Int64 { 26_214_400 }

  /// The seconds that it lasts at least, once it is enabled: 24 hours.
  ///
  /// Source: Kinesis API, `UpdateAccountSettings`.
  static var leastSeconds: Int64 { 86_400 }
}

/// The usage of all on-demand streams of an account and region together, under Advantage.
struct AdvantagePool<Term: UsageTerm>: Sendable {
  private var billedBytesIn = Term.Sum.zero
  private var bytesOut = Term.Sum.zero
  private var fanOutBytes = Term.Sum.zero
  private var bytesKeptForDays = Term.Sum.zero
  private var bytesKeptLonger = Term.Sum.zero

  /// Adds the usage of one stream.
  mutating func add(_ usage: StreamUsage<Term.Number>) {
    billedBytesIn.add(.billedBytesIn(of: usage))
    // An unused feature is no term of a sum.
    bytesOut.addDataOut(of: usage)
    if usage.fanOutConsumers > 0 { fanOutBytes.add(.fanOutBytes(of: usage)) }
    guard usage.retentionHours > RetentionTiers.included else { return }
    bytesKeptForDays.add(
      .bytesKept(of: usage, olderThan: RetentionTiers.included, upTo: RetentionTiers.extended))
    guard usage.retentionHours > RetentionTiers.extended else { return }
    bytesKeptLonger.add(.bytesKept(of: usage, olderThan: RetentionTiers.extended))
  }

  /// Enters a month of all streams.
  ///
  /// The account commits to 25 MiB/s each way over all its streams together, and pays for what is
  /// missing at the same prices. Fan-out counts towards the commitment to read. A month shorter
  /// than 24 hours is billed 24 hours of it.
  ///
  /// Source of the rules: Kinesis developer guide, "On-demand Advantage mode", and the AWS Big
  /// Data blog of 2025-11-03 and 2026-03-09.
  func enter<Entries: Ledger>(
    into ledger: inout Entries, seconds: Term.Number
  ) throws(Entries.Failure) where Entries.Term == Term {
    let dataIn = Quantity<Term>(billedBytesIn, in: .gigabyte)
    let dataOut = Quantity<Term>(bytesOut, in: .gigabyte)
    let fanOut = Quantity<Term>(fanOutBytes, in: .gigabyte)
    let committed = Term.one
      .times(AdvantageCommitment.bytesPerSecond, .committedBytesPerSecond)
      .times(max(seconds, Term.Number(whole: AdvantageCommitment.leastSeconds)), .seconds)

    try ledger.enter(
      CommittedUsage(
        (.advantageDataIn, dataIn), nil, committed: committed,
        shortfall: .advantageDataInShortfall))
    try ledger.enter(
      CommittedUsage(
        (.advantageDataOut, dataOut), (.advantageFanOut, fanOut), committed: committed,
        shortfall: .advantageDataOutShortfall))
    try ledger.enter(
      .advantageExtendedRetention, Quantity(bytesKeptForDays, in: .gigabyteMonth), stream: nil)
    try ledger.enter(
      .advantageLongTermRetention, Quantity(bytesKeptLonger, in: .gigabyteMonth), stream: nil)
  }
}

extension AdvantagePool {
  /// The exact sums: bytes in, bytes out, bytes of fan-out, and the two of bytes kept.
  var sums: [Term.Number] {
    [
      billedBytesIn.value, bytesOut.value, fanOutBytes.value, bytesKeptForDays.value,
      bytesKeptLonger.value,
    ]
  }
}

extension AdvantagePool {
  /// Creates a pool of known ``sums``.
  init<Number>(sums: [Number]) where Term == PlainTerm<Number> {
    let terms = sums.map { PlainTerm(value: $0) }
    billedBytesIn.add(terms[0])
    bytesOut.add(terms[1])
    fanOutBytes.add(terms[2])
    bytesKeptForDays.add(terms[3])
    bytesKeptLonger.add(terms[4])
  }
}

/// The usage that counts towards one commitment, and what is missing from it.
///
/// Its amounts are rounded together: they add up to their exact sum, rounded once. Rounded line by
/// line, two bills at the floor could differ by 10⁻¹².
struct CommittedUsage<Term: UsageTerm>: Sendable {
  /// A quantity of one line.
  typealias Entry = (dimension: BillingDimension, quantity: Quantity<Term>)

  let first: Entry
  let second: Entry?
  let shortfall: Entry

  /// Subtracts usage from a commitment.
  @inline(__always)
  init(_ first: Entry, _ second: Entry?, committed: Term, shortfall: BillingDimension) {
    self.first = first
    self.second = second
    let used = second.map { first.quantity.value + $0.quantity.value } ?? first.quantity.value
    self.shortfall = (shortfall, Quantity(committed, in: .gigabyte, missing: used))
  }

  /// Returns the exact sum of all amounts.
  @inline(__always)
  func amount(at price: (BillingDimension) -> Term.Number) -> Term.Number {
    let used = first.quantity.value * price(first.dimension)
    let missing = shortfall.quantity.value * price(shortfall.dimension)
    guard let second else { return used + missing }
    return used + second.quantity.value * price(second.dimension) + missing
  }
}

extension RateCard {
  /// The least that On-demand Advantage costs a day; `nil` where it has no prices.
  public var advantageFloor: Money? {
    guard let dataIn = self[.advantageDataInShortfall]?.value,
      let dataOut = self[.advantageDataOutShortfall]?.value
    else { return nil }
    let gigabytes =
      Ratio(whole: AdvantageCommitment.bytesPerSecond * AdvantageCommitment.leastSeconds)
      / Ratio(whole: BillingDimension.Unit.gigabyte.size)
    return Money(rounding: (dataIn + dataOut) * gigabytes)
  }
}
