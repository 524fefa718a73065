import ShardPlanEngine

/// The latency that aggregation by the KPL adds and the money that it saves.
struct ProducerEffect {
  let words: [String]

  init(_ plan: ProducerPlan, without unaggregated: Money?, in scenario: Estimate) {
    let sentence = ProducerSentence(plan).words
    var words = [sentence.prefix(1).uppercased() + sentence.dropFirst() + "."]
    if let unaggregated {
      let total = scenario.bill.total
      let wait = CountText.time(plan.average.meanWaitSeconds)
      let most = CountText.time(plan.settings.bufferedSeconds)
      let whole = scenario.onlyStream == nil ? " for all streams" : ""
      let change = total - unaggregated
      let money =
        change <= .zero
        ? "saves \(MoneyText.cents(unaggregated - total, scenario.currency))"
        : "costs \(MoneyText.cents(change, scenario.currency)) more"
      words.append(
        "Aggregation adds \(wait) to a record on average, \(most) at most, and \(money) a month\(whole) "
          + "against one record per PUT (\(MoneyText.cents(unaggregated, scenario.currency))).")
    }
    self.words = words
  }
}

/// The number of user records that producers aggregate, with its arithmetic.
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
