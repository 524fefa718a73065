public import ShardPlanEngine
public import ShardPlanText

extension Scenario {
  /// Plans and prices this scenario at the prices of a table.
  ///
  /// - Parameter table: The prices: bundled ones, or your own.
  /// - Returns: Shards, bill, assumptions and remarks, which a ``Report`` shows.
  /// - Throws: The first ``Rejection`` when the scenario cannot be costed.
  public func estimate(at table: PriceTable) throws(Rejection) -> Estimate {
    try estimate(at: table.rates)
  }

  /// Plans and prices this scenario in a region, at the prices that come with ShardPlan.
  ///
  /// - Parameter region: The code of a region, such as `us-east-1`.
  /// - Returns: Shards, bill, assumptions and remarks, which a ``Report`` shows.
  /// - Throws: A ``PricingError`` when the region has no prices or the scenario cannot be costed.
  public func estimate(in region: String) throws(PricingError) -> Estimate {
    try priced(at: PriceTable.priced(in: region))
  }

  /// Plans and prices this scenario for an entry point.
  func priced(at table: PriceTable) throws(PricingError) -> Estimate {
    do throws(Rejection) {
      return try estimate(at: table.rates)
    } catch {
      throw .rejected(error)
    }
  }
}

extension ScenarioDocument {
  /// Plans and prices every scenario of the file in each of its regions.
  ///
  /// - Parameter prices: Finds the prices of a region by its code; those that come with ShardPlan
  ///   unless given.
  /// - Returns: One estimate for each scenario and region, in the order of the file.
  /// - Throws: A ``PricingError`` when `prices` has none of a region or a scenario cannot be costed.
  public func estimates(
    at prices: (_ region: String) throws(Diagnostic) -> PriceTable = PriceTable.bundled(in:)
  ) throws(PricingError) -> [Estimate] {
    var estimates: [Estimate] = []
    for entry in entries {
      for region in entry.regionCodes {
        let table: PriceTable
        do throws(Diagnostic) {
          table = try prices(region)
        } catch {
          throw .noPrices(error)
        }
        estimates.append(try entry.scenario.priced(at: table))
      }
    }
    return estimates
  }
}

extension Estimate {
  /// The name of the scenario.
  public var name: String { scenario.name }
  /// The cost of the month.
  public var total: Money { bill.total }
  /// The currency of the bill.
  public var currency: Money.Currency { bill.currency }
  /// The prices that the scenario was estimated at.
  public var prices: PriceTable { PriceTable(rates) }
}
