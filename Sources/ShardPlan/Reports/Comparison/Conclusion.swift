import ShardPlanEngine

/// The comparison in one sentence, or in one for each currency.
struct Conclusion {
  private let scenarios: [Estimate]
  private let labels: ScenarioLabels

  init(_ scenarios: [Estimate]) {
    self.scenarios = scenarios
    labels = ScenarioLabels(scenarios)
  }

  /// The sentences, or `nil` when there is nothing that can be compared.
  var words: String? {
    guard scenarios.count > 1, CommonFacts(scenarios).month != nil else { return nil }
    let currencies = scenarios.map { $0.currency }.unique
    guard currencies.count > 1 else { return cheapest(of: scenarios, "Cheapest") }
    let groups = currencies.map { currency in scenarios.filter { $0.currency == currency } }
      .filter { $0.count > 1 }
    guard !groups.isEmpty else {
      return "None can be named the cheapest, as each is billed in a currency of its own."
    }
    let sentences = groups.compactMap { group in
      cheapest(of: group, "Cheapest of those in \(group[0].currency.code)")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Names the cheapest of scenarios in one currency; `nil` when none of them takes the peak.
  private func cheapest(of group: [Estimate], _ title: String) -> String? {
    let usable = group.filter { !$0.throttles }
    guard let baseline = scenarios.first, let least = usable.map({ $0.bill.total }).min() else {
      return nil
    }
    let cheapest = usable.filter { $0.bill.total == least }
    let names = cheapest.map { labels[$0] }.joined(separator: " and ")
    let currency = cheapest[0].currency
    var words = "\(title): \(names), \(MoneyText.cents(least, currency)) a month"
    if let difference = cheapest[0].difference(from: baseline), difference.amount.isNegative,
      let percent = difference.percent
    {
      words +=
        ": \(MoneyText.cents(difference.saving, currency)) "
        + "(\(NumberText.percent(percent))) less than \(labels[baseline])"
    } else if let next = usable.filter({ $0.bill.total > least }).map({ $0.bill.total }).min() {
      words += "; the next costs \(MoneyText.cents(next - least, currency)) more"
    }
    return words + (usable.count < group.count ? ", of those that take the peak." : ".")
  }
}

extension Bill.Difference {
  /// What is paid less.
  fileprivate var saving: Money { Money(picounits: -amount.picounits) }
}
