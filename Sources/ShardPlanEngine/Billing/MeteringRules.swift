extension Ledger {
  /// Enters one month of a provisioned stream.
  ///
  /// Source of the rules: Kinesis Data Streams pricing. Extended retention is a flat addition to
  /// each shard-hour, whatever its length; AWS's own cost pages confirm it.
  mutating func enterProvisioned(
    _ usage: StreamUsage<Term>, shards: Term.Number, index: Int
  ) throws(Rejection) {
    let shardHours = usage.shardHours(shards)
    try enter(.shardHour, Quantity(hours: shardHours), stream: index)
    try enter(.putPayloadUnit, Quantity(units: usage.payloadUnits), stream: index)
    if usage.retentionHours > Retention.included {
      try enter(.extendedRetention, Quantity(hours: shardHours), stream: index)
    }
    if usage.retentionHours > Retention.extended {
      try enter(
        .provisionedLongTermRetention,
        Quantity(bytesHeldAllMonth: usage.bytesKept(olderThan: Retention.extended)),
        stream: index)
    }
    if !usage.longTermBytes.isZero {
      try enter(.longTermRetrieval, Quantity(bytes: usage.longTermBytesRead), stream: index)
    }
    if usage.fanOutConsumers > 0 {
      try enter(
        .fanOutConsumer, Quantity(hours: usage.consumerShardHours(shards)), stream: index)
      try enter(.fanOutRetrieval, Quantity(bytes: usage.fanOutBytes), stream: index)
    }
  }
}

extension Ledger {
  /// Enters one month of an on-demand stream.
  ///
  /// Source of the rules: Kinesis Data Streams pricing. Fan-out bytes are billed at their own
  /// price instead of as data out, and there are no consumer-hours.
  mutating func enterOnDemand(_ usage: StreamUsage<Term>, index: Int) throws(Rejection) {
    try enter(.streamHour, Quantity(hours: usage.streamHours), stream: index)
    try enter(.onDemandDataIn, Quantity(bytes: usage.billedBytesIn), stream: index)
    if usage.sharedConsumers > 0 {
      try enter(.onDemandDataOut, Quantity(bytes: usage.sharedBytesOut), stream: index)
    }
    if usage.fanOutConsumers > 0 {
      try enter(.onDemandFanOut, Quantity(bytes: usage.fanOutBytes), stream: index)
    }
    guard usage.retentionHours > Retention.included else { return }
    try enter(
      .onDemandExtendedRetention,
      Quantity(
        bytesHeldAllMonth: usage.bytesKept(
          olderThan: Retention.included, upTo: Retention.extended)), stream: index)
    guard usage.retentionHours > Retention.extended else { return }
    try enter(
      .onDemandLongTermRetention,
      Quantity(bytesHeldAllMonth: usage.bytesKept(olderThan: Retention.extended)), stream: index)
  }
}

/// What all on-demand streams of an account and region use together under Advantage.
struct AdvantagePool<Term: UsageProduct>: Sendable {
  private var billedBytesIn = Term.Sum.zero
  private var bytesOut = Term.Sum.zero
  private var fanOutBytes = Term.Sum.zero
  private var bytesKeptForDays = Term.Sum.zero
  private var bytesKeptLonger = Term.Sum.zero

  /// Adds what one stream uses.
  mutating func add(_ usage: StreamUsage<Term>) {
    billedBytesIn.add(usage.billedBytesIn)
    // What a stream does not use is no term of a sum.
    if usage.sharedConsumers > 0 { bytesOut.add(usage.sharedBytesOut) }
    if usage.fanOutConsumers > 0 { fanOutBytes.add(usage.fanOutBytes) }
    guard usage.retentionHours > Retention.included else { return }
    bytesKeptForDays.add(
      usage.bytesKept(olderThan: Retention.included, upTo: Retention.extended))
    guard usage.retentionHours > Retention.extended else { return }
    bytesKeptLonger.add(usage.bytesKept(olderThan: Retention.extended))
  }

  /// Enters a month of so many seconds of all streams.
  ///
  /// The account commits to 25 MiB/s each way over all its streams together, and pays for what is
  /// missing at the same prices. Fan-out counts towards the commitment to read.
  ///
  /// Source of the rules: Kinesis developer guide, "On-demand Advantage mode", and the AWS Big
  /// Data blog of 2025-11-03 and 2026-03-09.
  func enter<Entries: Ledger>(
    into ledger: inout Entries, seconds: Term.Number
  ) throws(Rejection) where Entries.Term == Term {
    let dataIn = Quantity<Gigabyte, Term>(bytes: billedBytesIn)
    let dataOut = Quantity<Gigabyte, Term>(bytes: bytesOut)
    let fanOut = Quantity<Gigabyte, Term>(bytes: fanOutBytes)
    let committed = Term.one
      .times(Commitment.bytesPerSecond, .committedBytesPerSecond)
      .times(seconds, .seconds)

    try ledger.enter(.advantageDataIn, dataIn, stream: nil)
    try ledger.enter(
      .advantageDataInShortfall, Quantity(bytes: committed, missing: dataIn.value), stream: nil)
    try ledger.enter(.advantageDataOut, dataOut, stream: nil)
    try ledger.enter(
      .advantageDataOutShortfall,
      Quantity(bytes: committed, missing: dataOut.value + fanOut.value), stream: nil)
    try ledger.enter(.advantageFanOut, fanOut, stream: nil)
    try ledger.enter(
      .advantageExtendedRetention, Quantity(bytesHeldAllMonth: bytesKeptForDays), stream: nil)
    try ledger.enter(
      .advantageLongTermRetention, Quantity(bytesHeldAllMonth: bytesKeptLonger), stream: nil)
  }
}

/// What an account commits to under On-demand Advantage.
enum Commitment {
  /// Bytes per second to put in, and as many to read: 25 MiB/s.
  ///
  /// Source: Kinesis developer guide, "How do I size a stream".
  static var bytesPerSecond: Int64 { 26_214_400 }
}
