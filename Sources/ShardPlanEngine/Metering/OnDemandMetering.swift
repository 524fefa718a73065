extension Ledger {
  /// Enters one month of an on-demand stream.
  ///
  /// Source of the rules: Kinesis Data Streams pricing. Fan-out bytes are billed at their own
  /// price instead of as data out, and there are no consumer-hours.
  mutating func enterOnDemand(_ usage: StreamUsage, index: Int) throws(Rejection) {
    try enter(.streamHour, Quantity(hours: usage.streams * usage.hours), stream: index)
    try enter(.onDemandDataIn, Quantity(bytes: usage.billedBytesIn), stream: index)
    try enter(
      .onDemandDataOut, Quantity(bytes: usage.bytesOut(to: usage.sharedConsumers)),
      stream: index)
    try enter(
      .onDemandFanOut, Quantity(bytes: usage.bytesOut(to: usage.fanOutConsumers)),
      stream: index)
    try enter(
      .onDemandExtendedRetention,
      Quantity(
        bytesHeldAllMonth: usage.bytesKept(
          olderThan: Retention.included, upTo: Retention.extended)), stream: index)
    try enter(
      .onDemandLongTermRetention,
      Quantity(bytesHeldAllMonth: usage.bytesKept(olderThan: Retention.extended)), stream: index)
  }
}
