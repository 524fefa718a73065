import ShardPlanEngine

/// The modes that a search leaves out at some values, since the scenario does not run in them.
struct LeftOutModes {
  private let found: BreakEven

  init(_ found: BreakEven) {
    self.found = found
  }

  /// A note on each mode that is left out at a value which was looked at.
  var notes: [String] {
    let points = found.intervals.flatMap { [$0.first, $0.last] }
    return found.modes.enumerated().compactMap { index, mode in
      points.lazy.filter { $0.totals[index] == nil }
        .compactMap { reason(of: mode, at: $0.value) }.first
        .map { "\(mode.fullName) is left out where \($0)\(advice(for: mode))." }
    }
  }

  /// Returns the reason why the scenario does not run in a mode at a value, as a clause.
  func reason(of mode: CapacityMode, at value: Ratio) -> String? {
    guard let estimate = estimate(in: mode, at: value), !estimate.obstacles.isEmpty else {
      return nil
    }
    let obstacles = estimate.obstacles
    if obstacles.contains(.consumers) {
      return "a stream has more fan-out consumers than \(mode.fullName) allows"
    }
    if obstacles.contains(.key) { return "one partition key brings more than a shard takes" }
    let short = estimate.streams.filter { $0.capacity?.holds == false }
    guard let first = short.first, let shards = first.stream.shards else {
      return "no number of shards takes the peak"
    }
    let name = estimate.streams.count == 1 ? "" : " to \(first.stream.name)"
    return "the peak does not fit into the "
      + (short.count == 1 ? "\(CountText.of(shards, "shard")) given\(name)" : "shards given")
  }

  private func advice(for mode: CapacityMode) -> String {
    guard mode == .provisioned, found.field != .shards,
      found.scenario.streams.contains(where: { $0.shards != nil })
    else { return "" }
    return "; leave 'shards' out for as many as are needed"
  }

  private func estimate(in mode: CapacityMode, at value: Ratio) -> Estimate? {
    var scenario = found.scenario.inMode(mode)
    guard
      (try? scenario.streams[found.stream].set(
        found.field, to: value, moving: found.peakMovement, in: scenario.month)) != nil
    else { return nil }
    return try? scenario.estimate(at: found.rates)
  }
}

extension BreakEven {
  /// True if the search covers every value that the setting can have in AWS.
  var isThroughout: Bool {
    guard ending == .setting else { return false }
    switch field {
    case .retention, .recordSize, .partitionKeySize, .putSize, .recordsPerPut,
      .enhancedFanOutConsumers, .hotKeyShare, .targetUtilization:
      return true
    default: return false
    }
  }

  /// The reason why a search ends before the setting does, after its last value.
  var endingWords: String {
    switch ending {
    case .setting: ""
    case .peak: ", the peak, which stays as it is (--peak fixed)"
    case .counting: ", beyond which the shards or the bill of a mode are more than ShardPlan counts"
    case .effort: ", where the search gave up"
    }
  }

  /// The movement of a given peak, where the rate varies.
  var peakNote: String? {
    let stream = scenario.streams[self.stream]
    guard field == .rate, let peak = stream.peakRate?.perSecond(in: scenario.month) else {
      return nil
    }
    return peakMovement == .fixed
      ? "The peak stays at \(CountText.of(peak, "record"))/s."
      : "The peak moves in proportion to the rate: it stays "
        + "\(NumberText.rough(peak / stream.rate.perSecond(in: scenario.month), places: 2)) times the average."
  }
}
