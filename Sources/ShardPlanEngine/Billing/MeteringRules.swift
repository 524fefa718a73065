/// A place that metered quantities are entered into, one at a time.
///
/// The rules of each mode, and the pass over all streams, are written once over it: for bills, for
/// their derivations, for quick totals, and for totals as functions of a rate.
protocol Ledger {
  /// The arithmetic that usage is metered in.
  associatedtype Term: UsageTerm
  /// The error of an amount that cannot be entered; `Never` where every amount can.
  associatedtype Failure: Error

  /// Notes the enhanced fan-out consumers of a stream.
  mutating func note(fanOutConsumers: Int64, in mode: CapacityMode)

  /// Notes a stream of uneven traffic.
  mutating func note(uneven stream: PackedStream<Term.Number>)

  /// A Boolean value indicating whether the shards of the last stream may reject records on average.
  var mayReject: Bool { get }

  /// Returns the share of the user records that the shards of a stream accept on average, which alone is
  /// billed; `nil` for all.
  mutating func acceptedShare(
    of stream: PackedStream<Term.Number>, at index: Int, by shards: Term.Number
  ) -> Term.Number?

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

  /// Enters what counts towards a commitment of all streams together, and what is missing from it.
  mutating func enter(_ usage: CommittedUsage<Term>) throws(Failure)
}

extension Ledger {
  @inline(__always)
  mutating func note(fanOutConsumers: Int64, in mode: CapacityMode) {}

  @inline(__always)
  mutating func note(uneven stream: PackedStream<Term.Number>) {}

  @inline(__always) var mayReject: Bool { true }

  /// Meters one month of all streams of a scenario.
  mutating func meter(
    _ streams: [PackedStream<Term.Number>], in mode: CapacityMode, seconds: Term.Number
  ) throws(Failure) {
    guard mode != .onDemandAdvantage else {
      var pool = AdvantagePool<Term>()
      for stream in streams {
        note(fanOutConsumers: stream.usage.fanOutConsumers, in: mode)
        if stream.isUneven { note(uneven: stream) }
        pool.add(stream.usage)
      }
      return try pool.enter(into: &self, seconds: seconds)
    }
    // By index: a stream takes up several hundred bytes, which a loop over elements would copy.
    for index in streams.indices {
      note(fanOutConsumers: streams[index].usage.fanOutConsumers, in: mode)
      if streams[index].isUneven { note(uneven: streams[index]) }
      if mode == .provisioned {
        let shards = try shards(of: streams[index], at: index)
        if mayReject, let share = acceptedShare(of: streams[index], at: index, by: shards) {
          try enterAccepted(share, of: streams[index].usage, shards: shards, index: index)
        } else {
          try enterProvisioned(streams[index].usage, shards: shards, index: index)
        }
      } else {
        try enterOnDemand(streams[index].usage, index: index)
      }
    }
  }

  /// Enters a stream whose shards do not take the average: what they reject is not billed.
  @inline(never)
  private mutating func enterAccepted(
    _ share: Term.Number, of usage: StreamUsage<Term.Number>, shards: Term.Number, index: Int
  ) throws(Failure) {
    var usage = usage
    usage.rate = usage.rate * share
    usage.isPartlyAccepted = true
    try enterProvisioned(usage, shards: shards, index: index)
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
    if usage.retentionHours > RetentionTiers.included {
      try enter(.provisionedExtendedRetention, shardHours, stream: index)
    }
    if usage.retentionHours > RetentionTiers.extended {
      try enter(
        .provisionedLongTermRetention, .bytesKept(of: usage, olderThan: RetentionTiers.extended),
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
  /// price instead of as data out, and there are no consumer-hours. Reads older than seven days are
  /// assumed to be data out.
  @inline(__always)
  private mutating func enterOnDemand(
    _ usage: StreamUsage<Term.Number>, index: Int
  ) throws(Failure) {
    try enter(.onDemandStreamHour, .streamHours(of: usage), stream: index)
    try enter(.onDemandDataIn, .billedBytesIn(of: usage), stream: index)
    if !usage.longTermBytes.isZero {
      try enter(
        .onDemandDataOut, Quantity(Term.Sum(dataOutOf: usage), in: .gigabyte), stream: index)
    } else if usage.sharedConsumers > 0 {
      try enter(.onDemandDataOut, .sharedBytesOut(of: usage), stream: index)
    }
    if usage.fanOutConsumers > 0 {
      try enter(.onDemandFanOut, .fanOutBytes(of: usage), stream: index)
    }
    guard usage.retentionHours > RetentionTiers.included else { return }
    try enter(
      .onDemandExtendedRetention,
      .bytesKept(of: usage, olderThan: RetentionTiers.included, upTo: RetentionTiers.extended),
      stream: index)
    guard usage.retentionHours > RetentionTiers.extended else { return }
    try enter(
      .onDemandLongTermRetention, .bytesKept(of: usage, olderThan: RetentionTiers.extended),
      stream: index)
  }
}
