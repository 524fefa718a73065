extension KinesisStream {
  /// Returns the number that a setting has; `nil` where it is not given, or has no single number.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - month: The month that monthly rates are spread over.
  /// - Returns: Bytes, user records a second, seconds, hours, a fraction or a count.
  /// - Precondition: What is counted is not negative, and the month is longer than zero hours when
  ///   the rate is per month.
  public func value(of field: StreamField, in month: Month) -> Ratio? {
    switch field {
    case .count: Ratio(count)
    case .recordSize: records.isUniform ? recordSize.bytes : nil
    case .recordSizes: nil
    case .rate: rate.perSecond(in: month)
    case .peakRate: peakRate?.perSecond(in: month)
    case .partitionKeySize: partitionKeySize?.bytes
    case .recordsPerPut, .putSize, .distinctKeys, .aggregateSize, .aggregateCount, .bufferedTime,
      .producers:
      aggregation.value(of: field)
    case .shards: shards.map { Ratio($0) }
    case .currentShards: currentShards.map { Ratio($0) }
    case .hotKeyShare: hotKeyShare
    case .targetUtilization: targetUtilization
    case .sharedConsumers: Ratio(consumers.shared)
    case .enhancedFanOutConsumers: Ratio(consumers.enhancedFanOut)
    case .pollsPerSecond: consumers.pollsPerSecond
    case .retention: Ratio(retentionHours)
    case .longTermReads: longTermReads.bytes
    }
  }
}

extension Aggregation {
  /// Returns the number that a setting of aggregation has; `nil` where it is not given.
  fileprivate func value(of field: StreamField) -> Ratio? {
    switch (self, field) {
    case (.sized(let count, _), .recordsPerPut), (.kpl(let count, _), .recordsPerPut): count
    case (.sized(_, let size), .putSize): size.bytes
    case (.kpl(_, let keys), .distinctKeys), (.producer(_, let keys), .distinctKeys): Ratio(keys)
    case (.producer(let settings, _), .aggregateSize): settings.maxSize.bytes
    case (.producer(let settings, _), .aggregateCount): Ratio(settings.maxCount)
    case (.producer(let settings, _), .bufferedTime): settings.bufferedSeconds
    case (.producer(let settings, _), .producers): Ratio(settings.producers)
    default: nil
    }
  }
}
