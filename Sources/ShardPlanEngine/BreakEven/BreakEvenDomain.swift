/// The values of a setting among which break-even points are searched.
struct BreakEvenDomain: Sendable {
  /// The smallest step of the setting.
  let step: Ratio
  /// The first and the last value, counted in steps.
  let range: ClosedRange<Int64>
  /// A Boolean value indicating whether a larger value makes every bill larger, or every bill smaller.
  let isMonotone: Bool

  /// Finds the values of a setting.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - stream: The stream that has it.
  ///   - month: The month that monthly rates are spread over.
  /// - Throws: Why no break-even points can be found over the setting.
  init(
    of field: StreamField, in stream: Stream, month: Month
  ) throws(Rejection.Reason) {
    step = field.smallestStep
    isMonotone = field != .recordsPerPut
    if case .producer = stream.aggregation, field.changesWhatProducersAchieve {
      throw .changesAggregation(field)
    }
    var trial = stream
    // A setting that the stream cannot have is refused with the reason.
    try trial.set(field, to: field.bounds.most)
    var (least, most) = (field.bounds.least, field.bounds.most)
    switch field {
    case .rate: if let peak = stream.peakRate { most = min(most, peak.perSecond(in: month)) }
    case .peakRate: least = stream.rate.perSecond(in: month)
    case .recordsPerPut: most = 1_048_576
    default: break
    }
    let first = max(
      field.bounds.includesLeast ? 0 : 1, Int64(clamping: (least / step).rounded(.up) ?? .max))
    let last = Int64(clamping: (most / step).rounded(.down) ?? .max)
    range = first...max(first, last)
  }
}

extension StreamField {
  /// The smallest step in which break-even points are told.
  public var smallestStep: Ratio {
    switch self {
    case .rate, .peakRate: Ratio(1, over: 100)
    case .targetUtilization, .hotKeyShare: Ratio(1, over: 1_000)
    case .bufferedTime, .pollsPerSecond: Ratio(1, over: 1_000)
    case .longTermReads: 1_048_576
    default: 1
    }
  }

  /// A Boolean value indicating whether producers put more or fewer records together when it changes.
  ///
  /// Bills then neither rise nor fall throughout, and every value would have to be tried.
  fileprivate var changesWhatProducersAchieve: Bool {
    switch self {
    case .count, .enhancedFanOutConsumers, .retention, .longTermReads: false
    default: true
    }
  }
}

extension StreamField {
  /// The settings over which break-even points are searched.
  public static let searched: [StreamField] = [
    .rate, .peakRate, .recordSize, .recordsPerPut, .putSize, .partitionKeySize, .shards,
    .targetUtilization, .sharedConsumers, .enhancedFanOutConsumers, .retention, .longTermReads,
    .count,
  ]
}
