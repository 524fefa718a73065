import ShardPlanEngine

/// The labels of the scenarios in a report: the name, with the region where names repeat.
///
/// Names are counted once; looking through all scenarios for each of ten thousand takes minutes.
struct ScenarioLabels: Sendable {
  private let counts: [String: Int]

  @inline(never)
  init(_ estimates: [Estimate]) {
    counts = estimates.reduce(into: [:]) { counts, estimate in
      counts[estimate.name, default: 0] += 1
    }
  }

  /// The label of a scenario.
  subscript(estimate: Estimate) -> String {
    isShared(estimate.name)
      ? "\(estimate.name) in \(estimate.rates.origin.region)" : estimate.name
  }

  /// Returns whether several scenarios have a name.
  func isShared(_ name: String) -> Bool { counts[name, default: 0] > 1 }
}

/// The facts that all scenarios share; a fact that differs gets a row of its table instead.
final class CommonFacts {
  let region: Region?
  let month: BillingMonth?
  let mode: CapacityMode?
  let currency: Money.Currency?
  /// The discount on list prices in percent; zero for none.
  let discountPercent: Ratio?
  /// The number of prices that replace list prices.
  let ownPrices: Int?

  @inline(never)
  init(_ estimates: [Estimate]) {
    func common<Value: Equatable>(_ value: (Estimate) -> Value) -> Value? {
      let values = estimates.map(value).unique
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
