import ShardPlanEngine
import ShardPlanText

extension Estimate {
  /// The name in quotes, short enough for a message.
  package var quotedName: String { "'\(Abbreviation.of(name))'" }

  /// The only stream, if there is just one kind.
  var onlyStream: StreamPlan? { streams.count == 1 ? streams.first : nil }

  /// The number of streams.
  var streamCount: Ratio { streams.reduce(Ratio.zero) { $0 + Ratio($1.stream.count) } }

  /// True if the scenario runs as planned, so that its bill can be the cheapest.
  var canRun: Bool { obstacles.isEmpty }

  /// True if the shards of a stream accept a part of its records on average, and no more is billed.
  var acceptsPart: Bool { streams.contains { $0.acceptedShare < 1 } }

  /// The limits beyond the shard formula that the scenario reaches.
  var limitFindings: [LimitFinding] {
    limitFindings(at: rates, within: quotas(in:))
  }

  /// Returns what an account may have in a region.
  func quotas(in region: String) -> Quotas { (Region.named(region) ?? prices.region).quotas }

  /// Returns the name of the stream that a line is about; `nil` for a line about all of them.
  func streamName(of line: Bill.Line) -> String? { line.stream.map { streams[$0].stream.name } }
}

extension StreamPlan {
  /// Kinesis records per second over all streams of this kind.
  var allRecordsPerSecond: Ratio { load.recordsPerSecond * Ratio(stream.count) }

  /// Bytes per second on average over all streams of this kind, without partition keys.
  var allBytesPerSecond: Within<Ratio> {
    let count = Ratio(stream.count)
    let least = load.bytesPerSecond * count
    guard let other else { return Within(least) }
    let most = other.load.bytesPerSecond * count
    return Within(from: least, to: isOpen && most != least ? nil : most)
  }

  /// The open shards of all streams of this kind; `nil` in on-demand modes.
  var allShards: Ratio? { capacity.map { Ratio($0.shards) * Ratio(stream.count) } }

  /// True if its records have several sizes, so that sizes of one record are means.
  var isMixed: Bool { !stream.records.isUniform }
}

extension Scenario {
  /// Returns the estimates of this scenario in other capacity modes, without those that reject it.
  func estimates(in modes: [CapacityMode], at rates: RateCard) -> [Estimate] {
    modes.compactMap { mode in
      try? inMode(mode).estimate(at: rates)
    }
  }
}

extension Bill.Difference {
  /// The percent with its sign, to twelve places; `nil` when the baseline is nothing.
  var signedPercent: String? {
    percent.map { percent in
      let digits = percent.decimal()
      return amount.isNegative && digits != "0" ? "-" + digits : digits
    }
  }
}

extension ProducerPlan {
  /// Returns the mean of a fill where only some aggregates are full; an empty text elsewhere.
  func varianceWords(of fill: ProducerPlan.Fill) -> String {
    guard fill.recordsPerPut < min(fitting, Ratio(settings.maxCount), fill.unlimited) else {
      return ""
    }
    return "; as arrivals vary, \(NumberText.text(fill.recordsPerPut, places: 2)) on average"
  }
}

extension String {
  /// The text with a capital letter first.
  var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}

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
      ? "\(estimate.name) in \(estimate.regionCode)" : estimate.name
  }

  /// Returns whether several scenarios have a name.
  func isShared(_ name: String) -> Bool { counts[name, default: 0] > 1 }
}

/// The facts that all scenarios share; a fact that differs gets a row of its table instead.
final class CommonFacts {
  let regions: [Region]?
  let month: BillingMonth?
  let modes: [CapacityMode]?
  let currency: Money.Currency?
  /// The discount on list prices in percent; zero for none.
  let discountPercent: Ratio?
  /// The number of prices that replace list prices, over all regions.
  let ownPrices: Int?

  @inline(never)
  init(_ estimates: [Estimate]) {
    func common<Value: Equatable>(_ value: (Estimate) -> Value) -> Value? {
      guard let first = estimates.first.map(value),
        estimates.allSatisfy({ value($0) == first })
      else { return nil }
      return first
    }
    regions = common { $0.regions }
    month = common { $0.scenario.month }
    modes = common { $0.modes }
    currency = common { $0.currency }
    let discounts = estimates.flatMap { $0.rates.all }.map { $0.discountPercent }.unique
    discountPercent = discounts.count == 1 ? discounts[0] : nil
    ownPrices = common { $0.rates.all.reduce(0) { $0 + $1.ownPricedDimensions.count } }
  }

  /// The facts in one line.
  var words: String {
    var facts: [String] = []
    if let regions {
      facts.append(
        regions.count == 1
          ? "\(regions[0].code), \(regions[0].location)" : regions.map { $0.code }.inShortWords)
    }
    if let modes { facts.append(modes.map { $0.fullName }.inWords) }
    if let month { facts.append(month.words) }
    if let currency { facts.append(currency.code) }
    if let discountPercent, !discountPercent.isZero {
      facts.append("\(NumberText.discount(discountPercent)) off list prices")
    }
    if let ownPrices, ownPrices > 0 {
      facts.append("own price".counted(ownPrices))
    }
    return facts.isEmpty ? "Monthly bills" : facts.joined(separator: " · ")
  }
}
