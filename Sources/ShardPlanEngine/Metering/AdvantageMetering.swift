extension Ledger {
  /// Enters one month of all on-demand streams of an account and region under Advantage.
  ///
  /// The account commits to 25 MiB/s each way over all its streams together, and pays for what is
  /// missing at the same prices. Fan-out counts towards the commitment to read.
  ///
  /// Source of the rules: Kinesis developer guide, "On-demand Advantage mode", and the AWS Big
  /// Data blog of 2025-11-03 and 2026-03-09.
  mutating func enterAdvantage(_ usages: [StreamUsage], month: Month) throws(Rejection) {
    func pooled(_ bytes: (StreamUsage) -> Product) -> [Product] {
      usages.map(bytes).filter { !$0.value.isZero }
    }
    let dataIn = Quantity<Gigabyte>(bytes: pooled { $0.billedBytesIn })
    let dataOut = Quantity<Gigabyte>(bytes: pooled { $0.bytesOut(to: $0.sharedConsumers) })
    let fanOut = Quantity<Gigabyte>(bytes: pooled { $0.bytesOut(to: $0.fanOutConsumers) })
    let committed = Product([
      Factor(Commitment.bytesPerSecond, .committedBytesPerSecond),
      Factor(month.seconds, .seconds),
    ])

    try enter(.advantageDataIn, dataIn)
    try enter(.advantageDataInShortfall, Quantity(bytes: committed, missing: dataIn.value))
    try enter(.advantageDataOut, dataOut)
    try enter(
      .advantageDataOutShortfall,
      Quantity(bytes: committed, missing: dataOut.value + fanOut.value))
    try enter(.advantageFanOut, fanOut)
    try enter(
      .advantageExtendedRetention,
      Quantity(
        bytesHeldAllMonth: pooled {
          $0.bytesKept(olderThan: Retention.included, upTo: Retention.extended)
        }))
    try enter(
      .advantageLongTermRetention,
      Quantity(bytesHeldAllMonth: pooled { $0.bytesKept(olderThan: Retention.extended) }))
  }
}

/// What an account commits to under On-demand Advantage.
enum Commitment {
  /// Bytes per second to put in, and as many to read: 25 MiB/s.
  ///
  /// Source: Kinesis developer guide, "How do I size a stream".
  static var bytesPerSecond: Ratio { 26_214_400 }
}
