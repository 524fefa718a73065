extension KinesisStream {
  /// A stream at the other end of what is possible.
  enum OtherEnd {
    /// The stream with the most usage.
    case most(KinesisStream)
    /// A stream with other usage: nothing bounds what differs from the least.
    case open(KinesisStream)
  }

  /// The stream with the least usage, in numbers that can be packed: without records where their rate is
  /// unknown. Of a throughput they fill their payload units and kilobytes.
  var least: KinesisStream {
    guard let unknown else { return self }
    var stream = self
    if unknown.hidesRate { stream.aggregation = .none }
    // Compressed, they may be fewer.
    if case .sized = aggregation, unknown.hidesRate {
      stream.assume(stream.records, at: .perSecond(0), peakRate: stream.peakRate)
    } else if case .recordsOf(let bytes, let peak) = unknown {
      stream.assume(
        RecordMix(ByteCount(PayloadUnits.unit)), at: .perSecond(bytes / PayloadUnits.unit),
        peakRate: peak.map { .perSecond($0 / PayloadUnits.unit) })
    }
    return stream
  }

  /// A Boolean value indicating whether the shards needed are unknown: a peak may be given where the average is
  /// not.
  var needIsUnknown: Bool {
    guard let unknown else { return false }
    return unknown != .rate || peakRate == nil
  }

  /// The stream at the other end; `nil` where nothing is unknown that changes a bill.
  func otherEnd(in mode: CapacityMode) -> OtherEnd? {
    guard let unknown else { return nil }
    var stream = self
    switch unknown {
    case .recordSize:
      // A given size of PUTs holds whatever is in them.
      if case .sized(let count, _) = aggregation, count != 1 { return nil }
      stream.recordSize = Self.otherSize
    case .rate:
      stream.aggregation = .none
      stream.rate = Self.otherRate
    case .records:
      stream.aggregation = .none
      stream.recordSize = Self.otherSize
      stream.rate = Self.otherRate
    case .recordsOf(let bytes, let peak):
      if let most = most(of: bytes, peak: peak, in: mode) { return .most(most) }
      // What aggregation adds to bytes is open too.
      stream.rate = .perSecond(aggregation == .none ? bytes : bytes * 2)
      stream.aggregation = .none
      stream.records = RecordMix(Unknown.leastSize)
    }
    return .open(stream)
  }

  /// Other than what is assumed for the least of everything, so that whatever depends on it differs.
  private static var otherSize: ByteCount { .bytes(51_201) }
  private static var otherRate: RecordRate { .perSecond(1_000_000) }

  /// The stream with the most records that a throughput can bring: of one byte each, but no more than given
  /// shards take, the bytes beyond them being in records that just begin another payload unit.
  private func most(of bytes: Ratio, peak: Ratio?, in mode: CapacityMode) -> KinesisStream? {
    guard case .none = aggregation, Bounds.recordsPerSecond.contains(bytes) else { return nil }
    var stream = self
    // Without keys, which would leave room for fewer records.
    (stream.partitionKeySize, stream.hotKeyShare, stream.partitionKeys) = (nil, nil, nil)
    guard mode == .provisioned else {
      (stream.records, stream.rate) = (RecordMix(Unknown.leastSize), .perSecond(bytes))
      stream.peakRate = peak.map { .perSecond($0) }
      return stream
    }
    guard let shards, spread == nil else { return nil }
    let taken = min(bytes, Ratio(shards) * Ratio(whole: ShardLimits.writeBytesPerSecond))
    let rate = min(taken, Ratio(shards) * Ratio(whole: ShardLimits.writeRecordsPerSecond))
    let large = taken.excess(over: rate) / PayloadUnits.unit
    if large.isZero {
      stream.records = RecordMix(Unknown.leastSize)
    } else if let mix = RecordMix(weights: [
      (Unknown.leastSize, rate.excess(over: large)), (ByteCount(PayloadUnits.unit + 1), large),
    ]) {
      stream.records = mix
    } else {
      return nil
    }
    stream.rate = .perSecond(rate)
    stream.peakRate = peak.map { .perSecond(rate * max(1, $0 / bytes)) }
    return stream
  }
}
