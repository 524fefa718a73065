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
    of field: StreamField, in stream: KinesisStream, month: Month
  ) throws(Rejection.Reason) {
    if case .producer = stream.aggregation, field.changesWhatProducersAchieve(in: stream) {
      throw .changesAggregation(field)
    }
    var trial = stream
    // A setting that the stream cannot have is refused with the reason.
    try trial.set(field, to: field.bounds.most)
    step = Self.step(of: field, for: stream.value(of: field, in: month))
    var (least, most) = (field.bounds.least, field.bounds.most)
    var isMonotone = true
    switch field {
    case .rate: if let peak = stream.peakRate { most = min(most, peak.perSecond(in: month)) }
    case .peakRate: least = stream.rate.perSecond(in: month)
    case .recordsPerPut:
      if case .sized = stream.aggregation { break }
      isMonotone = false
      most = Self.mostRecordsPerPut(of: stream)
    case .enhancedFanOutConsumers: most = Ratio(FanOutLimit.most)
    default: break
    }
    self.isMonotone = isMonotone
    let first = max(
      field.bounds.includesLeast ? 0 : 1, Int64(clamping: (least / step).rounded(.up) ?? .max))
    let last = min(Self.mostSteps, Int64(clamping: (most / step).rounded(.down) ?? .max))
    range = first...max(first, last)
  }

  /// Far from where adding up could overflow.
  private static let mostSteps: Int64 = 1_000_000_000_000_000_000

  /// The step of the field, or a hundredth of a rate that is smaller than a record a second.
  private static func step(of field: StreamField, for value: Ratio?) -> Ratio {
    var step = field.smallestStep
    guard field == .rate || field == .peakRate, let value else { return step }
    while value < step * 100, step > Ratio(1, over: 1_000_000_000_000) { step = step / 10 }
    return step
  }

  /// As many as a Kinesis record of 1 MiB takes, which any stream does; fewer of a mix, whose every
  /// number has thousands of compositions.
  private static func mostRecordsPerPut(of stream: KinesisStream) -> Ratio {
    let most = KPLFormat(aggregating: stream).count(within: 1_048_575)
    return max(1, stream.records.isUniform ? most : min(most, 200))
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

  /// Returns whether producers put more or fewer records together when it changes.
  ///
  /// Bills then neither rise nor fall throughout, and every value would have to be tried. Records per
  /// PUT take the place of what producers achieve.
  fileprivate func changesWhatProducersAchieve(in stream: KinesisStream) -> Bool {
    switch self {
    case .count, .enhancedFanOutConsumers, .retention, .longTermReads, .recordsPerPut, .putSize:
      false
    // They only decide how many shards producers see.
    case .sharedConsumers, .targetUtilization: stream.shards == nil
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
