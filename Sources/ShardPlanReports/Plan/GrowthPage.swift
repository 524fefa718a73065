internal import ShardPlanEngine

/// How a scenario grows, month by month and in words.
struct GrowthPage {
  private let growth: Growth
  private let currency: Currency
  private let quotas: Quotas

  init(_ growth: Growth, currency: Currency, quotas: Quotas) {
    self.growth = growth
    self.currency = currency
    self.quotas = quotas
  }

  var blocks: [Block] {
    [
      .heading("Growing by \(NumberText.text(growth.monthlyPercent)) % a month"), .table(table),
      .list(events),
    ]
  }

  private var table: Table {
    let hasShards = growth.steps.contains { $0.shards != nil }
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
      ? [step.shards.map { .number($0, places: 0) } ?? .missing("–"), .text(step.boundBy)] : []
    return Table.Row(
      [.number(Ratio(step.month), places: 0), .number(step.userRecordsPerSecond, places: 2)]
        + shards
        + [
          .money(step.estimate.bill.total, currency), .text(step.cheapestMode?.fullName ?? "–"),
        ])
  }

  /// What happens when, as sentences.
  private var events: [String] {
    var events: [String] = []
    if let first = growth.steps.first?.shards,
      let step = growth.steps.first(where: { ($0.shards ?? first) > first })
    {
      events.append(
        "The next shard is due in month \(step.month): \(NumberText.text(step.shards ?? 0)) instead of "
          + "\(NumberText.text(first)).")
    } else if growth.steps.first?.shards != nil {
      events.append("No further shard is due within \(growth.steps.count) months.")
    }
    if let step = growth.steps.first(where: { ($0.shards ?? 0) > Ratio(quotas.shards) }) {
      events.append(
        "The account's default quota of \(NumberText.text(Ratio(quotas.shards))) shards is exceeded in "
          + "month \(step.month).")
    } else if growth.steps.first?.shards != nil {
      events.append(
        "The account's default quota of \(NumberText.text(Ratio(quotas.shards))) shards is enough.")
    }
    if let first = growth.steps.first?.cheapestMode,
      let step = growth.steps.first(where: { $0.cheapestMode != first }),
      let mode = step.cheapestMode
    {
      events.append(
        "\(first.fullName) is the cheapest mode until month \(step.month), from which it is "
          + "\(mode.fullName).")
    } else if let mode = growth.steps.first?.cheapestMode {
      events.append("\(mode.fullName) is the cheapest mode throughout.")
    }
    events.append(
      "\(growth.steps.count) months cost \(MoneyText.cents(growth.total, currency)) in all.")
    if growth.end != nil {
      events.append("After that the traffic exceeds what can be planned for.")
    }
    return events
  }
}

extension Growth.Step {
  /// The open shards of all streams; `nil` in on-demand modes.
  var shards: Ratio? {
    guard estimate.scenario.mode == .provisioned else { return nil }
    return estimate.streams.reduce(Ratio.zero) { $0 + ($1.allShards ?? 0) }
  }

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

  /// The mode with the smallest bill; the first of equals.
  var cheapestMode: CapacityMode? { totals.min { $0.total < $1.total }?.mode }
}
