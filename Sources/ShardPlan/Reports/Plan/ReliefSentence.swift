import ShardPlanEngine

/// What would relieve a stream, and what it does to shards and bill, as a sentence.
struct ReliefSentence {
  let words: String

  init(_ relief: Estimate.Relief, from capacity: Capacity?, in scenario: Estimate) {
    let measure =
      switch relief.measure {
      case .aggregate(let count):
        "Aggregate \(NumberText.text(count)) user records per PUT, as many as "
          // What fills a unit is tried in all modes; those on demand do not bill any.
          + (scenario.mode == .provisioned ? "fill a payload unit" : "25 KB hold")
          + (relief.bufferSeconds.map { ", for which each producer collects \(Self.time($0))" }
            ?? "")
      case .fanOut(let count):
        "Give \(count) of the consumers enhanced fan-out"
      case .smoothPeak: "Buffer records before the stream, so that the peak becomes the average"
      case .splitKey(let keys):
        "Split the busiest key into at least \(NumberText.text(Ratio(keys))), so that none brings more "
          + "than a shard takes"
      }
    let results = [
      Self.shards(relief, from: capacity), Self.bill(relief.total, in: scenario),
    ]
    words = "\(measure): \(results.compactMap { $0 }.joined(separator: ", "))."
  }

  private static func shards(_ relief: Estimate.Relief, from capacity: Capacity?) -> String? {
    guard let before = capacity?.shards, let after = relief.shards else { return nil }
    let count = NumberText.text(Ratio(after))
    return after == before
      ? "\(count) \(after == 1 ? "shard" : "shards") as before"
      : "\(count) instead of \(NumberText.text(Ratio(before))) shards"
  }

  private static func bill(_ total: Money, in scenario: Estimate) -> String {
    let old = scenario.bill.total
    guard total != old else { return "at the same cost" }
    let whole = scenario.onlyStream == nil ? " for all streams" : ""
    return "\(MoneyText.cents(total, scenario.currency)) a month\(whole) instead of "
      + "\(MoneyText.cents(old, scenario.currency)) "
      + "(\(MoneyText.change(total - old, scenario.currency)))"
  }

  private static func time(_ seconds: Ratio) -> String {
    seconds < 1
      ? NumberText.rough(seconds * 1_000, places: 1) + " ms"
      : NumberText.rough(seconds, places: 1) + " s"
  }
}
