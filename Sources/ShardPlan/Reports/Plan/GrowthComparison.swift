import ShardPlanEngine

/// The growth of several scenarios side by side: one table, one chart and the events of each.
struct GrowthComparison {
  private let plans: [(plan: CapacityPlan, growth: Growth)]
  private let labels: ScenarioLabels
  /// True if all are billed in one currency for months of one length.
  private let isComparable: Bool
  /// The plans with the smallest bill of each month, of those that run; none where bills are not
  /// comparable.
  private let cheapest: [Set<Int>]

  /// Compares plans; `nil` unless their growth was asked for.
  init?(_ plans: [CapacityPlan]) {
    let grown = plans.compactMap { plan in plan.growth.map { (plan: plan, growth: $0) } }
    guard !grown.isEmpty else { return nil }
    self.plans = grown
    labels = ScenarioLabels(plans.map { $0.estimate })
    let common = CommonFacts(plans.map { $0.estimate })
    isComparable = common.currency != nil && common.month != nil
    let months = grown.map { $0.growth.steps.count }.max() ?? 0
    cheapest = (0..<(isComparable ? months : 0)).map { month in
      var (least, indices): (Money?, Set<Int>) = (nil, [])
      for (index, plan) in grown.enumerated() where plan.growth.steps.indices.contains(month) {
        let step = plan.growth.steps[month]
        guard step.runs else { continue }
        if let least, step.total > least { continue }
        if least != step.total { indices = [] }
        least = step.total
        indices.insert(index)
      }
      return indices
    }
  }

  var blocks: [Report.Block] {
    [.paragraph(GrowthPage.title(plans[0].growth)), .table(table)]
      + (obstacles.isEmpty ? [] : [.paragraph(obstacles.noteOnBrackets)])
      + charts + [.list(events)]
  }

  /// What all months cost, and where that is the least.
  var verdict: String? {
    let months = CountText.of(Int64(plans[0].growth.steps.count), "month")
    let currencies = plans.map { $0.plan.estimate.currency }.unique
    guard currencies.count == 1, plans.count == 1 || isComparable,
      plans.allSatisfy({ $0.growth.end == nil })
    else { return nil }
    let running = plans.filter { $0.growth.steps.allSatisfy { $0.runs } }
    guard let least = running.min(by: { $0.growth.total < $1.growth.total }) else { return nil }
    let total = MoneyText.cents(least.growth.total, currencies[0])
    guard plans.count > 1 else { return "\(months) cost \(total)." }
    return "Over \(months) \(labels[least.plan.estimate]) costs least: \(total)." + (change ?? "")
  }

  /// The first month in which others become the cheapest, as a sentence after another.
  private var change: String? {
    guard let first = cheapest.first, !first.isEmpty,
      let month = cheapest.firstIndex(where: { !$0.isEmpty && $0.isDisjoint(with: first) })
    else { return nil }
    let names = cheapest[month].sorted().map { labels[plans[$0].plan.estimate] }
    return " From month \(month + 1) on \(names.inShortWords) "
      + "\(names.count == 1 ? "is" : "are") cheaper a month."
  }

  private var months: Range<Int> { 0..<(plans.map { $0.growth.steps.count }.max() ?? 0) }

  private var obstacles: Obstacles {
    plans.reduce(into: []) { all, plan in
      for step in plan.growth.steps { all.formUnion(step.quote.obstacles) }
    }
  }

  /// A month of one plan; `nil` after its end.
  private func step(_ plan: (plan: CapacityPlan, growth: Growth), _ month: Int) -> Growth.Step? {
    plan.growth.steps.indices.contains(month) ? plan.growth.steps[month] : nil
  }

  private var table: Report.Table {
    let names = plans.map { labels[$0.plan.estimate] }
    let sharded = plans.indices.filter { plans[$0].plan.estimate.openShards != nil }
    var facts: [Fact<Int>] = [
      Fact("month", "Month") { .count(Int64($0 + 1)) }, traffic,
    ]
    facts += sharded.map { index in
      Fact("shards", sharded.count == 1 ? "Shards" : "Shards, \(names[index])") { month in
        step(plans[index], month)?.quote.shards.map { .count($0) } ?? .missing
      }
    }
    facts += plans.indices.map { index in
      Fact("total", names[index]) { month in total(index, month) }
    }
    if isComparable {
      facts.append(
        Fact("cheapest", "Cheapest", .left) { month in
          let cheapest = cheapest[month].sorted().map { names[$0] }
          return cheapest.isEmpty ? .missing : .text(cheapest.inShortWords)
        })
    }
    return Report.Table(facts, of: [Array(months)], missing: "–")
  }

  /// The user records, or the factor where they differ from scenario to scenario.
  private var traffic: Fact<Int> {
    let firsts = plans.compactMap { $0.growth.steps.first?.userRecordsPerSecond }
    let longest = plans.max { $0.growth.steps.count < $1.growth.steps.count } ?? plans[0]
    guard Set(firsts).count > 1 else {
      return Fact("recordsPerSecond", "User records/s", .decimal) { month in
        step(longest, month).map { .number($0.userRecordsPerSecond) } ?? .missing
      }
    }
    return Fact("traffic", "Traffic", .decimal) { month in
      step(longest, month).map { .number($0.factor) } ?? .missing
    }
  }

  private func total(_ index: Int, _ month: Int) -> FactValue {
    guard let step = step(plans[index], month) else { return .missing }
    let currency = plans[index].plan.estimate.currency
    let value = FactValue.money(step.total, currency)
    guard step.runs else { return value.shown(.text("(\(MoneyText.cents(step.total, currency)))")) }
    guard isComparable, cheapest[month].contains(index), let cell = value.cell else { return value }
    return value.shown(.best(cell))
  }

  /// The bills as lines, one for each scenario.
  private var charts: [Report.Block] {
    guard months.count > 1 else { return [] }
    let percent = NumberText.text(plans[0].growth.monthlyPercent)
    let currencies = plans.map { $0.plan.estimate.currency }.unique
    return currencies.map { currency in
      let own = plans.filter { $0.plan.estimate.currency == currency }
      let series = own.map { plan in
        Chart.Lines.Series(
          labels[plan.plan.estimate],
          plan.growth.steps.map { Chart.Lines.Point(Ratio($0.month), $0.total.magnitude) })
      }
      let ends = own.prefix(8).compactMap { plan -> String? in
        guard let first = plan.growth.steps.first, let last = plan.growth.steps.last else {
          return nil
        }
        return "\(labels[plan.plan.estimate]) from \(MoneyText.cents(first.total, currency)) to "
          + MoneyText.cents(last.total, currency)
      }
      return .chart(
        Chart(
          "Monthly bill, growing by \(percent) % a month"
            + (currencies.count == 1 ? "" : ", in \(currency.code)"),
          summary: "Bills from the first month to the last: \(ends.joined(separator: "; ")).",
          lines: Chart.Lines(
            series, over: Chart.Axis("Month", .count),
            of: .money(a: "month", currency, of: series.flatMap { $0.points }))))
    }
  }

  /// The events of all scenarios, what holds for several in one line.
  private var events: [String] {
    let points = plans.map { plan in
      (
        label: labels[plan.plan.estimate],
        points: GrowthEvents(plan.growth, of: plan.plan.estimate).points
      )
    }
    // By what they are about, so that scenarios can be compared.
    return ["shards", "limits", "modes", "places", "sum", "end"].flatMap { kind in
      CaveatList(
        points.flatMap { label, points in
          points.filter { $0.kind == kind }.enumerated().map { index, point in
            Caveat(
              severity: .note, kind: kind == "sum" ? label : "\(kind) \(index)", scenario: label,
              words: point.words)
          }
        }, of: plans.count
      ).lines(of: .note)
    }
  }
}
