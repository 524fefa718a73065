internal import ShardPlanEngine
internal import ShardPlanPricing

/// The comparison in one sentence.
struct Conclusion {
  /// The sentence, or `nil` when there is nothing that can be compared.
  let words: String?

  init(_ scenarios: [CostedScenario]) {
    let common = CommonFacts(scenarios)
    let usable = scenarios.filter { !$0.throttles }
    guard scenarios.count > 1, common.currency != nil, common.month != nil,
      let baseline = scenarios.first, let least = usable.map(\.bill.total).min()
    else {
      words = nil
      return
    }
    let cheapest = usable.filter { $0.bill.total == least }
    let labels = ScenarioLabels(scenarios)
    let names = cheapest.map { labels[$0] }.joined(separator: " and ")
    var words = "Cheapest: \(names), \(MoneyText.cents(least, baseline.currency)) a month"
    if let difference = cheapest[0].difference(from: baseline), difference.amount.isNegative,
      let percent = difference.percent
    {
      words +=
        ": \(MoneyText.cents(difference.saving, baseline.currency)) "
        + "(\(NumberText.percent(percent))) less than \(labels[baseline])"
    } else if let next = usable.filter({ $0.bill.total > least }).map(\.bill.total).min() {
      words += "; the next costs \(MoneyText.cents(next - least, baseline.currency)) more"
    }
    self.words = words + (usable.count < scenarios.count ? ", of those that take the peak." : ".")
  }
}

extension Difference {
  /// What is paid less.
  fileprivate var saving: Money { Money(picounits: -amount.picounits) }
}
