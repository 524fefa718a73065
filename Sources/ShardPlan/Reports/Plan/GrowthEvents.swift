import ShardPlanEngine

/// The events while a scenario grows, as sentences.
final class GrowthEvents {
  private let growth: Growth
  private let milestones: Growth.Milestones
  private let currency: Money.Currency
  /// The least cost of Advantage a day; `nil` where it is already on, or not sold.
  private let floor: Money?

  init(_ growth: Growth, _ milestones: Growth.Milestones, in scenario: Estimate) {
    self.growth = growth
    self.milestones = milestones
    currency = scenario.currency
    floor = scenario.mode == .onDemandAdvantage ? nil : scenario.rates.advantageFloor
  }

  var words: [String] {
    [nextShard, shortage].compactMap { $0 } + limits + modes + [sum]
      + (growth.end.map { end in
        ["There the plan ends: in month \(growth.steps.count + 1) \(end.growthWords)."]
      } ?? [])
  }

  private var months: String { CountText.of(Int64(growth.steps.count), "month") }

  /// When a shard is due; nothing once given shards are too few, which is worse.
  private var nextShard: String? {
    guard let today = growth.steps.first?.estimate.shardsToday else { return nil }
    guard let month = milestones.nextShard else {
      return milestones.shortOfShards == nil ? "No further shard is due within \(months)." : nil
    }
    if let short = milestones.shortOfShards, short <= month { return nil }
    let due = growth.steps.first { $0.month == month }?.estimate.openShards
    return "The next shard is due in month \(month): "
      + "\(NumberText.text(due ?? today)) instead of \(NumberText.text(today))."
  }

  /// From when on given shards are too few, and how many are needed then and at the end.
  private var shortage: String? {
    let short = growth.steps.filter { $0.isThrottled }
    guard let first = short.first, let last = short.last else { return nil }
    let words = "From month \(first.month) on the shards given are too few for the peak"
    guard let given = first.estimate.openShards, let needed = first.withNeededShards,
      let most = last.withNeededShards
    else { return words + "." }
    let end =
      most.shards == needed.shards
      ? "" : ", \(count(most)) in month \(last.month)\(cost(most))"
    return words + ": \(count(needed)) instead of \(NumberText.text(given)) are needed"
      + "\(cost(needed))\(end)."
  }

  private func count(_ needed: Growth.ModeTotal) -> String {
    needed.shards.map { NumberText.text(Ratio($0)) } ?? "–"
  }

  private func cost(_ needed: Growth.ModeTotal) -> String {
    " (\(MoneyText.cents(needed.total, currency)))"
  }

  private var limits: [String] {
    guard !milestones.limits.isEmpty else {
      return ["No further limit is reached within \(months)."]
    }
    return milestones.limits.map { limit in
      "Month \(limit.month): " + (streamName(of: limit.finding).map { $0 + ": " } ?? "")
        + limit.finding.words(in: currency)
    }
  }

  private func streamName(of finding: LimitFinding) -> String? {
    guard let index = finding.stream, let streams = growth.steps.first?.estimate.streams,
      streams.count > 1
    else { return nil }
    return streams[index].stream.name
  }

  private var modes: [String] {
    guard let first = milestones.modes.first else { return [] }
    let later = milestones.modes.dropFirst().map { ", \($0.mode.fullName) from month \($0.month)" }
    let when = later.isEmpty ? "throughout" : "at first"
    let exceedsGiven = growth.steps.contains { $0.totals.contains { $0.exceedsGiven } }
    var sentences = [
      "By price alone \(first.mode.fullName) is the cheapest mode \(when)\(later.joined())."
        + (exceedsGiven
          ? " Where the shards given are too few, Provisioned counts with those needed." : "")
    ]
    // Advantage commits the whole account, so its price alone would mislead.
    if milestones.modes.contains(where: { $0.mode == .onDemandAdvantage }), let floor {
      sentences.append(
        "On-demand Advantage costs at least \(MoneyText.cents(floor, currency)) a day for all on-demand "
          + "streams of the account in the region, and stays on for 24 hours at least.")
    }
    return sentences
  }

  /// The total of all months, and of the needed shards where given ones are too few.
  private var sum: String {
    let total = MoneyText.cents(growth.total, currency)
    guard let short = milestones.shortOfShards else { return "\(months) cost \(total) in all." }
    let needed = growth.totalWithNeededShards.map {
      "; with those needed they cost \(MoneyText.cents($0, currency))"
    }
    return "\(months) cost (\(total)) in all with the shards given, too few from month \(short) on"
      + "\(needed ?? "")."
  }
}

extension Rejection {
  /// The reason why a plan ends, as it follows "in month 10".
  var growthWords: String {
    switch reason {
    case .outOfBounds(_, let found, let allowed):
      "\(NumberText.text(found, places: 0)) records/s would come, and at most "
        + "\(NumberText.text(allowed.most)) can be planned for"
    case .beyondCounting:
      "the bill would exceed 10^25, or the shards 10^12, which is too large to count"
    default: "the traffic would exceed what can be planned for"
    }
  }
}
