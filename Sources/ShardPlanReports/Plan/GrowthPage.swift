internal import ShardPlanEngine
internal import ShardPlanPricing

/// How a scenario grows, month by month and in words.
struct GrowthPage {
  private let growth: Growth
  private let currency: Currency
  private let milestones: GrowthMilestones
  /// What Advantage costs a day at least; `nil` where it is on already, or not sold.
  private let floor: Money?

  init(_ planned: PlannedGrowth, in scenario: CostedScenario) {
    growth = planned.growth
    milestones = planned.milestones
    currency = scenario.currency
    floor = scenario.mode == .onDemandAdvantage ? nil : scenario.table.rates.advantageFloor
  }

  var blocks: [Block] {
    [
      .subheading("Growing by \(NumberText.text(growth.monthlyPercent)) % a month"), .table(table),
      .list(events),
    ]
  }

  private var table: Table {
    let hasShards = growth.steps.contains { $0.estimate.openShards != nil }
    return Table(
      columns: [
        Table.Column(name: "Month", alignment: .right),
        Table.Column(name: "User records/s", alignment: .right),
      ]
        + (hasShards
          ? [
            Table.Column(name: "Shards", alignment: .right),
            Table.Column(name: "bound by", alignment: .left),
          ] : [])
        + [
          Table.Column(name: "A month", alignment: .right),
          Table.Column(name: "Cheapest mode", alignment: .left),
        ],
      groups: [growth.steps.map { row($0, hasShards: hasShards) }])
  }

  private func row(_ step: Growth.Step, hasShards: Bool) -> Table.Row {
    let shards: [Cell] =
      hasShards
      ? [
        step.estimate.openShards.map { .number($0, places: 0) } ?? .missing("–"),
        .text(step.boundBy),
      ] : []
    return Table.Row(
      [.number(Ratio(step.month), places: 0), .number(step.userRecordsPerSecond, places: 2)]
        + shards
        + [
          .money(step.estimate.bill.total, currency), .text(step.cheapestMode?.fullName ?? "–"),
        ])
  }

  /// What happens when, as sentences.
  private var events: [String] {
    var events = shardEvents
    if let month = milestones.shortOfShards {
      events.append("From month \(month) on a given number of shards is too few for the peak.")
    }
    if milestones.limits.isEmpty {
      events.append("No further limit is reached within \(months).")
    }
    events += milestones.limits.map { limit in
      "Month \(limit.month): " + (streamName(of: limit.finding).map { $0 + ": " } ?? "")
        + limit.finding.words(in: currency)
    }
    events += modeEvents
    events.append("\(months) cost \(MoneyText.cents(growth.total, currency)) in all.")
    if let end = growth.end {
      events.append("There the plan ends: in month \(growth.steps.count + 1) \(end.growthWords).")
    }
    return events
  }

  private var months: String { CountText.of(Int64(growth.steps.count), "month") }

  private func streamName(of finding: LimitFinding) -> String? {
    guard let index = finding.stream, let streams = growth.steps.first?.estimate.streams,
      streams.count > 1
    else { return nil }
    return streams[index].stream.name
  }

  private var shardEvents: [String] {
    guard let first = growth.steps.first?.estimate.shardsToday else { return [] }
    guard let step = growth.steps.first(where: { $0.month == milestones.nextShard }) else {
      return ["No further shard is due within \(months)."]
    }
    return [
      "The next shard is due in month \(step.month): "
        + "\(NumberText.text(step.estimate.openShards ?? first)) instead of \(NumberText.text(first))."
    ]
  }

  private var modeEvents: [String] {
    guard let first = milestones.modes.first else { return [] }
    let later = milestones.modes.dropFirst().map { ", \($0.mode.fullName) from month \($0.month)" }
    let when = later.isEmpty ? "throughout" : "at first"
    var events = [
      "By price alone \(first.mode.fullName) is the cheapest mode \(when)\(later.joined())."
    ]
    // What is cheapest only by price may come with more than a price.
    if milestones.modes.contains(where: { $0.mode == .onDemandAdvantage }), let floor {
      events.append(
        "On-demand Advantage costs at least \(MoneyText.cents(floor, currency)) a day for all on-demand "
          + "streams of the account in the region, and stays on for 24 hours at least.")
    }
    return events
  }
}

extension Growth.Step {
  /// What binds the streams, in words.
  var boundBy: String {
    if estimate.quote.isThrottled { return "too few" }
    let limits = estimate.streams.compactMap { $0.capacity?.bindingLimit }.unique
    return limits.count == 1 ? limits[0].words : limits.isEmpty ? "–" : "several"
  }

  var userRecordsPerSecond: Ratio {
    estimate.streams.reduce(Ratio.zero) { sum, plan in
      sum + plan.stream.rate.perSecond(in: estimate.scenario.month) * Ratio(plan.stream.count)
    }
  }
}

extension Rejection {
  /// Why a plan cannot go on, as what follows "in month 10".
  var growthWords: String {
    switch reason {
    case .outOfBounds(_, let found, let allowed):
      "\(NumberText.text(found, places: 0)) records/s would come, and at most "
        + "\(NumberText.text(allowed.most)) can be planned for"
    case .beyondCounting:
      "the bill would exceed 10^25, or the shards 10^12, which is beyond counting"
    default: "the traffic would exceed what can be planned for"
    }
  }
}
