@_exported public import ShardPlanEngine
@_exported public import ShardPlanText

// Its types are part of the library's interface.

extension KinesisStream {
  /// Prices a month of this stream in a region, at the prices that come with ShardPlan.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// let bill = try stream.bill(in: "us-east-1")
  /// print(bill.total, bill.currency)  // 1193.55 USD
  /// ```
  ///
  /// - Parameters:
  ///   - region: The code of a region, such as `us-east-1`.
  ///   - mode: The capacity mode.
  ///   - month: The month that is billed; 730 hours, as in the AWS Pricing Calculator, unless given.
  /// - Returns: The bill of as many such streams as ``KinesisStream/count`` says, exact to 10⁻¹² of the
  ///   region's currency in each line.
  /// - Throws: A ``PricingError`` when the region is unknown or has no prices, the stream cannot be
  ///   costed, or its mode is not sold there.
  public func bill(
    in region: String, mode: CapacityMode = .provisioned, month: BillingMonth = .standard
  ) throws(PricingError) -> Bill {
    let scenario = Scenario(name: name, mode: mode, streams: [self], month: month)
    return try scenario.estimate(in: region).bill
  }

  /// Prices a month of this stream at the prices of a table.
  ///
  /// - Parameters:
  ///   - table: The prices: bundled ones, or your own.
  ///   - mode: The capacity mode.
  ///   - month: The month that is billed; 730 hours, as in the AWS Pricing Calculator, unless given.
  /// - Returns: The bill of as many such streams as ``KinesisStream/count`` says, exact to 10⁻¹² of the
  ///   table's currency in each line.
  /// - Throws: A ``Rejection`` when the stream cannot be costed, or the table does not price the mode.
  public func bill(
    at table: PriceTable, mode: CapacityMode = .provisioned, month: BillingMonth = .standard
  ) throws(Rejection) -> Bill {
    let scenario = Scenario(name: name, mode: mode, streams: [self], month: month)
    return try scenario.estimate(at: table.rates).bill
  }
}

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
    var card = try PriceTable.priced(in: region).rates
    var elsewhere: [RateCard] = []
    for code in streams.compactMap({ $0.region }).unique where code != region {
      elsewhere.append(try PriceTable.priced(in: code).rates)
    }
    if !elsewhere.isEmpty { card = card.with(elsewhere: elsewhere) }
    return try priced(at: card)
  }

  /// Plans and prices this scenario for an entry point.
  func priced(at card: RateCard) throws(PricingError) -> Estimate {
    do throws(Rejection) {
      return try estimate(at: card)
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
  /// - Returns: One estimate for each scenario and region, and currency of its streams, in the order of the
  ///   file.
  /// - Throws: A ``PricingError`` when `prices` has none of a region or a scenario cannot be costed.
  public func estimates(
    at prices: (_ region: String) throws(Diagnostic) -> PriceTable = PriceTable.bundled(in:)
  ) throws(PricingError) -> [Estimate] {
    var estimates: [Estimate] = []
    for entry in entries {
      for region in entry.regionCodes {
        let billed: [BilledScenario]?
        do throws(Diagnostic) {
          billed = try BilledScenario.all(of: entry.scenario, in: region) {
            code throws(Diagnostic) in try prices(code)
          }
        } catch {
          throw .noPrices(error)
        }
        for billed in billed ?? [] {
          estimates.append(try billed.scenario.priced(at: billed.rates))
        }
      }
    }
    return estimates
  }
}

extension Estimate {
  /// The name of the scenario.
  public var name: String { scenario.name }
  /// The name in the file, which the parts of a scenario in several currencies share.
  package var wholeName: String { scenario.whole ?? scenario.name }
  /// The cost of the month.
  public var total: Money { bill.total }
  /// The currency of the bill.
  public var currency: Money.Currency { bill.currency }
  /// The prices that the scenario was estimated at.
  public var prices: PriceTable { PriceTable(rates) }
}

/// The reason why a stream or a scenario has no bill in a region.
///
/// ```swift
/// let idle = KinesisStream(recordSize: .bytes(0), rate: .perSecond(1))
/// do {
///   print(try idle.bill(in: "us-east-1").total)
/// } catch {
///   print(error)
/// }
/// ```
///
/// ```text
/// Stream 1 cannot be costed: recordSize must be at least 1 B and at most 10,485,760 B; found 0 B.
/// ```
public enum PricingError: Error, Sendable, Equatable {
  /// The region is unknown, or has no prices.
  case noPrices(Diagnostic)
  /// A setting is out of bounds or contradicts another, or the region does not sell the mode.
  case rejected(Rejection)
}

extension PricingError: CustomStringConvertible {
  /// The reason as a sentence, with advice where there is some.
  public var description: String {
    switch self {
    case .noPrices(let diagnostic): diagnostic.description
    case .rejected(let rejection): rejection.description
    }
  }
}

extension PriceTable {
  /// Returns the bundled prices of a region for an entry point.
  static func priced(in region: String) throws(PricingError) -> PriceTable {
    do throws(Diagnostic) {
      return try bundled(in: region)
    } catch {
      throw .noPrices(error)
    }
  }
}
