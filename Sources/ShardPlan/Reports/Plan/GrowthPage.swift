import ShardPlanEngine

/// How a scenario grows, month by month and in words.
struct GrowthPage {
  private let growth: Growth
  private let currency: Money.Currency
  private let events: [String]
  /// Whether given shards are too few in some month.
  private let isThrottled: Bool

  init(_ growth: Growth, _ milestones: Growth.Milestones, in scenario: Estimate) {
    self.growth = growth
    currency = scenario.currency
    events = GrowthEvents(growth, milestones, in: scenario).words
    isThrottled = milestones.shortOfShards != nil
  }

  var blocks: [Block] {
    [.subheading("Growing by \(NumberText.text(growth.monthlyPercent)) % a month"), .table(table)]
      + (isThrottled ? [.paragraph("What is in brackets does not take the peak.")] : [])
      + [.list(events)]
  }

  private var table: Table {
    let hasShards = growth.steps.contains { $0.estimate.openShards != nil }
    func column(
      _ name: String, _ alignment: Table.Alignment = .right, when isShown: Bool = true
    ) -> [Table.Column] {
      isShown ? [Table.Column(name: name, alignment: alignment)] : []
    }
    return Table(
      columns: column("Month") + column("User records/s", .decimal)
        + column("Shards", when: hasShards) + column("needed", when: isThrottled)
        + column("bound by", .left, when: hasShards) + column("A month")
        + column("Cheapest mode", .left),
      groups: [growth.steps.map { row($0, hasShards: hasShards) }])
  }

  private func row(_ step: Growth.Step, hasShards: Bool) -> Table.Row {
    var cells: [Cell] = [
      .number(Ratio(step.month), places: 0), .number(step.userRecordsPerSecond, places: 2),
    ]
    if hasShards {
      cells.append(step.estimate.openShards.map { .number($0, places: 0) } ?? .missing("–"))
      if isThrottled { cells.append(needed(step)) }
      cells.append(.text(step.boundBy))
    }
    let total = step.estimate.bill.total
    cells.append(
      step.isThrottled
        ? .text("(\(MoneyText.cents(total, currency)))") : .money(total, currency))
    return Table.Row(cells + [.text(step.cheapestMode?.words ?? "–")])
  }

  /// The shards that the peak takes, where those given are too few.
  private func needed(_ step: Growth.Step) -> Cell {
    guard step.isThrottled else { return .empty }
    return step.withNeededShards?.shards.map { .number(Ratio($0), places: 0) } ?? .missing("–")
  }
}

extension Growth.Step {
  /// What binds the streams, in words.
  var boundBy: String {
    if isThrottled { return "too few" }
    let limits = estimate.streams.compactMap { $0.capacity?.bindingLimit }.unique
    return limits.count == 1 ? limits[0].words : limits.isEmpty ? "–" : "several"
  }

  var userRecordsPerSecond: Ratio {
    estimate.streams.reduce(Ratio.zero) { sum, plan in
      sum + plan.stream.rate.perSecond(in: estimate.scenario.month) * Ratio(plan.stream.count)
    }
  }
}
