extension Ledger {
  /// Enters one month of a provisioned stream.
  ///
  /// Source of the rules: Kinesis Data Streams pricing. Extended retention is a flat addition to
  /// each shard-hour, whatever its length; AWS's own cost pages confirm it.
  mutating func enterProvisioned(
    _ usage: StreamUsage, capacity: Capacity, index: Int
  ) throws(Rejection) {
    let stream = usage.stream
    let shardHours =
      usage.streams * Factor(Ratio(capacity.shards), .shards) * usage.hours

    try enter(.shardHour, Quantity(hours: shardHours), stream: index)
    try enter(.putPayloadUnit, Quantity(units: usage.payloadUnits), stream: index)
    if stream.retentionHours > Retention.included {
      try enter(.extendedRetention, Quantity(hours: shardHours), stream: index)
    }
    try enter(
      .provisionedLongTermRetention,
      Quantity(bytesHeldAllMonth: usage.bytesKept(olderThan: Retention.extended)), stream: index)
    try enter(.longTermRetrieval, Quantity(bytes: usage.longTermBytesRead), stream: index)
    if stream.consumers.enhancedFanOut > 0 {
      try enter(
        .fanOutConsumer,
        Quantity(
          hours: usage.streams * usage.fanOutConsumers
            * Factor(Ratio(capacity.shards), .shards) * usage.hours), stream: index)
      try enter(
        .fanOutRetrieval, Quantity(bytes: usage.bytesOut(to: usage.fanOutConsumers)),
        stream: index)
    }
  }
}
