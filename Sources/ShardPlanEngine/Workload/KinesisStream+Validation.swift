extension KinesisStream {
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
}
