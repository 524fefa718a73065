import ShardPlanEngine

extension BreakEven {
  /// The currency of the bills.
  var currency: Money.Currency { rates.currency }

  /// The prices of the region.
  var prices: PriceTable { PriceTable(rates) }

  /// The scenario in each of the compared modes, as far as it can be costed there.
  var compared: [Estimate] { scenario.estimates(in: modes, at: rates) }

  /// The mean bytes that a value of the setting puts in each second, where it is a rate.
  func bytesPerSecond(at value: Ratio) -> Ratio? {
    guard field.isRate else { return nil }
    return value * scenario.streams[stream].recordSize.bytes
  }

  /// The step of the setting with its unit.
  var stepWords: String {
    field.isRate
      ? "\(NumberText.text(step)) records/s" : field.stepWords
  }

  /// A value with its unit, as it stands within a sentence.
  func words(at value: Ratio) -> String {
    let mebibytes = bytesPerSecond(at: value).map {
      " (\(NumberText.rough($0 / 1_048_576, places: 3)) MiB/s)"
    }
    let shown = value.isExact(places: 6) ? value : value.roundedToMillionths
    return field.words(for: shown) + (mebibytes ?? "")
  }
}

extension Ratio {
  /// The number to six decimal places, for showing.
  fileprivate var roundedToMillionths: Ratio {
    rounded(places: 6, .toNearestOrAwayFromZero).map { Ratio($0, over: 1_000_000) } ?? self
  }
}

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

  /// The note on them.
  var note: String {
    "Provisioned is left out where the peak does not fit into the \(words); leave 'shards' out for as "
      + "many as are needed."
  }
}
