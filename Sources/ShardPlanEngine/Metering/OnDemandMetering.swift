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
