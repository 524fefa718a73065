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
    of field: StreamField, in stream: KinesisStream, month: BillingMonth
  ) throws(Rejection.Reason) {
    let setting = field.setting
    if case .producer = stream.aggregation, setting.changesAggregates(of: stream) {
      throw .changesAggregation(field)
    }
    var trial = stream
    // A setting that the stream cannot have is refused with the reason.
    try trial.set(field, to: setting.bounds.most)
    func value(of other: StreamField?) -> Ratio? {
      other.flatMap { stream.value(of: $0, in: month) }
    }
    step = Self.step(of: setting, for: value(of: field))
    let least = value(of: setting.floor) ?? setting.bounds.least
    var most = min(
      setting.bounds.most, value(of: setting.ceiling) ?? setting.searchedUpTo ?? setting.bounds.most
    )
    var isMonotone = true
    if field == .recordsPerPut {
      if case .sized = stream.aggregation {
      } else {
        isMonotone = false
        most = Self.mostRecordsPerPut(of: stream)
      }
    }
    self.isMonotone = isMonotone
    let first = max(
      setting.bounds.includesLeast ? 0 : 1, Int64(clamping: (least / step).rounded(.up) ?? .max))
    let last = min(Self.mostSteps, Int64(clamping: (most / step).rounded(.down) ?? .max))
    range = first...max(first, last)
  }

  /// Far from where adding up could overflow.
  private static let mostSteps: Int64 = 1_000_000_000_000_000_000

  /// The step of the setting, or a hundredth of a rate that is smaller than a record a second.
  private static func step(of setting: StreamSetting, for value: Ratio?) -> Ratio {
    var step = setting.step
    guard setting.effect == .traffic, let value else { return step }
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
