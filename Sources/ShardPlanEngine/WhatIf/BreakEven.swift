/// The cheapest capacity mode for each value of a setting.
///
/// Values are in the unit of ``StreamField/bounds``: bytes, records a second, seconds, hours, a
/// fraction of one or a count. Points are exact to a ``step``.
///
/// ```swift
/// let card = try PriceTable.bundled(in: "us-east-1").rates
/// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
/// let found = try Scenario(streams: [stream]).breakEven(
///   over: .peakRate, between: [.provisioned, .onDemand], at: card)
/// print(found.crossings, found.intervals[1].cheapest?.rawValue ?? "none")  // [9000.01] on-demand
/// ```
public struct BreakEven: Sendable, Equatable {
  /// An interval of values with one cheapest mode.
  ///
  /// ```swift
  /// let card = try PriceTable.bundled(in: "us-east-1").rates
  /// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
  /// let found = try Scenario(streams: [stream]).breakEven(
  ///   over: .peakRate, between: [.provisioned, .onDemand], at: card)
  /// if let saving = found.intervals[0].first.gap { print(saving.amount.text(in: card.currency)) }
  /// // $97.44
  /// ```
  public struct Interval: Sendable, Equatable {
    /// The first value; in the first interval the least of the setting, or zero where it must be
    /// above zero.
    public let from: Ratio
    /// The first value of the next interval; `nil` in the last.
    public let to: Ratio?
    /// The cheapest mode, the first of equals; `nil` when no mode can have these values.
    public let cheapest: CapacityMode?
    /// The cost of each mode at the first value.
    public let first: Point
    /// The cost of each mode at the last value; in the last interval the largest of the setting.
    public let last: Point
  }

  /// The cost of each mode at one value.
  public struct Point: Sendable, Equatable {
    /// The value.
    public let value: Ratio
    /// The bill of each mode, in the order of ``BreakEven/modes``; `nil` where the mode cannot be
    /// billed, or its fixed shards are too few for the peak.
    public let totals: [Money?]

    /// The index of the cheapest mode, the first of equals.
    public var cheapest: Int? {
      var best: Int?
      for (index, total) in totals.enumerated() {
        guard let total else { continue }
        if let least = best.flatMap({ totals[$0] }), least <= total { continue }
        best = index
      }
      return best
    }

    /// The saving against the next cheapest mode, and its index; `nil` without another mode.
    public var gap: (next: Int, amount: Money)? {
      guard let cheapest, let least = totals[cheapest] else { return nil }
      var next: (Int, Money)?
      for (index, total) in totals.enumerated() where index != cheapest {
        guard let total else { continue }
        if let found = next, found.1 <= total - least { continue }
        next = (index, total - least)
      }
      return next
    }
  }

  /// The scenario as it is.
  public let scenario: Scenario
  /// The prices of the region.
  public let rates: RateCard
  /// The index of the stream whose setting varies.
  public let stream: Int
  /// The setting.
  public let field: StreamField
  /// The values at which another mode becomes the cheapest.
  public var crossings: [Ratio] { intervals.compactMap { $0.to } }
  /// A Boolean value indicating whether the break-even points are of different magnitudes.
  public var isWide: Bool {
    guard let first = crossings.first, let last = crossings.last, !first.isZero else {
      return false
    }
    return max(last, current?.value ?? .zero) > first * 20
  }
  /// The precision of break-even points, in the unit of the setting.
  public let step: Ratio
  /// The largest value searched.
  public var end: Ratio { intervals[intervals.count - 1].last.value }
  /// The modes that are compared.
  public let modes: [CapacityMode]
  /// The intervals in order, at least one.
  public let intervals: [Interval]
  /// The cost of each mode at the scenario's own value; `nil` without one.
  public let current: Point?
  /// Points to draw lines through, from the first value to beyond the last break-even point.
  public internal(set) var curve: [Point]
  /// A Boolean value indicating whether every value was searched.
  ///
  /// A search ends after the work of six million bills of one stream, and after 10,000 intervals.
  public let isComplete: Bool
}

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
    var least = value(of: setting.floor) ?? setting.bounds.least
    if field == .rate, let keys = stream.partitionKeys {
      // Fewer records than keys are a contradiction.
      least = max(least, Ratio(keys) / month.seconds)
    }
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

  /// As many as a Kinesis record of 1 MiB takes, which any stream does.
  private static func mostRecordsPerPut(of stream: KinesisStream) -> Ratio {
    max(1, KPLFormat(aggregating: stream).count(within: 1_048_575))
  }
}
