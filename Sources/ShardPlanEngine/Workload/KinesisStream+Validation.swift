extension KinesisStream {
  /// Returns everything about this stream that cannot be.
  ///
  /// - Parameter month: The month that monthly rates are spread over.
  /// - Precondition: The month is longer than zero hours.
  /// - Returns: All reasons, in the order of the fields; none when the stream can be costed.
  public func faults(in month: Month) -> [Rejection.Reason] {
    let faults = faultsOfFields(in: month)
    return faults.isEmpty
      ? contradictions(in: month, under: RecordLoad(of: self, in: month)) : faults
  }

  /// What is out of its bounds.
  func faultsOfFields(in month: Month) -> [Rejection.Reason] {
    var faults: [Rejection.Reason] = []
    func check(_ field: StreamField, _ value: Ratio, isNegative: Bool = false) {
      guard isNegative || !field.bounds.contains(value) else { return }
      faults.append(.outOfBounds(field, found: value, allowed: field.bounds))
    }
    func check(_ field: StreamField, _ value: Int64) {
      check(field, Ratio(UInt64(max(0, value))), isNegative: value < 0)
    }

    check(.count, count)
    for part in records.parts {
      check(records.isUniform ? .recordSize : .recordSizes, part.size.bytes)
    }
    check(.rate, rate.perSecond(in: month))
    if let peakRate { check(.peakRate, peakRate.perSecond(in: month)) }
    if let partitionKeySize { check(.partitionKeySize, partitionKeySize.bytes) }
    if let recordsPerPut = aggregation.recordsPerPut { check(.recordsPerPut, recordsPerPut) }
    switch aggregation {
    case .none: break
    case .sized(_, let putSize): check(.putSize, putSize.bytes)
    case .kpl(_, let distinctKeys): check(.distinctKeys, distinctKeys)
    case .producer(let settings, let distinctKeys):
      check(.distinctKeys, distinctKeys)
      check(.aggregateSize, settings.maxSize.bytes)
      check(.aggregateCount, settings.maxCount)
      check(.bufferedTime, settings.bufferedSeconds)
      check(.producers, settings.producers)
    }
    if let shards { check(.shards, shards) }
    if let currentShards { check(.currentShards, currentShards) }
    if let hotKeyShare { check(.hotKeyShare, hotKeyShare) }
    check(.targetUtilization, targetUtilization)
    check(.sharedConsumers, consumers.shared)
    check(.enhancedFanOutConsumers, consumers.enhancedFanOut)
    check(.pollsPerSecond, consumers.pollsPerSecond)
    check(.retention, retentionHours)
    check(.longTermReads, longTermReads.bytes)
    return faults
  }

  /// What each value allows but their combination does not.
  ///
  /// - Parameters:
  ///   - month: The month that monthly rates are spread over.
  ///   - load: What the stream sees.
  /// - Returns: All reasons.
  func contradictions(in month: Month, under load: RecordLoad) -> [Rejection.Reason] {
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
    let bytes = load.largestBytes
    if bytes > Bounds.record.most {
      faults.append(.recordTooLarge(bytes: bytes, recordsPerPut: load.recordsPerPut))
    }
    return faults
  }
}
