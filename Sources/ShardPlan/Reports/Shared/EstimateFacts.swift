import ShardPlanEngine
import ShardPlanText

/// The facts of a scenario and its bill.
extension Fact where Subject == Estimate {
  static var name: Self { Self("name", "Scenario", .left) { .text($0.name) } }
  static var scenario: Self { Self("scenario", "Scenario", .left) { .text($0.name) } }
  static var region: Self { Self("region", "Region", .left) { .text($0.regionCode) } }
  static var currency: Self { Self("currency", "Currency") { .text($0.currency.code) } }
  static var mode: Self {
    Self("mode", "Capacity mode") {
      .text($0.modeCode, words: $0.mode?.words ?? CapacityMode.mixed)
    }
  }
  static var monthHours: Self {
    Self("monthHours", "Hours a month") { .number($0.scenario.month.hours) }
  }
  static var month: Self {
    Self("month") { .nested(.object(["hours": .decimal($0.scenario.month.hours)])) }
  }
  static var streamCount: Self {
    Self("streamCount", "Streams") { .number($0.streamCount, places: 0) }
  }
  /// What all streams take in on average, keys included.
  static var mebibytes: Self {
    Self("mebibytesPerSecond", "MiB/s") { estimate in
      .number(
        estimate.streams.reduce(Within(Ratio.zero)) { sum, plan in
          let bytes = plan.allBytesPerSecond
          return Within(
            from: sum.low + addend(bytes.low),
            to: sum.high.flatMap { most in bytes.high.map { most + addend($0) } })
        }.scaled { $0 / 1_048_576 })
    }
  }

  /// A fraction of a sum, to twenty decimal places, of which twelve are shown.
  ///
  /// Mixes and producers have denominators of their own: the exact sum of ten thousand of them has a
  /// hundred thousand digits.
  private static func addend(_ value: Ratio) -> Ratio {
    guard let units = value.rounded(places: 20, .toNearestOrEven) else { return value }
    return Ratio(units, over: 100_000_000_000_000_000_000)
  }
  static var shards: Self {
    Self("shards", "Shards") { $0.openShards.map { .number($0, places: 0) } ?? .missing }
  }
  static var total: Self {
    Self("total", "Total a month") { .money($0.bill.totals, $0.currency) }
  }
  /// The share of the records that is accepted, and billed, where a stream has too few shards.
  static var acceptedShare: Self {
    Self("acceptedShare", "of what arrives, billed") { estimate in
      guard let plan = estimate.onlyStream else {
        return estimate.acceptsPart
          ? FactValue(exact: .missing, cell: .text("in part")) : .missing
      }
      return .share(plan.acceptedShare)
    }
  }
  static var publishedAt: Self {
    Self("pricesPublishedAt") { .text($0.rates.origin.publishedAt) }
  }
  static var discount: Self {
    Self("discountPercent", "Discount") { estimate in
      let percent = estimate.rates.discountPercent
      return percent.isZero
        ? .missing : .digits(percent.decimal(), .text(NumberText.discount(percent)))
    }
  }
  static var ownPrices: Self {
    Self("ownPrices", "Own prices") { estimate in
      let count = estimate.rates.all.reduce(0) { $0 + $1.ownPricedDimensions.count }
      return count == 0 ? .missing : .count(Int64(count))
    }
  }
  /// The limit that binds all streams, or that several do.
  static var bindingLimit: Self {
    Self("bindingLimit", "bound by") { estimate in
      let limits = estimate.streams.compactMap { $0.capacity?.bindingLimit }.unique
      guard let limit = limits.first else { return .missing }
      return limits.count == 1
        ? .text(limit.rawValue, words: limit.words)
        : FactValue(exact: .missing, cell: .text("several"))
    }
  }

  /// The difference from the bill of a baseline.
  static func versusBaseline(_ baseline: Estimate) -> Self {
    Self("versusBaseline", "against the first") { estimate in
      guard let difference = estimate.difference(from: baseline) else {
        return FactValue(exact: .missing, cell: .missing("in \(estimate.currency.code)"))
      }
      if estimate == baseline { return .money(Money.zero, estimate.currency).shown(.empty) }
      return .change(difference, estimate.currency)
    }
  }

  /// The same in percent.
  static func versusBaselinePercent(_ baseline: Estimate) -> Self {
    Self("versusBaselinePercent", "in percent") { estimate in
      let isBaseline = estimate == baseline
      guard let difference = estimate.difference(from: baseline),
        let digits = difference.signedPercent
      else { return FactValue(exact: .missing, cell: isBaseline ? .empty : nil) }
      let cell = difference.percent.map { percent -> Report.Cell in
        .percentChange(percent, isNegative: difference.amount.isNegative)
      }
      return .digits(digits, isBaseline ? .empty : cell)
    }
  }
}

extension FactValue {
  /// A difference of two bills, which may be known only within bounds.
  static func change(_ difference: Bill.Difference, _ currency: Money.Currency) -> FactValue {
    guard !difference.isExact else {
      return .money(difference.amount, currency).shown(.change(difference.amount, currency))
    }
    let words: String =
      switch (difference.least, difference.most) {
      case (let least?, let most?):
        MoneyText.change(least, currency) + " to " + MoneyText.change(most, currency)
      case (let least?, nil): MoneyText.change(least, currency) + " or more"
      case (nil, let most?): MoneyText.change(most, currency) + " or less"
      case (nil, nil): "unknown"
      }
    return FactValue(
      exact: .between(difference.least.map { .money($0) }, difference.most.map { .money($0) }),
      cell: .missing(words))
  }
}

extension JSONOutput {
  /// Price tables with their terms, each once.
  static func prices(_ tables: [PriceTable]) -> JSONOutput {
    .list(
      [
        .region, .currency, .publishedAt, .source, .isOld, .discountPercent,
        .replacedDiscountPercent, .overrides,
      ], of: tables.unique)
  }
}

/// The JSON document of estimates, version 1: a contract with other programs.
///
/// Comparison and plan share it; a plan adds facts to scenarios and streams.
struct EstimateDocument {
  let estimates: [Estimate]
  let title: String
  /// The assumptions as sentences.
  let assumptions: [String]
  /// Further facts of a scenario, by its index.
  var scenarioFacts: (Int) -> [(String, JSONOutput)] = { _ in [] }
  /// Further facts of a stream, by the indices of scenario and stream.
  var streamFacts: (Int, Int) -> [(String, JSONOutput)] = { _, _ in [] }

  var document: JSONOutput {
    .object([
      "schemaVersion": .integer(1),
      "title": .string(title),
      "scenarios": .array(
        estimates.indices.map { index in .later(JSONOutput.Later { scenario(index) }) }),
      "prices": .prices(estimates.flatMap { $0.tables }),
      "assumptions": .texts(assumptions),
    ])
  }

  private func scenario(_ index: Int) -> JSONOutput {
    let estimate = estimates[index]
    let streams = JSONOutput.array(
      estimate.streams.indices.map { stream in
        .later(
          JSONOutput.Later {
            .facts(
              [.name, .count, .load, .producers, .capacity],
              of: estimate.streams[stream]
            )
            .adding(estimate.place(ofStream: stream))
            .adding(streamFacts(index, stream))
          })
      })
    let facts: [Fact<Estimate>] = [
      .name, .region, .currency, .mode, .month, Fact("streams") { _ in .nested(streams) }, .bill,
      .comparison(with: estimates[0]), .obstacles, .remarks,
    ]
    return JSONOutput.facts(facts, of: estimate).adding(scenarioFacts(index))
  }
}

/// The facts that are lists and objects in JSON.
extension Fact where Subject == Estimate {
  fileprivate static var bill: Self {
    Self("bill") { estimate in
      .nested(
        .object([
          "lines": .list(
            [
              .dimension, .stream, .quantity, .unit, .unitPrice, .terms, .listPrice,
              .discountPercent, .amount, .derivation, .priceSource,
            ] + (estimate.regions.count > 1 ? [.region] : []), of: BillRow.lines(of: estimate)),
          "total": .within(estimate.bill.totals) { $0.description },
          "totalRounded": .within(estimate.bill.totals, MoneyText.plainCents),
        ]))
    }
  }

  fileprivate static func comparison(with baseline: Estimate) -> Self {
    Self("versusBaseline") { estimate in
      guard let difference = estimate.difference(from: baseline) else { return .missing }
      return FactValue(
        exact: .object([
          ("amount", .change(difference, estimate.currency)),
          ("percent", difference.signedPercent.map { .digits($0) } ?? .missing),
        ]), cell: nil)
    }
  }

  fileprivate static var obstacles: Self {
    Self("obstacles") { .nested(.texts($0.obstacles.codes)) }
  }

  fileprivate static var remarks: Self {
    Self("remarks") { estimate in
      .nested(
        .array(
          estimate.remarks.map { remark in
            .object([
              "stream": .string(estimate.streams[remark.stream].stream.name),
              "message": .string(remark.content.words),
            ])
          }))
    }
  }
}

extension JSONOutput {
  /// An exact number as decimal text, to twelve places.
  static func decimal(_ value: Ratio) -> JSONOutput { .string(value.decimal()) }

  /// An exact amount as decimal text.
  static func money(_ money: Money) -> JSONOutput { .string(money.description) }

  /// A value as text where it is exact, and else an object of its bounds.
  static func within<Value>(
    _ bounds: Within<Value>, _ text: (Value) -> String
  ) -> JSONOutput {
    if let exact = bounds.exact { return .string(text(exact)) }
    return .object([
      "low": .string(text(bounds.low)), "high": bounds.high.map { .string(text($0)) } ?? .null,
    ])
  }

  /// Returns an object with further fields at its end.
  func adding(_ fields: [(String, JSONOutput)]) -> JSONOutput {
    guard case .object(var all) = self else { return self }
    for (name, value) in fields { all.append(name, value) }
    return .object(all)
  }
}
