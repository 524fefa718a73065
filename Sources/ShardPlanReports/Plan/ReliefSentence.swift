internal import ShardPlanEngine

/// What would save shards, and what it does to the bill, as a sentence.
struct ReliefSentence {
  let words: String

  init(_ relief: Relief, from capacity: Capacity, in scenario: CostedScenario) {
    let measure =
      switch relief.measure {
      case .aggregate(let count):
        "Aggregate \(NumberText.text(count)) user records per PUT, as many as fill a payload unit"
      case .fanOut(let count):
        "Give \(count) of the consumers enhanced fan-out"
      case .smoothPeak: "Buffer records before the stream, so that the peak becomes the average"
      }
    let old = scenario.bill.total
    let difference = relief.total - old
    let change =
      difference == .zero
      ? "at the same cost"
      : "\(MoneyText.cents(relief.total, scenario.currency)) a month instead of "
        + "\(MoneyText.cents(old, scenario.currency)) "
        + "(\(MoneyText.change(difference, scenario.currency)))"
    words =
      "\(measure): \(NumberText.text(Ratio(relief.shards))) instead of "
      + "\(NumberText.text(Ratio(capacity.shards))) shards, \(change)."
  }
}
