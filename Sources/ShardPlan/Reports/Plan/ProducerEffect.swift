import ShardPlanEngine

/// What aggregation by the KPL adds in latency and saves in money.
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
