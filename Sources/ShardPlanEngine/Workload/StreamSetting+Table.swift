extension StreamSetting {
  /// Every setting, in the order of the cases of ``StreamField``.
  ///
  /// A new setting is a case there, a row here and a stored property of ``KinesisStream``.
  static let all: [StreamSetting] = [
    StreamSetting(
      .count, .streams, changes: .metering, get: .count { $0.count }, set: .count { $0.count = $1 },
      changesLoad: true, isSearched: true,
      // One more stream like the only one is a different plan.
      triedWhere: { stream, _ in stream.count > 1 }),
    StreamSetting(
      .recordSize, .record, changes: .packing,
      get: .number { stream, _ in stream.records.isUniform ? stream.recordSize.bytes : nil },
      set: .number { $0.recordSize = .bytes($1) }, changesLoad: true, isSearched: true),
    StreamSetting(
      .recordSizes, .record, changes: .nothing,
      get: .list { $0.records.isUniform ? [] : $0.records.parts.map { $0.size.bytes } }, set: nil,
      isPriced: false, changesLoad: true, triedWhere: never),
    StreamSetting(
      .rate, .recordsPerSecond, step: Ratio(1, over: 100), changes: .traffic,
      get: .number { $0.rate.perSecond(in: $1) }, set: .rate { $0.rate = $1 },
      changesLoad: true, isSearched: true, atMost: .peakRate),
    StreamSetting(
      .peakRate, .recordsPerSecond, step: Ratio(1, over: 100), changes: .traffic,
      get: .number { $0.peakRate?.perSecond(in: $1) },
      set: .rate { $0.peakRate = $1 },
      isSearched: true, atLeast: .rate),
    StreamSetting(
      .partitionKeySize, .partitionKey, changes: .packing,
      get: .number { stream, _ in stream.partitionKeySize?.bytes },
      set: .number { $0.partitionKeySize = .bytes($1) }, isSearched: true),
    recordsPerPut,
    putSize,
    distinctKeys,
    aggregateSize,
    aggregateCount,
    bufferedTime,
    producers,
    StreamSetting(
      .shards, .shards, changes: .shards, get: .count { $0.shards }, set: .count { $0.shards = $1 },
      isSearched: true),
    StreamSetting(
      .currentShards, .shards, changes: .nothing, get: .count { $0.currentShards },
      set: .count { $0.currentShards = $1 }, isPriced: false, triedWhere: never),
    StreamSetting(
      .hotKeyShare, .share, step: Ratio(1, over: 1_000), changes: .nothing,
      get: .number { stream, _ in stream.hotKeyShare }, set: .number { $0.hotKeyShare = $1 },
      isPriced: false, triedWhere: never),
    StreamSetting(
      .targetUtilization, .utilization, step: Ratio(1, over: 1_000), changes: .need,
      get: .number { stream, _ in stream.targetUtilization },
      set: .number { $0.targetUtilization = $1 }, isSearched: true,
      triedWhere: { $1 == .provisioned && $0.shards == nil }),
    StreamSetting(
      .sharedConsumers, .consumers, changes: .need, get: .count { $0.consumers.shared },
      set: .count { $0.consumers.shared = $1 }, isSearched: true,
      triedWhere: { stream, _ in stream.consumers.shared > 0 }),
    StreamSetting(
      .enhancedFanOutConsumers, .consumers, changes: .metering,
      get: .count { $0.consumers.enhancedFanOut }, set: .count { $0.consumers.enhancedFanOut = $1 },
      // No mode allows more: `FanOutLimit`.
      isSearched: true, searchedUpTo: 50,
      triedWhere: { stream, _ in stream.consumers.enhancedFanOut > 0 }),
    StreamSetting(
      .pollsPerSecond, .pollsPerSecond, step: Ratio(1, over: 1_000), changes: .nothing,
      get: .number { stream, _ in stream.consumers.pollsPerSecond },
      set: .number { $0.consumers.pollsPerSecond = $1 }, isPriced: false, triedWhere: never),
    StreamSetting(
      .retention, .retentionHours, changes: .metering, get: .count { $0.retentionHours },
      set: .count { $0.retentionHours = $1 }, isSearched: true),
    StreamSetting(
      .longTermReads, .longTermReads, step: 1_048_576, changes: .metering,
      get: .number { stream, _ in stream.longTermReads.bytes },
      set: .number { $0.longTermReads = .bytes($1) }, isSearched: true,
      triedWhere: { stream, _ in !stream.longTermReads.bytes.isZero }),
  ]

  /// The bounds and getters alone: every estimate goes through them, and counting references to the
  /// rows would take longer than the comparisons.
  static let limits = all.map { (bounds: $0.bounds, getter: $0.getter) }

  /// For settings that are not tried in any stream.
  static let never: @Sendable (KinesisStream, CapacityMode) -> Bool = { _, _ in false }
}
