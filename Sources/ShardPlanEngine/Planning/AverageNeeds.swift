extension Estimate.StreamEstimate {
  /// The shards that each limit needs at the average rate, as exact fractions.
  ///
  /// Capacity must hold the peak; between the two lies what stands idle most of the time.
  public var averageNeeds: Capacity.Needs {
    let bytes = load.recordsPerSecond * (load.bytesPerRecord + load.keyBytesPerRecord)
    return Capacity.Needs(
      writeRecords: load.recordsPerSecond / ShardLimits.writeRecords,
      writeBytes: bytes / ShardLimits.writeBytes,
      readBytes: bytes * Ratio(stream.consumers.shared) / ShardLimits.readBytes)
  }
}
