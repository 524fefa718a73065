import ShardPlanEngine

/// A scenario with the prices of every region that it has streams in, all in one currency.
///
///     let billed = BilledScenario.all(of: scenario, in: "us-east-1") { PriceTable.bundled(for: $0) }
///     for part in billed ?? [] { try part.estimate() }
struct BilledScenario {
  /// The scenario; only its streams in one currency, which its name then tells.
  let scenario: Scenario
  /// The prices.
  let rates: RateCard
  /// The places of the streams in the scenario as it is written.
  private let streams: [Int]

  /// Finds prices, and divides the streams by currency.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - region: The code of its region.
  ///   - table: Finds the prices of a region by its code; `nil` where there are none.
  /// - Returns: A scenario for each currency; `nil` where prices are missing.
  /// - Throws: The first error of `table`.
  static func all<Failure>(
    of scenario: Scenario, in region: String,
    _ table: (_ region: String) throws(Failure) -> PriceTable?
  ) throws(Failure) -> [BilledScenario]? {
    guard scenario.streams.contains(where: { $0.region != nil }) else {
      return try table(region).map {
        [BilledScenario(scenario: scenario, rates: $0.rates, streams: [])]
      }
    }
    var (cards, currencies): ([RateCard], [Money.Currency]) = ([], [])
    var (known, streams): ([String: Int], [[Int]]) = ([:], [])
    for (index, stream) in scenario.streams.enumerated() {
      let code = stream.region ?? region
      if known[code] == nil {
        guard let card = try table(code)?.rates else { return nil }
        cards.append(card)
        if !currencies.contains(card.currency) { currencies.append(card.currency) }
        known[code] = currencies.firstIndex(of: card.currency)
      }
      if streams.count < currencies.count { streams.append([]) }
      streams[known[code] ?? 0].append(index)
    }
    return zip(currencies, streams).map { currency, streams in
      var part = scenario
      if currencies.count > 1 {
        part.whole = part.name
        part.name += " in \(currency.code)"
        part.streams = streams.map { scenario.streams[$0] }
      }
      let cards = cards.filter { $0.currency == currency }
      let first = cards.first { $0.origin.region == region } ?? cards[0]
      for index in part.streams.indices where part.streams[index].region == nil {
        part.streams[index].region = region
      }
      return BilledScenario(
        scenario: part,
        rates: first.with(elsewhere: cards.filter { $0.origin.region != first.origin.region }),
        streams: currencies.count > 1 ? streams : [])
    }
  }

  /// The scenario in a mode that has prices; `nil` where it can be priced as it is.
  var inAnyMode: BilledScenario? {
    do throws(Rejection) {
      _ = try estimate()
      return nil
    } catch {
      guard error.isAboutMode else { return nil }
      let mode = CapacityMode.allCases.first { rates.prices($0, for: scenario) }
      return mode.map {
        BilledScenario(scenario: scenario.inMode($0), rates: rates, streams: streams)
      }
    }
  }

  /// Prices the scenario.
  ///
  /// - Parameter plans: The plans of the streams as they are written, as far as there are some.
  /// - Returns: The estimate.
  /// - Throws: The first ``Rejection``.
  func estimate(reusing plans: [StreamPlan?] = []) throws(Rejection) -> Estimate {
    let own = streams.isEmpty ? plans : streams.map { $0 < plans.count ? plans[$0] : nil }
    return try scenario.estimate(at: rates, reusing: own)
  }
}
