internal import ShardPlanEngine

/// How a scenario grows, month by month and in words.
struct GrowthPage {
  private let growth: Growth
  private let currency: Currency
  private let milestones: GrowthMilestones

  init(_ growth: Growth, _ milestones: GrowthMilestones, currency: Currency) {
    self.growth = growth
    self.milestones = milestones
    self.currency = currency
  }

  var blocks: [Block] {
    [
      .heading("Growing by \(NumberText.text(growth.monthlyPercent)) % a month"), .table(table),
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
    if milestones.quotas.isEmpty {
      events.append("No quota of the account is reached within \(growth.steps.count) months.")
    }
    events += milestones.quotas.map { "Month \($0.month): \($0.finding.words(in: currency))" }
    events += modeEvents
    events.append(
      "\(growth.steps.count) months cost \(MoneyText.cents(growth.total, currency)) in all.")
    if growth.end != nil {
      events.append("After that the traffic exceeds what can be planned for.")
    }
    return events
  }

  private var shardEvents: [String] {
    guard let first = growth.steps.first?.estimate.openShards else { return [] }
    guard let step = growth.steps.first(where: { $0.month == milestones.nextShard }) else {
      return ["No further shard is due within \(growth.steps.count) months."]
    }
    return [
      "The next shard is due in month \(step.month): "
        + "\(NumberText.text(step.estimate.openShards ?? first)) instead of \(NumberText.text(first))."
    ]
  }

  private var modeEvents: [String] {
    guard let first = milestones.modes.first else { return [] }
    guard milestones.modes.count > 1 else {
      return ["\(first.mode.fullName) is the cheapest mode throughout."]
    }
    let later = milestones.modes.dropFirst().map { "\($0.mode.fullName) from month \($0.month)" }
    return [
      "\(first.mode.fullName) is the cheapest mode at first, \(later.joined(separator: ", "))."
    ]
  }
}

extension Growth.Step {
  /// What binds the streams, in words.
  var boundBy: String {
    let limits = estimate.streams.compactMap { $0.capacity?.bindingLimit }.unique
    return limits.count == 1 ? limits[0].words : limits.isEmpty ? "–" : "several"
  }

  var userRecordsPerSecond: Ratio {
    estimate.streams.reduce(Ratio.zero) { sum, plan in
      sum + plan.stream.rate.perSecond(in: estimate.scenario.month) * Ratio(plan.stream.count)
    }
  }
}
