/// The settings of a scenario, ranked by how much they move its bill.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
/// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
/// let found = try estimate.sensitivity(at: estimate.rates)
/// print(found.entries[0].field, found.entries[0].swing(from: found.total))  // retention 14.6
/// ```
public struct Sensitivity: Sendable, Equatable {
  /// The effect of one setting on the bill.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
  /// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
  /// let entry = try estimate.sensitivity(at: estimate.rates).entries[1]
  /// if case .bill(let value, let total) = entry.higher {
  ///   print(entry.field, entry.value, value, total)
  /// }
  /// // rate 300 330 23.09136
  /// ```
  public struct Entry: Sendable, Equatable {
    /// The index of the stream.
    public let stream: Int
    /// The setting.
    public let field: StreamField
    /// The value it has.
    public let value: Ratio
    /// The effect of a tenth less, or of the next smaller count.
    public let lower: Outcome
    /// The effect of a tenth more, or of the next larger count.
    public let higher: Outcome

    /// Returns the largest change of the bill, either way.
    ///
    /// - Parameter total: The bill as it is, ``Sensitivity/total``.
    /// - Returns: The larger of the differences from it, without its sign; zero when neither value
    ///   leads to a bill of shards that take the peak.
    public func swing(from total: Money) -> Money {
      [lower, higher].reduce(Money.zero) { most, outcome in
        guard case .bill(_, let other) = outcome else { return most }
        return max(most, other.distance(from: total))
      }
    }

    /// By how much the bill moves at most with shards that do not take the peak.
    fileprivate func throttledSwing(from total: Money) -> Money {
      [lower, higher].reduce(Money.zero) { most, outcome in
        guard case .throttled(_, let other) = outcome else { return most }
        return max(most, other.distance(from: total))
      }
    }
  }

  /// The result of another value of a setting.
  @nonexhaustive
  public enum Outcome: Sendable, Equatable {
    /// This bill.
    case bill(value: Ratio, Money)
    /// This bill, of fixed shards that are too few for the peak.
    case throttled(value: Ratio, Money)
    /// The setting cannot have that value.
    case impossible
  }

  /// The scenario as it is.
  public let estimate: Estimate
  /// The bill as it is.
  public let total: Money
  /// The reasons why the scenario does not run as it is; empty when it does.
  public let obstacles: Obstacles
  /// A Boolean value indicating whether the shards do not take the peak as it is.
  public var isThrottled: Bool { !obstacles.isDisjoint(with: [.shards, .key]) }
  /// The settings by their effect on the bill, largest first; among equals those with too few
  /// shards first, then in the order of streams and fields.
  public let entries: [Entry]
}

extension Estimate {
  /// Ranks the settings by their effect on the bill.
  ///
  /// Each is made a tenth smaller and a tenth larger while all others stay; counts change by at
  /// least one. Defaults that matter, such as one shared consumer, are varied too. An unset option,
  /// such as a peak rate, has no value to vary.
  ///
  /// - Parameters:
  ///   - card: The prices of the region.
  ///   - peakMovement: The movement of a given peak with the rate.
  ///   - progress: Is told how many streams of how many are done.
  /// - Returns: The settings, ranked.
  /// - Throws: ``Rejection`` when the scenario cannot be priced with this card.
  public func sensitivity(
    at card: RateCard, peakMovement: PeakMovement = .proportional,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Rejection) -> Sensitivity {
    try scenario.checkUsageIsKnown()
    var trials = try SettingTrials(of: self, at: card, moving: peakMovement)
    var entries: [Sensitivity.Entry] = []
    let obstacles = obstacles
    for (index, stream) in scenario.streams.enumerated() {
      progress(index, scenario.streams.count)
      for setting in StreamSetting.all where setting.isTried(stream, streams[index].mode) {
        let field = setting.field
        guard let value = stream.value(of: field, in: scenario.month) else { continue }
        let tenth = value / 10
        let step =
          setting.isCounted
          ? max(1, tenth.rounded(.toNearestOrAwayFromZero).map { Ratio($0) } ?? tenth) : tenth
        func outcome(_ other: Ratio) -> Sensitivity.Outcome {
          do throws(Rejection) {
            let quote = try trials.quote(field, at: other, ofStream: index)
            // What no mode of AWS allows is no bill, unless the scenario is like that anyway.
            if quote.obstacles.subtracting(obstacles).contains(.consumers) { return .impossible }
            return quote.obstacles.isDisjoint(with: [.shards, .key])
              ? .bill(value: other, quote.total) : .throttled(value: other, quote.total)
          } catch {
            return .impossible
          }
        }
        entries.append(
          Sensitivity.Entry(
            stream: index, field: field, value: value,
            lower: step <= value ? outcome(value.excess(over: step)) : .impossible,
            higher: outcome(value + step)))
      }
    }
    let total = bill.total
    let order = entries.indices.sorted { first, second in
      let (one, other) = (entries[first], entries[second])
      let swings = (one.swing(from: total), other.swing(from: total))
      if swings.0 != swings.1 { return swings.0 > swings.1 }
      let throttled = (one.throttledSwing(from: total), other.throttledSwing(from: total))
      return throttled.0 == throttled.1 ? first < second : throttled.0 > throttled.1
    }
    return Sensitivity(
      estimate: self, total: total, obstacles: obstacles,
      entries: order.map { entries[$0] })
  }
}

extension Money {
  /// The distance between two amounts.
  fileprivate func distance(from other: Money) -> Money {
    self < other ? other - self : self - other
  }
}

/// The cost of a scenario with another value of one setting, and all else as it is.
///
/// If streams are billed separately, only the changed stream is priced again: of ten thousand
/// streams all would be priced a hundred thousand times otherwise.
struct SettingTrials {
  private let estimate: Estimate
  private let card: RateCard
  private let movement: PeakMovement
  /// All streams, in the mode that bills them together.
  private var pool: Quoter?
  /// The stream that was tried last by itself, with its own bill.
  private var alone: (index: Int, quoter: Quoter, total: Money)?
  private let streamCount: Int64
  /// The streams that do not run as planned, with the reasons.
  private let obstacles: [Int: Obstacles]

  /// Prepares trials.
  ///
  /// - Throws: ``Rejection`` when the scenario cannot be priced with this card.
  init(
    of estimate: Estimate, at card: RateCard, moving movement: PeakMovement = .fixed
  ) throws(Rejection) {
    self.estimate = estimate
    self.card = card
    self.movement = movement
    if estimate.streams.contains(where: { $0.mode == .onDemandAdvantage }) {
      pool = try Quoter(estimate.scenario, at: card)
      pool?.peakMovement = movement
    }
    streamCount = estimate.scenario.streams.reduce(0) { $0 + $1.count }
    obstacles = estimate.streams.enumerated().reduce(into: [:]) { all, stream in
      let found = stream.element.obstacles
      if !found.isEmpty { all[stream.offset] = found }
    }
  }

  /// Prices the scenario with another value of a setting.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value.
  ///   - index: The index of the stream.
  /// - Returns: The total, and the reasons why the scenario does not run.
  /// - Throws: ``Rejection`` for a value that cannot be.
  mutating func quote(
    _ field: StreamField, at value: Ratio, ofStream index: Int
  ) throws(Rejection) -> (total: Money, obstacles: Obstacles) {
    if estimate.streams[index].mode == .onDemandAdvantage,
      let quote = try pool?.quote(field, at: value, inStream: index)
    {
      return (quote.total, quote.obstacles)
    }
    var trial = try stream(index)
    let quote = try trial.quoter.quote(field, at: value, inStream: 0)
    let count = streamCount - estimate.scenario.streams[index].count
    if field == .count, !Bounds.streams.contains(Ratio(count) + value) {
      throw Rejection(.streamCount(Int64(clamping: (Ratio(count) + value).rounded(.down) ?? 0)))
    }
    let total = estimate.bill.total - trial.total + quote.total
    guard total <= Money.largest else { throw Rejection(stream: index, .beyondCounting) }
    let others = obstacles.reduce(into: Obstacles()) { all, other in
      if other.key != index { all.formUnion(other.value) }
    }
    return (total, quote.obstacles.union(others))
  }

  private mutating func stream(
    _ index: Int
  ) throws(Rejection) -> (index: Int, quoter: Quoter, total: Money) {
    if let alone, alone.index == index { return alone }
    var scenario = estimate.scenario
    scenario.streams = [estimate.scenario.streams[index]]
    var quoter = try Quoter(scenario, at: card)
    quoter.peakMovement = movement
    let trial = (index, quoter, try quoter.quote().total)
    alone = trial
    return trial
  }
}
