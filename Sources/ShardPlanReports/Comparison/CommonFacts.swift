internal import ShardPlanEngine
internal import ShardPlanPricing

/// What all scenarios have in common; what they have not gets a row of its own.
struct CommonFacts {
  let region: Region?
  let month: Month?
  let mode: CapacityMode?
  let currency: Currency?

  init(_ scenarios: [CostedScenario]) {
    func common<Value: Hashable>(_ value: (CostedScenario) -> Value) -> Value? {
      let values = scenarios.map(value).unique
      return values.count == 1 ? values.first : nil
    }
    region = common { $0.table.region }
    month = common { $0.estimate.scenario.month }
    mode = common { $0.mode }
    currency = common { $0.currency }
  }

  /// The facts in one line.
  var words: String {
    var facts: [String] = []
    if let region { facts.append("\(region.code), \(region.location)") }
    if let mode { facts.append(mode.fullName) }
    if let month { facts.append(month.words) }
    if let currency { facts.append(currency.code) }
    return facts.isEmpty ? "Monthly bills" : facts.joined(separator: " · ")
  }
}
