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
    let names = cheapest.map { $0.label(among: scenarios) }.joined(separator: " and ")
    var words = "Cheapest: \(names), \(MoneyText.cents(least, baseline.currency)) a month"
    if let difference = cheapest[0].difference(from: baseline), difference.amount.isNegative,
      let percent = difference.percent
    {
      words +=
        ": \(MoneyText.cents(difference.saving, baseline.currency)) "
        + "(\(NumberText.percent(percent))) less than \(baseline.label(among: scenarios))"
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

extension CostedScenario {
  /// The name, with the region where another scenario bears the same name.
  func label(among scenarios: [CostedScenario]) -> String {
    scenarios.count { $0.name == name } > 1 ? "\(name) in \(table.region.code)" : name
  }
}
