import ShardPlanEngine

/// What all scenarios have in common; what they have not gets a row of its own.
struct CommonFacts {
  let region: Region?
  let month: BillingMonth?
  let mode: CapacityMode?
  let currency: Money.Currency?
  /// What is taken off list prices, in percent; zero when nothing is.
  let discountPercent: Ratio?
  /// How many prices are the user's own.
  let ownPrices: Int?

  init(_ scenarios: [Estimate]) {
    func common<Value: Hashable>(_ value: (Estimate) -> Value) -> Value? {
      let values = scenarios.map(value).unique
      return values.count == 1 ? values.first : nil
    }
    region = common { $0.prices.region }
    month = common { $0.scenario.month }
    mode = common { $0.mode }
    currency = common { $0.currency }
    discountPercent = common { $0.rates.discountPercent }
    ownPrices = common { $0.rates.ownPricedDimensions.count }
  }

  /// The facts in one line.
  var words: String {
    var facts: [String] = []
    if let region { facts.append("\(region.code), \(region.location)") }
    if let mode { facts.append(mode.fullName) }
    if let month { facts.append(month.words) }
    if let currency { facts.append(currency.code) }
    if let discountPercent, !discountPercent.isZero {
      facts.append("\(NumberText.discount(discountPercent)) off list prices")
    }
    if let ownPrices, ownPrices > 0 {
      facts.append(ownPrices == 1 ? "1 own price" : "\(ownPrices) own prices")
    }
    return facts.isEmpty ? "Monthly bills" : facts.joined(separator: " · ")
  }
}
