import ShardPlanEngine
import ShardPlanText

/// The result of a comparison in one sentence, or in one for each currency.
struct Conclusion {
  private let estimates: [Estimate]
  private let labels: ScenarioLabels

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
    labels = ScenarioLabels(estimates)
  }

  /// The sentences.
  var words: String {
    guard estimates.count > 1 else { return estimates.first.map(bill) ?? "" }
    guard CommonFacts(estimates).month != nil else {
      return "None is named the cheapest, as they are billed for months of different lengths."
    }
    let currencies = estimates.map { $0.currency }.unique
    guard currencies.count > 1 else { return cheapest(of: estimates) }
    let groups = currencies.map { currency in estimates.filter { $0.currency == currency } }
      .filter { $0.count > 1 }
    guard !groups.isEmpty else {
      let bills = estimates.map { "\(labels[$0]) \(RangeText.cents($0.bill.totals, $0.currency))" }
      return bills.inShortWords + " a month; currencies are not compared."
    }
    return groups.map { group in cheapest(of: group, " of those in \(group[0].currency.code)") }
      .joined(separator: " ")
  }

  /// The bill of a scenario by itself.
  private func bill(_ estimate: Estimate) -> String {
    let count = estimate.streamCount
    let streams = count == 1 ? "" : "\(CountText.of(count, "stream")) cost "
    var words = streams + "\(RangeText.cents(estimate.bill.totals, estimate.currency)) a month"
    var parts = estimate.openShards.map { ["\(CountText.of($0, "shard"))"] } ?? []
    parts += estimate.modes.filter { $0 != .provisioned }.map { $0.fullName }
    words += " with " + parts.inWords
    if let plan = estimate.onlyStream, let capacity = plan.capacity, estimate.canRun,
      plan.other == nil
    {
      words += ", \(NumberText.percent(capacity.utilization * 100)) full at the peak"
    }
    return estimate.canRun ? words + "." : "\(words), but \(estimate.obstacles.words)."
  }

  /// The smallest bill where none runs as planned.
  private func leastOfAll(_ group: [Estimate]) -> String? {
    group.min { $0.bill.total < $1.bill.total }.map {
      "By price alone \(labels[$0]) is the cheapest, "
        + "\(RangeText.cents($0.bill.totals, $0.currency)) a month."
    }
  }

  /// Names the cheapest of estimates in one currency, of those that run as planned.
  private func cheapest(of group: [Estimate], _ scope: String = "") -> String {
    let usable = group.filter { $0.canRun }
    guard usable.isEmpty || usable.allSatisfy({ $0.bill.totals.isExact }) else {
      return OpenConclusion(usable, labels).words(scope)
    }
    let obstacles = group.reduce(into: Obstacles()) { $0.formUnion($1.obstacles) }
    guard let baseline = estimates.first, let least = usable.map({ $0.bill.total }).min() else {
      return "None\(scope) runs as planned: \(obstacles.wordsOfAll)."
        + (leastOfAll(group).map { " \($0)" } ?? "")
    }
    let cheapest = usable.filter { $0.bill.total == least }
    let names = cheapest.map { labels[$0] }.inShortWords
    let currency = cheapest[0].currency
    var words = "Cheapest\(scope): \(names), \(MoneyText.cents(least, currency)) a month"
    if let difference = cheapest[0].difference(from: baseline), difference.amount.isNegative,
      let percent = difference.percent
    {
      words +=
        ": \(MoneyText.difference(difference.amount, currency)) "
        + "(\(NumberText.percent(percent))) less than \(labels[baseline])"
    } else if let next = usable.filter({ $0.bill.total > least })
      .min(by: { $0.bill.total < $1.bill.total })
    {
      let more = MoneyText.difference(next.bill.total - least, currency)
      words += "; the next, \(labels[next]), costs \(more) more"
    }
    return words
      + (usable.count < group.count ? ", of those that \(obstacles.wordsOfOthers)." : ".")
  }
}
