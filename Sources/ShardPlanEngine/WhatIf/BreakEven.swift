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
    /// The cost of each mode at the last value; in the last interval at the scenario's own value where it
    /// lies there, and at the largest value searched otherwise.
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
  /// The smallest value searched.
  public let start: Ratio
  /// The largest value searched.
  public let end: Ratio
  /// The reason why no value beyond ``end`` was searched.
  public let ending: Ending

  /// The reason why a search ends.
  @nonexhaustive
  public enum Ending: String, Sendable, Equatable {
    /// The setting has no larger value in AWS, or in this program.
    case setting
    /// The peak stays, and the rate cannot exceed it.
    case peak
    /// Beyond, the shards or the bill of a mode are more than this program counts.
    case counting
    /// The search gave up: after a limit of work or of intervals.
    case effort
  }
  /// The movement of a given peak with the rate.
  public let peakMovement: PeakMovement
  /// The modes that are compared.
  public let modes: [CapacityMode]
  /// The intervals in order, at least one.
  public let intervals: [Interval]
  /// The cost of each mode at the scenario's own value; `nil` without one.
  public let current: Point?
  /// Points to draw lines through, from the first value to beyond the last break-even point.
  public internal(set) var curve: [Point]
  /// A Boolean value indicating whether every value from ``start`` to ``end`` was searched.
  ///
  /// A search ends after the work of six million bills of one stream, and after 10,000 intervals.
  public let isComplete: Bool
}

/// The values of a setting among which break-even points are searched.
struct BreakEvenDomain: Sendable {
  /// The values.
  let grid: BreakEvenGrid
  /// The numbers of the first and the last value.
  let range: ClosedRange<Int64>
  /// The reason why the last value is the last.
  let ending: BreakEven.Ending
  /// A Boolean value indicating whether a larger value makes every bill larger, or every bill smaller.
  let isMonotone: Bool

  /// Finds the values of a setting.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - stream: The stream that has it.
  ///   - month: The month that monthly rates are spread over.
  ///   - movement: The movement of the peak where the setting is the rate.
  /// - Throws: Why no break-even points can be found over the setting.
  init(
    of field: StreamField, in stream: KinesisStream, month: BillingMonth,
    moving movement: PeakMovement = .fixed
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
    grid = BreakEvenGrid(step: setting.step, isFineBelowOne: setting.effect == .traffic)
    var least = value(of: setting.floor) ?? setting.bounds.least
    if field == .rate, let keys = stream.partitionKeys {
      // Fewer records than keys are a contradiction.
      least = max(least, Ratio(keys) / month.seconds)
    }
    let factor =
      field == .rate && movement == .proportional ? stream.peakFactor(in: month) : nil
    let ceiling =
      factor.map { StreamField.peakRate.bounds.most / $0 } ?? value(of: setting.ceiling)
    var most = min(
      setting.bounds.most, ceiling ?? setting.searchedUpTo ?? setting.bounds.most)
    ending = field == .rate && factor == nil && most < setting.bounds.most ? .peak : .setting
    var isMonotone = true
    if field == .recordsPerPut {
      if case .sized = stream.aggregation {
      } else {
        isMonotone = false
        most = Self.mostRecordsPerPut(of: stream)
      }
    }
    self.isMonotone = isMonotone
    let first = max(setting.bounds.includesLeast ? 0 : 1, grid.number(from: least))
    let last = min(Self.mostSteps, grid.number(upTo: most))
    range = first...max(first, last)
  }

  /// Far from where adding up could overflow.
  private static let mostSteps: Int64 = 1_000_000_000_000_000_000

  /// As many as a Kinesis record of 1 MiB takes, which any stream does.
  private static func mostRecordsPerPut(of stream: KinesisStream) -> Ratio {
    max(1, KPLFormat(aggregating: stream).count(within: 1_048_575))
  }
}
