import ShardPlanEngine

/// A given number of shards for which provisioned capacity is left out of a search.
struct GivenShards {
  /// The shards that are too few, such as "3 shards given".
  let words: String

  /// Finds shards that are too few for a value; `nil` when there are none.
  init?(_ found: BreakEven, at value: Ratio) {
    var scenario = found.scenario
    scenario.mode = .provisioned
    guard found.field != .shards,
      (try? scenario.streams[found.stream].set(found.field, to: value)) != nil,
      let estimate = try? scenario.estimate(at: found.rates)
    else { return nil }
    let short = estimate.streams.filter { $0.capacity?.overflowingShare != nil }
    guard let first = short.first, let shards = first.stream.shards else { return nil }
    let name = estimate.streams.count == 1 ? "" : " to \(first.stream.name)"
    words = short.count == 1 ? "\(CountText.of(shards, "shard")) given\(name)" : "shards given"
  }

  /// Finds shards that are too few for some value which was looked at.
  init?(_ found: BreakEven) {
    let points = found.intervals.flatMap { [$0.first, $0.last] }
    guard let mode = found.modes.firstIndex(of: .provisioned),
      let point = points.first(where: { $0.totals[mode] == nil })
    else { return nil }
    self.init(found, at: point.value)
  }

  /// What there is to know of it.
  var note: String {
    "Provisioned is left out where the peak does not fit into the \(words); leave 'shards' out for as "
      + "many as are needed."
  }
}
