extension StreamSetting {
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
