/// The movement of a stream's peak while its rate varies.
///
/// ```swift
/// let stream = KinesisStream(
///   recordSize: .bytes(77), rate: .perSecond(900), peakRate: .perSecond(3_000))
/// var quoter = try Quoter(Scenario(streams: [stream]), at: PriceTable.bundled(in: "us-east-1").rates)
/// quoter.peakMovement = .proportional
/// try quoter.set(.rate, to: 9_000)
/// print(try quoter.quote().shards ?? 0)  // 30
/// ```
public enum PeakMovement: String, Sendable, Equatable, CaseIterable {
  /// The peak stays the same multiple of the average, as in growth.
  case proportional
  /// The peak stays as it is, so that the rate cannot exceed it.
  case fixed
}

extension KinesisStream {
  /// The peak by the average; `nil` where either is not given.
  func peakFactor(in month: BillingMonth) -> Ratio? {
    guard unknown?.hidesRate != true else { return nil }
    return peakRate.map { $0.perSecond(in: month) / rate.perSecond(in: month) }
  }

  /// Changes one setting to a number, and with the rate its peak.
  ///
  /// - Parameters:
  ///   - setting: The setting.
  ///   - value: Its value.
  ///   - factor: The peak by the average, where it moves with the rate.
  /// - Throws: Why the setting, or the peak, cannot have this value.
  mutating func set(
    _ setting: StreamSetting, to value: Ratio, times factor: Ratio?
  ) throws(Rejection.Reason) {
    guard setting.field == .rate, let factor, setting.bounds.contains(value) else {
      return try set(setting, to: value)
    }
    let peak = factor * value
    guard StreamField.peakRate.bounds.contains(peak) else {
      throw .outOfBounds(.peakRate, found: peak, allowed: StreamField.peakRate.bounds)
    }
    try set(setting, to: value)
    peakRate = .perSecond(peak)
  }

  /// Changes one setting to a number, and with the rate its peak.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value: bytes, user records a second, seconds, hours, a fraction or a count.
  ///   - movement: The movement of the peak where the setting is the rate.
  ///   - month: The month that monthly rates are spread over.
  /// - Throws: Why the setting cannot have this value.
  public mutating func set(
    _ field: StreamField, to value: Ratio, moving movement: PeakMovement, in month: BillingMonth
  ) throws(Rejection.Reason) {
    try set(
      field.setting, to: value, times: movement == .proportional ? peakFactor(in: month) : nil)
  }
}
