extension KinesisStream {
  /// Changes one setting to a number.
  ///
  /// Aggregation follows: records per PUT are taken to be in the format of the Kinesis Producer Library
  /// unless the size of a PUT is given, and replace the settings of producers.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value: bytes, user records a second, seconds, hours, a fraction or a count.
  /// - Throws: Why the setting cannot have this value.
  public mutating func set(_ field: StreamField, to value: Ratio) throws(Rejection.Reason) {
    guard field.bounds.contains(value) else {
      throw .outOfBounds(field, found: value, allowed: field.bounds)
    }
    func whole() throws(Rejection.Reason) -> Int64 {
      guard let whole = value.rounded(.down), Ratio(whole) == value else {
        throw .notWhole(field, found: value)
      }
      return Int64(clamping: whole)
    }
    switch field {
    case .count: count = try whole()
    case .recordSize: recordSize = .bytes(value)
    case .rate: rate = .perSecond(value)
    case .peakRate: peakRate = .perSecond(value)
    case .partitionKeySize: partitionKeySize = .bytes(value)
    case .recordsPerPut, .putSize, .distinctKeys:
      try setAggregate(field, to: value, whole: field == .distinctKeys ? try whole() : 1)
    case .aggregateSize, .aggregateCount, .bufferedTime, .producers:
      guard case .producer(var settings, let keys) = aggregation else { throw .noProducers(field) }
      switch field {
      case .aggregateSize: settings.maxSize = .bytes(value)
      case .aggregateCount: settings.maxCount = try whole()
      case .bufferedTime: settings.bufferedSeconds = value
      default: settings.producers = try whole()
      }
      aggregation = .producer(settings, distinctKeys: keys)
    case .shards: shards = try whole()
    case .targetUtilization: targetUtilization = value
    case .sharedConsumers: consumers.shared = try whole()
    case .enhancedFanOutConsumers: consumers.enhancedFanOut = try whole()
    case .retention: retentionHours = try whole()
    case .longTermReads: longTermReads = .bytes(value)
    case .recordSizes, .currentShards, .hotKeyShare, .pollsPerSecond: throw .notPriced(field)
    }
  }

  private mutating func setAggregate(
    _ field: StreamField, to value: Ratio, whole keys: Int64
  ) throws(Rejection.Reason) {
    switch (field, aggregation) {
    case (.recordsPerPut, .none): aggregation = .kpl(recordsPerPut: value)
    case (.recordsPerPut, .sized(_, let size)):
      aggregation = .sized(recordsPerPut: value, putSize: size)
    case (.recordsPerPut, .kpl(_, let keys)), (.recordsPerPut, .producer(_, let keys)):
      aggregation = .kpl(recordsPerPut: value, distinctKeys: keys)
    case (.putSize, .producer): throw .notPriced(field)
    case (.putSize, _):
      aggregation = .sized(recordsPerPut: aggregation.recordsPerPut ?? 1, putSize: .bytes(value))
    case (_, .producer(let settings, _)):
      aggregation = .producer(settings, distinctKeys: keys)
    case (_, .kpl(let count, _)):
      aggregation = .kpl(recordsPerPut: count, distinctKeys: keys)
    default: throw .notPriced(field)
    }
  }
}
