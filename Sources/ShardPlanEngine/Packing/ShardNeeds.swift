/// The shards that each limit needs, as exact fractions.
struct ShardNeeds<Number: UsageNumber>: Sendable {
  let writeRecords: Number
  let writeBytes: Number
  let readBytes: Number

  /// Divides what a stream sees at the peak by what one shard takes.
  ///
  /// - Parameters:
  ///   - records: Kinesis records a second.
  ///   - bytesPerRecord: Bytes of one, with its partition key where keys are counted.
  ///   - sharedConsumers: The consumers that share the read throughput.
  @inline(__always)
  init(records: Number, bytesPerRecord: Number, sharedConsumers: Int64) {
    let bytes = records * bytesPerRecord
    writeRecords = records / Number(whole: ShardLimits.writeRecordsPerSecond)
    writeBytes = bytes / Number(whole: ShardLimits.writeBytesPerSecond)
    readBytes =
      bytes * Number(whole: sharedConsumers) / Number(whole: ShardLimits.readBytesPerSecond)
  }

  /// The largest of the three.
  @inline(__always)
  var largest: Number {
    let written = writeRecords < writeBytes ? writeBytes : writeRecords
    return written < readBytes ? readBytes : written
  }

  /// The least number of shards that a target utilization allows; `nil` when they are more than
  /// ``Bounds/shards``.
  @inline(__always)
  static func shards(for need: Number, filledTo target: Number) -> Int64? {
    // The ceiling is taken of an exact fraction, so a need of 25 never becomes 26.
    guard let whole = (need / target).wholeAbove, whole <= UInt128(Bounds.mostShards) else {
      return nil
    }
    return Int64(max(1, whole))
  }
}
