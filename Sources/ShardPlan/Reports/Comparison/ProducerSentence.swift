import ShardPlanEngine

/// How many user records the producers put together, worked out before the reader's eyes.
struct ProducerSentence {
  let words: String

  init(_ plan: ProducerPlan) {
    let fill = plan.average
    let buffer = CountText.time(plan.settings.bufferedSeconds)
    let unlimited =
      "1 + \(NumberText.abridged(fill.arrivalsPerSecond, places: 2)) records/s × \(buffer) = "
      + NumberText.abridged(fill.unlimited, places: 2)
    let cap =
      switch fill.bound {
      case .time: "which time closes"
      case .size:
        "of which \(NumberText.text(plan.fitting, places: 2)) fit in "
          + NumberText.bytes(plan.settings.maxSize.bytes)
      case .count: "of which \(NumberText.text(Ratio(plan.settings.maxCount))) are allowed"
      }
    words =
      "the KPL on \(CountText.of(plan.settings.producers, "producer")) and "
      + "\(CountText.of(plan.shards, "shard")): \(unlimited), \(cap)\(plan.varianceWords(of: fill)); a record waits "
      + "\(CountText.time(fill.meanWaitSeconds)) on average"
  }
}

extension ProducerPlan {
  /// The mean of a fill, where some aggregates are full and others are not; empty elsewhere.
  func varianceWords(of fill: ProducerPlan.Fill) -> String {
    guard fill.recordsPerPut < min(fitting, Ratio(settings.maxCount), fill.unlimited) else {
      return ""
    }
    return "; as arrivals vary, \(NumberText.text(fill.recordsPerPut, places: 2)) on average"
  }
}
