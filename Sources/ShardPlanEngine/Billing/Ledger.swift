/// A place that metered quantities are entered into, one at a time.
///
/// The rules of each mode, and the pass over all streams, are written once over it: for bills with
/// derivations, for quick totals, and for totals as functions of a rate.
protocol Ledger {
  /// The arithmetic that usage is metered in.
  associatedtype Term: UsageTerm
  /// The error of an amount that cannot be entered; `Never` where every amount can.
  associatedtype Failure: Error

  /// Sizes a provisioned stream.
  ///
  /// - Returns: The open shards.
  mutating func shards(
    of stream: PackedStream<Term.Number>, at index: Int
  ) throws(Failure) -> Term.Number

  /// Enters a quantity. A quantity of zero comes from an unused feature, and makes no line.
  mutating func enter(
    _ dimension: BillingDimension, _ quantity: Quantity<Term>, stream: Int?
  ) throws(Failure)
}

extension Ledger {
  /// Meters one month of all streams of a scenario.
  mutating func meter(
    _ streams: [PackedStream<Term.Number>], in mode: CapacityMode, seconds: Term.Number
  ) throws(Failure) {
    guard mode != .onDemandAdvantage else {
      var pool = AdvantagePool<Term>()
      for stream in streams { pool.add(stream.usage) }
      return try pool.enter(into: &self, seconds: seconds)
    }
    // By index: a stream takes up several hundred bytes, which a loop over elements would copy.
    for index in streams.indices {
      if mode == .provisioned {
        let shards = try shards(of: streams[index], at: index)
        try enterProvisioned(streams[index].usage, shards: shards, index: index)
      } else {
        try enterOnDemand(streams[index].usage, index: index)
      }
    }
  }

  /// Enters a product, counted in the unit of its dimension.
  @inline(__always)
  mutating func enter(
    _ dimension: BillingDimension, _ term: Term, stream: Int?
  ) throws(Failure) {
    try enter(dimension, Quantity(Term.Sum(term), in: dimension.unit), stream: stream)
  }

  /// Enters one month of a provisioned stream.
  ///
  /// Source of the rules: Kinesis Data Streams pricing. Extended retention is a flat addition to
  /// each shard-hour, whatever its length; AWS's own cost pages confirm it.
  @inline(__always)
  private mutating func enterProvisioned(
    _ usage: StreamUsage<Term.Number>, shards: Term.Number, index: Int
  ) throws(Failure) {
    let shardHours = Term.shardHours(of: usage, shards)
    try enter(.provisionedShardHour, shardHours, stream: index)
    try enter(.provisionedPutPayloadUnit, .payloadUnits(of: usage), stream: index)
    if usage.retentionHours > Retention.included {
      try enter(.provisionedExtendedRetention, shardHours, stream: index)
    }
    if usage.retentionHours > Retention.extended {
      try enter(
        .provisionedLongTermRetention, .bytesKept(of: usage, olderThan: Retention.extended),
        stream: index)
    }
    if !usage.longTermBytes.isZero {
      try enter(.provisionedLongTermRetrieval, .longTermBytesRead(of: usage), stream: index)
    }
    if usage.fanOutConsumers > 0 {
      try enter(.provisionedFanOutConsumer, .consumerShardHours(of: usage, shards), stream: index)
      try enter(.provisionedFanOutRetrieval, .fanOutBytes(of: usage), stream: index)
    }
  }

  /// Enters one month of an on-demand stream.
  ///
  /// Source of the rules: Kinesis Data Streams pricing. Fan-out bytes are billed at their own
  /// price instead of as data out, and there are no consumer-hours.
  @inline(__always)
  private mutating func enterOnDemand(
    _ usage: StreamUsage<Term.Number>, index: Int
  ) throws(Failure) {
    try enter(.onDemandStreamHour, .streamHours(of: usage), stream: index)
    try enter(.onDemandDataIn, .billedBytesIn(of: usage), stream: index)
    if usage.sharedConsumers > 0 {
      try enter(.onDemandDataOut, .sharedBytesOut(of: usage), stream: index)
    }
    if usage.fanOutConsumers > 0 {
      try enter(.onDemandFanOut, .fanOutBytes(of: usage), stream: index)
    }
    guard usage.retentionHours > Retention.included else { return }
    try enter(
      .onDemandExtendedRetention,
      .bytesKept(of: usage, olderThan: Retention.included, upTo: Retention.extended), stream: index)
    guard usage.retentionHours > Retention.extended else { return }
    try enter(
      .onDemandLongTermRetention, .bytesKept(of: usage, olderThan: Retention.extended),
      stream: index)
  }
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
    if usage.sharedConsumers > 0 { bytesOut.add(.sharedBytesOut(of: usage)) }
    if usage.fanOutConsumers > 0 { fanOutBytes.add(.fanOutBytes(of: usage)) }
    guard usage.retentionHours > Retention.included else { return }
    bytesKeptForDays.add(
      .bytesKept(of: usage, olderThan: Retention.included, upTo: Retention.extended))
    guard usage.retentionHours > Retention.extended else { return }
    bytesKeptLonger.add(.bytesKept(of: usage, olderThan: Retention.extended))
  }

  /// Enters a month of all streams.
  ///
  /// The account commits to 25 MiB/s each way over all its streams together, and pays for what is
  /// missing at the same prices. Fan-out counts towards the commitment to read.
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
      .times(Self.committedBytesPerSecond, .committedBytesPerSecond)
      .times(seconds, .seconds)

    try ledger.enter(.advantageDataIn, dataIn, stream: nil)
    try ledger.enter(
      .advantageDataInShortfall, Quantity(committed, in: .gigabyte, missing: dataIn.value),
      stream: nil)
    try ledger.enter(.advantageDataOut, dataOut, stream: nil)
    try ledger.enter(
      .advantageDataOutShortfall,
      Quantity(committed, in: .gigabyte, missing: dataOut.value + fanOut.value), stream: nil)
    try ledger.enter(.advantageFanOut, fanOut, stream: nil)
    try ledger.enter(
      .advantageExtendedRetention, Quantity(bytesKeptForDays, in: .gigabyteMonth), stream: nil)
    try ledger.enter(
      .advantageLongTermRetention, Quantity(bytesKeptLonger, in: .gigabyteMonth), stream: nil)
  }

  /// Bytes per second to put in, and as many to read: 25 MiB/s.
  ///
  /// Source: Kinesis developer guide, "How do I size a stream".
  private static var committedBytesPerSecond: Int64 { 26_214_400 }
}
