public import ShardPlanEngine

/// A check of bills against limits, which words by how much a bill exceeds one.
///
/// Amounts are compared exactly; a bill that equals its limit is within it.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
/// let estimate = try Scenario(name: "Now", streams: [stream]).estimate(in: "us-east-1")
/// let excess = Budget(of: [estimate]).excess(of: estimate, above: .units(1_000))
/// print(excess ?? "within")
/// ```
///
/// ```text
/// 'Now' costs $1,193.55 a month, $193.55 above the limit of $1,000.00.
/// ```
public struct Budget: Sendable {
  private let labels: ScenarioLabels

  /// Creates a budget for the columns of a comparison.
  ///
  /// - Parameter scenarios: All of them, since names that repeat are written with the region.
  public init(of scenarios: [Estimate]) {
    labels = ScenarioLabels(scenarios)
  }

  /// Returns a sentence about a scenario that costs more than an amount.
  ///
  /// - Parameters:
  ///   - scenario: One of the scenarios.
  ///   - limit: The amount, in the currency of the scenario's bill.
  /// - Returns: A sentence; `nil` when it costs no more.
  public func excess(of scenario: Estimate, above limit: Money) -> String? {
    // What is not known does not exceed anything: `possibleExcess` says that it may.
    let (total, currency) = (scenario.bill.total, scenario.currency)
    guard total > limit else { return nil }
    // Cents do not hide anything when the limit is in cents and the bill shows to be above it.
    let isPlain =
      limit.magnitude.isExact(places: 2)
      && MoneyText.cents(total, currency) != MoneyText.cents(limit, currency)
    let amounts = [total, total - limit, limit].map {
      isPlain ? MoneyText.cents($0, currency) : MoneyText.exact($0, currency)
    }
    let least = scenario.bill.totals.isExact ? "" : "at least "
    return
      "\(name(of: scenario)) costs \(least)\(amounts[0]) a month, \(amounts[1]) above the limit of "
      + "\(amounts[2])."
  }

  /// Returns a sentence about a scenario that costs more than another bill allows.
  ///
  /// - Parameters:
  ///   - scenario: One of the scenarios.
  ///   - base: The total of the other bill, in the same currency.
  ///   - owner: The owner of the other bill, such as `of 'As it is'`.
  ///   - percent: The allowed increase in percent.
  /// - Returns: A sentence; `nil` when it costs no more than allowed. Any amount is more than a bill
  ///   of nothing.
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
    let least = scenario.bill.totals.isExact ? "" : "at least "
    return "\(name(of: scenario)) costs \(least)\(amounts[0]) a month, \(increase)more than the "
      + "\(amounts[1]) \(owner); at most \(NumberText.text(percent)) % is allowed."
  }

  /// Returns a sentence about a scenario that may cost more than an amount, as its bill is known only within
  /// bounds.
  ///
  /// - Parameters:
  ///   - scenario: One of the scenarios.
  ///   - limit: The amount, in the currency of the scenario's bill.
  /// - Returns: A sentence; `nil` when it certainly does, or certainly does not.
  public func possibleExcess(of scenario: Estimate, above limit: Money) -> String? {
    let totals = scenario.bill.totals
    guard !totals.isExact, totals.low <= limit, totals.high.map({ $0 > limit }) ?? true else {
      return nil
    }
    return
      "\(name(of: scenario)) costs \(RangeText.cents(totals, scenario.currency)) a month, which may be "
      + "above the limit of \(MoneyText.cents(limit, scenario.currency))."
  }

  /// Returns a sentence about a scenario that may cost more than another bill allows, as one of the two is
  /// known only within bounds.
  ///
  /// - Parameters:
  ///   - scenario: One of the scenarios.
  ///   - base: The total of the other bill, in the same currency.
  ///   - owner: The owner of the other bill, such as `of 'As it is'`.
  ///   - percent: The allowed increase in percent.
  /// - Returns: A sentence; `nil` when it certainly does, or certainly does not.
  public func possibleExcess(
    of scenario: Estimate, above base: Within<Money>, _ owner: String, byPercent percent: Ratio
  ) -> String? {
    let totals = scenario.bill.totals
    func exceeds(_ total: Money, _ base: Money) -> Bool {
      total.magnitude * 100 > base.magnitude * (100 + percent)
    }
    let isCertain = base.high.map { exceeds(totals.low, $0) } ?? false
    let isPossible = totals.high.map { exceeds($0, base.low) } ?? true
    guard !isCertain, isPossible else { return nil }
    return
      "\(name(of: scenario)) costs \(RangeText.cents(totals, scenario.currency)) a month, which may be "
      + "more than the \(RangeText.cents(base, scenario.currency)) \(owner) by over "
      + "\(NumberText.text(percent)) %."
  }

  /// Returns the name of a scenario in quotes, with its region where names repeat.
  ///
  /// - Parameter scenario: One of the scenarios.
  /// - Returns: Words such as `'As it is' in us-east-1`.
  public func name(of scenario: Estimate) -> String {
    let isShared = labels.isShared(scenario.name)
    return scenario.quotedName + (isShared ? " in \(scenario.regionCode)" : "")
  }

  /// A percentage with enough places to differ from a lower limit.
  private static func percentText(_ value: Ratio, above limit: Ratio) -> String {
    let places = (1...12).first { places in
      let shown = value.rounded(places: places, .toNearestOrAwayFromZero)
      return shown.map { Ratio($0) > limit * Ratio(Ratio.powerOfTen(places)) } ?? true
    }
    let digits = places.map { NumberText.fixed(value, places: $0) }
    return (digits ?? NumberText.abridged(value, places: 18)) + " %"
  }
}
