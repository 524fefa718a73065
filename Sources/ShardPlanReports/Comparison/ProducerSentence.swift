internal import ShardPlanEngine

/// How many user records the producers put together, worked out before the reader's eyes.
struct ProducerSentence {
  let words: String

  init(_ plan: ProducerPlan) {
    let fill = plan.average
    let milliseconds = NumberText.text(plan.settings.bufferedSeconds * 1_000)
    let shards = NumberText.text(Ratio(plan.shards))
    let producers = NumberText.text(Ratio(plan.settings.producers))
    let unlimited =
      "1 + \(NumberText.abridged(fill.arrivalsPerSecond, places: 2)) records/s × \(milliseconds) ms = "
      + NumberText.abridged(fill.unlimited, places: 2)
    let cap =
      switch fill.bound {
      case .time: "which time closes"
      case .size:
        "of which \(NumberText.text(Ratio(plan.fitting))) fit in "
          + NumberText.bytes(plan.settings.maxSize.bytes)
      case .count: "of which \(NumberText.text(Ratio(plan.settings.maxCount))) are allowed"
      }
    words =
      "the KPL on \(producers) \(plan.settings.producers == 1 ? "producer" : "producers") and "
      + "\(shards) \(plan.shards == 1 ? "shard" : "shards"): \(unlimited), \(cap); a record waits "
      + "\(NumberText.rough(fill.meanWaitSeconds * 1_000, places: 1)) ms on average"
  }
}
