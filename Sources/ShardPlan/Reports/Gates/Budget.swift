public import ShardPlanEngine

/// Holds bills to limits, and says of those that exceed one by how much.
///
/// Amounts are compared exactly; one that equals its limit keeps to it.
public struct Budget: Sendable {
  private let labels: ScenarioLabels

  /// Creates a budget for the columns of a comparison.
  ///
  /// - Parameter scenarios: All of them: the region is named where two bear one name.
  public init(of scenarios: [Estimate]) {
    labels = ScenarioLabels(scenarios)
  }

  /// Returns that a scenario costs more than an amount.
  ///
  /// - Parameters:
  ///   - scenario: One of the scenarios.
  ///   - limit: The amount, in the currency of the scenario's bill.
  /// - Returns: A sentence; `nil` when it costs no more.
  public func excess(of scenario: Estimate, above limit: Money) -> String? {
    let (total, currency) = (scenario.bill.total, scenario.currency)
    guard total > limit else { return nil }
    // Cents do not hide anything when the limit is in cents and the bill shows to be above it.
    let isPlain =
      limit.magnitude.isExact(places: 2)
      && MoneyText.cents(total, currency) != MoneyText.cents(limit, currency)
    let amounts = [total, total - limit, limit].map {
      isPlain ? MoneyText.cents($0, currency) : MoneyText.exact($0, currency)
    }
    return "\(name(of: scenario)) costs \(amounts[0]) a month, \(amounts[1]) above the limit of "
      + "\(amounts[2])."
  }

  /// Returns that a scenario costs so much more than another bill.
  ///
  /// - Parameters:
  ///   - scenario: One of the scenarios.
  ///   - base: What the other bill comes to, in the same currency.
  ///   - owner: Whose bill that is, such as `of 'As it is'`.
  ///   - percent: How many percent more are allowed.
  /// - Returns: A sentence; `nil` when it costs no more than allowed. Beside a bill of nothing,
  ///   any amount is more.
  public func excess(
    of scenario: Estimate, above base: Money, _ owner: String, byPercent percent: Ratio
  ) -> String? {
    let total = scenario.bill.total
    guard total.magnitude * 100 > base.magnitude * (100 + percent) else { return nil }
    let currency = scenario.currency
    let isPlain = MoneyText.cents(total, currency) != MoneyText.cents(base, currency)
    let amounts = [total, base].map {
      isPlain ? MoneyText.cents($0, currency) : MoneyText.exact($0, currency)
    }
    var increase = ""
    if base > .zero {
      let actual = (total - base).magnitude * 100 / base.magnitude
      increase = Self.percentText(actual, above: percent) + " "
    }
    return "\(name(of: scenario)) costs \(amounts[0]) a month, \(increase)more than the "
      + "\(amounts[1]) \(owner); at most \(NumberText.text(percent)) % is allowed."
  }

  /// Returns the name of a scenario in quotes, with its region where that tells it from another.
  ///
  /// - Parameter scenario: One of the scenarios.
  /// - Returns: Words such as `'As it is' in us-east-1`.
  public func name(of scenario: Estimate) -> String {
    let isShared = labels.isShared(scenario.name)
    return scenario.quotedName + (isShared ? " in \(scenario.prices.region.code)" : "")
  }

  /// A percentage to as many places as tell it from a lower limit.
  private static func percentText(_ value: Ratio, above limit: Ratio) -> String {
    let places = (1...12).first { places in
      let shown = value.rounded(places: places, .toNearestOrAwayFromZero)
      return shown.map { Ratio($0) > limit * Ratio(Ratio.powerOfTen(places)) } ?? true
    }
    let digits = places.map { NumberText.fixed(value, places: $0) }
    return (digits ?? NumberText.abridged(value, places: 18)) + " %"
  }
}
