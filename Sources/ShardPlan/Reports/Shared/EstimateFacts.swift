import ShardPlanEngine
import ShardPlanText

/// The facts of a scenario and its bill.
extension Fact where Subject == Estimate {
  static var name: Self { Self("name", "Scenario", .left) { .text($0.name) } }
  static var scenario: Self { Self("scenario", "Scenario", .left) { .text($0.name) } }
  static var region: Self { Self("region", "Region", .left) { .text($0.rates.origin.region) } }
  static var currency: Self { Self("currency", "Currency") { .text($0.currency.code) } }
  static var mode: Self {
    Self("mode", "Capacity mode") { .text($0.mode.rawValue, words: $0.mode.words) }
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
  static var shards: Self {
    Self("shards", "Shards") { $0.openShards.map { .number($0, places: 0) } ?? .missing }
  }
  static var total: Self { Self("total", "Total a month") { .money($0.total, $0.currency) } }
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
      let count = estimate.rates.ownPricedDimensions.count
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
      return .money(difference.amount, estimate.currency)
        .shown(estimate == baseline ? .empty : .change(difference.amount, estimate.currency))
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
