/// The settings of a stream.
///
/// Numbers are bytes, user records per second, seconds of buffered time, hours of retention, fractions
/// of one for shares and utilization, or counts; ``bounds`` are in the same unit.
///
/// ```swift
/// var stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))
/// try stream.set(.retention, to: 168)
/// print(stream.value(of: .retention, in: .standard) ?? 0)  // 168
/// print(StreamField.retention.bounds.contains(23))  // false
/// ```
///
/// The engine knows each of them by its row in `StreamSetting.all`, in the order of
/// the cases.
@nonexhaustive
public enum StreamField: Int, Sendable, Equatable, CaseIterable {
  /// The number of streams that are alike.
  case count
  /// Bytes of a user record.
  case recordSize
  /// Bytes of the user records of a mix.
  case recordSizes
  /// User records on average.
  case rate
  /// User records at the peak.
  case peakRate
  /// Bytes of user records on average, a second: an input that gives the rate, or the size of records.
  case throughput
  /// Bytes of user records at the peak, a second: an input that gives the peak rate.
  case peakThroughput
  /// Bytes of a partition key.
  case partitionKeySize
  /// User records in one Kinesis record.
  case recordsPerPut
  /// Bytes of that Kinesis record.
  case putSize
  /// Different keys in one aggregate.
  case distinctKeys
  /// The most bytes of an aggregate.
  case aggregateSize
  /// The most user records of an aggregate.
  case aggregateCount
  /// The time that records wait for others.
  case bufferedTime
  /// Processes that produce.
  case producers
  /// A fixed number of shards.
  case shards
  /// The shards that are open now.
  case currentShards
  /// The share of the busiest partition key.
  case hotKeyShare
  /// Different partition keys of the stream.
  case partitionKeys
  /// The way in which records find their shard, by its position among all ways.
  case recordDistribution
  /// The highest use of a shard.
  case targetUtilization
  /// Consumers that share the read throughput.
  case sharedConsumers
  /// Enhanced fan-out consumers.
  case enhancedFanOutConsumers
  /// The polls of a shared consumer, a second.
  case pollsPerSecond
  /// Hours that records are kept.
  case retention
  /// Bytes read that are older than seven days.
  case longTermReads
}

extension StreamField {
  /// The engine's row for the setting.
  var setting: StreamSetting { StreamSetting.all[rawValue] }

  /// The allowed values: bytes, user records per second, seconds, hours, a fraction or a count.
  public var bounds: Bounds { setting.bounds }

  /// The smallest step in which break-even points are found.
  public var smallestStep: Ratio { setting.step }

  /// A Boolean value indicating whether values are varied in whole steps.
  public var isWhole: Bool { setting.isWhole }

  /// A Boolean value indicating whether another value means more or fewer user records, or other
  /// sizes of them.
  package var changesLoad: Bool { setting.changesLoad }

  /// The settings that a sweep can vary: numbers that change shards or the bill.
  public static let swept = allCases.filter { $0.setting.isPriced }

  /// The settings over which break-even points are searched.
  public static let searched = allCases.filter { $0.setting.isSearched }
}

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
      get: .number { stream, _ in
        guard stream.records.isUniform, stream.unknown?.hidesRecordSize != true else { return nil }
        return stream.recordSize.bytes
      },
      set: .number { $0.recordSize = .bytes($1) }, changesLoad: true, isSearched: true),
    StreamSetting(
      .recordSizes, .record, changes: .nothing,
      get: .list { $0.records.isUniform ? [] : $0.records.parts.map { $0.size.bytes } }, set: nil,
      isPriced: false, changesLoad: true, triedWhere: never),
    StreamSetting(
      .rate, .recordsPerSecond, step: Ratio(1, over: 100), changes: .traffic,
      get: .number { $0.unknown?.hidesRate == true ? nil : $0.rate.perSecond(in: $1) },
      set: .rate { $0.rate = $1 },
      changesLoad: true, isSearched: true, atMost: .peakRate),
    StreamSetting(
      .peakRate, .recordsPerSecond, step: Ratio(1, over: 100), changes: .traffic,
      get: .number { $0.peakRate?.perSecond(in: $1) },
      set: .rate { $0.peakRate = $1 },
      isSearched: true, atLeast: .rate),
    throughput(.throughput),
    throughput(.peakThroughput),
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
      .hotKeyShare, .share, step: Ratio(1, over: 1_000), changes: .need,
      get: .number { stream, _ in stream.hotKeyShare }, set: .number { $0.hotKeyShare = $1 },
      isSearched: true, triedWhere: { $1 == .provisioned && $0.shards == nil }),
    StreamSetting(
      .partitionKeys, .partitionKeys, changes: .need, get: .count { $0.partitionKeys },
      set: .count { $0.partitionKeys = $1 },
      // Five keys on four shards are worse than four: bills rise and fall.
      triedWhere: { $1 == .provisioned && $0.shards == nil }),
    StreamSetting(
      .recordDistribution, .recordDistribution, changes: .nothing,
      get: .count { $0.recordDistribution == .auto ? 1 : 0 },
      set: .count { $0.recordDistribution = $1 == 1 ? .auto : .partitionKey }, isPriced: false,
      triedWhere: never),
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

extension StreamSetting {
  /// An input only: a stream keeps the rate and the size of its records.
  private static func throughput(_ field: StreamField) -> StreamSetting {
    StreamSetting(
      field, .bytesPerSecond, changes: .nothing, get: .count { _ in nil }, set: nil,
      isPriced: false, triedWhere: never)
  }

  /// Replaces the settings of producers, and is in the format of the Kinesis Producer Library unless the
  /// size of a PUT is given.
  static let recordsPerPut = StreamSetting(
    .recordsPerPut, .recordsPerPut, changes: .aggregation,
    get: .number { stream, _ in
      switch stream.aggregation {
      case .sized(let count, _), .kpl(let count, _): count
      case .none, .producer: nil
      }
    },
    set: .number { stream, value in
      switch stream.aggregation {
      case .none: stream.aggregation = .kpl(recordsPerPut: value)
      case .sized(_, let size): stream.aggregation = .sized(recordsPerPut: value, putSize: size)
      case .kpl(_, let keys), .producer(_, let keys):
        stream.aggregation = .kpl(recordsPerPut: value, distinctKeys: keys)
      }
    }, isSearched: true)

  static let putSize = StreamSetting(
    .putSize, .record, changes: .aggregation,
    get: .number { stream, _ in
      if case .sized(_, let size) = stream.aggregation { size.bytes } else { nil }
    },
    set: .number { stream, value throws(Rejection.Reason) in
      if case .producer = stream.aggregation { throw .notPriced(.putSize) }
      stream.aggregation = .sized(
        recordsPerPut: stream.aggregation.recordsPerPut ?? 1, putSize: .bytes(value))
    }, isSearched: true)

  static let distinctKeys = StreamSetting(
    .distinctKeys, .distinctKeys, changes: .packing,
    get: .count {
      switch $0.aggregation {
      case .kpl(_, let keys), .producer(_, let keys): keys
      case .none, .sized: nil
      }
    },
    set: .count { stream, keys throws(Rejection.Reason) in
      switch stream.aggregation {
      case .producer(let settings, _):
        stream.aggregation = .producer(settings, distinctKeys: keys)
      case .kpl(let count, _): stream.aggregation = .kpl(recordsPerPut: count, distinctKeys: keys)
      case .none, .sized: throw .notPriced(.distinctKeys)
      }
    }, triedWhere: { stream, _ in stream.partitionKeySize != nil })

  static let aggregateSize = StreamSetting(
    .aggregateSize, .aggregate, changes: .packing,
    get: .number { stream, _ in stream.producerSettings?.maxSize.bytes },
    set: .number { $0.producerSettings?.maxSize = .bytes($1) }, isOfProducers: true)

  static let aggregateCount = StreamSetting(
    .aggregateCount, .aggregateCount, changes: .packing,
    get: .count { $0.producerSettings?.maxCount },
    set: .count { $0.producerSettings?.maxCount = $1 }, isOfProducers: true,
    // The default never binds.
    triedWhere: never)

  static let bufferedTime = StreamSetting(
    .bufferedTime, .bufferedSeconds, step: Ratio(1, over: 1_000), changes: .packing,
    get: .number { stream, _ in stream.producerSettings?.bufferedSeconds },
    set: .number { $0.producerSettings?.bufferedSeconds = $1 }, isOfProducers: true)

  static let producers = StreamSetting(
    .producers, .producers, changes: .packing,
    get: .count { $0.producerSettings?.producers },
    set: .count { $0.producerSettings?.producers = $1 }, isOfProducers: true)
}

extension KinesisStream {
  /// The settings of producers with the Kinesis Producer Library, where the stream has some.
  ///
  /// Without them setting it has no effect.
  fileprivate var producerSettings: KPLSettings? {
    get { if case .producer(let settings, _) = aggregation { settings } else { nil } }
    set {
      guard let newValue, case .producer(_, let keys) = aggregation else { return }
      aggregation = .producer(newValue, distinctKeys: keys)
    }
  }
}
