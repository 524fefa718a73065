extension Estimate.StreamEstimate {
  /// The shards that each limit needs at the average rate, as exact fractions.
  ///
  /// Capacity must hold the peak; between the two lies what stands idle most of the time.
  public var averageNeeds: Capacity.Needs {
    Capacity.Needs(
      records: load.recordsPerSecond,
      bytesPerRecord: load.bytesPerRecord + load.keyBytesPerRecord,
      sharedConsumers: stream.consumers.shared)
  }
}
