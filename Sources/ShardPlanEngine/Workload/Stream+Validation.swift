extension Stream {
  /// Returns everything about this stream that cannot be.
  ///
  /// - Parameter month: The month that monthly rates are spread over.
  /// - Precondition: The month is longer than zero hours.
  /// - Returns: All reasons, in the order of the fields; none when the stream can be costed.
  public func faults(in month: Month) -> [Rejection.Reason] {
    var faults: [Rejection.Reason] = []
    func check(
      _ field: StreamField, _ value: Ratio, _ allowed: Bounds, isNegative: Bool = false
    ) {
      guard isNegative || !allowed.contains(value) else { return }
      faults.append(.outOfBounds(field, found: value, allowed: allowed))
    }
    func check(_ field: StreamField, _ value: Int64, _ allowed: Bounds) {
      check(field, Ratio(UInt64(max(0, value))), allowed, isNegative: value < 0)
    }

    check(.count, count, .streams)
    check(.recordSize, recordSize.bytes, .record)
    check(.rate, rate.perSecond(in: month), .recordsPerSecond)
    if let peakRate { check(.peakRate, peakRate.perSecond(in: month), .recordsPerSecond) }
    if let partitionKeySize { check(.partitionKeySize, partitionKeySize.bytes, .partitionKey) }
    check(.recordsPerPut, aggregation.recordsPerPut, .recordsPerPut)
    switch aggregation {
    case .none: break
    case .sized(_, let putSize): check(.putSize, putSize.bytes, .record)
    case .kpl(_, let distinctKeys): check(.distinctKeys, distinctKeys, .distinctKeys)
    }
    if let shards { check(.shards, shards, .shards) }
    check(.targetUtilization, targetUtilization, .utilization)
    check(.sharedConsumers, consumers.shared, .consumers)
    check(.enhancedFanOutConsumers, consumers.enhancedFanOut, .consumers)
    check(.retention, retentionHours, .retentionHours)
    check(.longTermReads, longTermReads.bytes, .longTermReads)
    return faults.isEmpty ? contradictions(in: month) : faults
  }

  /// What each value allows but their combination does not.
  private func contradictions(in month: Month) -> [Rejection.Reason] {
    var faults: [Rejection.Reason] = []
    let average = rate.perSecond(in: month)
    if let peak = peakRate?.perSecond(in: month), peak < average {
      faults.append(.peakBelowAverage(peak: peak, average: average))
    }
    if case .kpl(let recordsPerPut, let keys) = aggregation,
      Ratio(keys) > 1, Ratio(keys) >= recordsPerPut + 1
    {
      faults.append(.moreKeysThanRecords(keys: keys, recordsPerPut: recordsPerPut))
    }
    let load = RecordLoad(of: self, in: month)
    let bytes = load.bytesPerRecord + load.keyBytesPerRecord
    if bytes > Bounds.record.most {
      faults.append(.recordTooLarge(bytes: bytes, recordsPerPut: aggregation.recordsPerPut))
    }
    return faults
  }
}
