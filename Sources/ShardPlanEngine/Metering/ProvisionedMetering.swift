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
