import ShardPlanEngine
import ShardPlanText

/// The growth of a scenario, month by month and in words.
final class GrowthPage {
  private let plan: CapacityPlan
  private let growth: Growth

  init(_ plan: CapacityPlan, _ growth: Growth) {
    self.plan = plan
    self.growth = growth
  }

  var blocks: [Report.Block] {
    [.paragraph(Self.title(growth)), .table(table)]
      + (obstacles.isEmpty ? [] : [.paragraph(obstacles.noteOnBrackets)])
      + GrowthChart(growth, of: plan.estimate, named: plan.estimate.name).blocks
      + [.list(GrowthEvents(growth, of: plan.estimate).points.map { $0.words })]
  }

  /// What the table shows.
  static func title(_ growth: Growth) -> String {
    "Growing by \(NumberText.text(growth.monthlyPercent)) % a month:"
  }

  /// True if the peak does not fit in some month.
  private var isThrottled: Bool { growth.steps.contains { $0.isThrottled } }

  private var obstacles: Obstacles {
    growth.steps.reduce(into: []) { $0.formUnion($1.quote.obstacles) }
  }

  private var table: Report.Table {
    let hasShards = growth.steps.contains { $0.quote.shards != nil }
    var facts: [Fact<GrowthMonth>] = [.month, .userRecords]
    if hasShards { facts.append(.shards) }
    if isThrottled { facts.append(.neededShards) }
    if hasShards { facts.append(.bindingLimit) }
    return Report.Table(facts + [.total, .cheapestMode], of: [GrowthMonth.all(of: plan)])
  }
}

/// The bills of a growing scenario month by month, one line for each capacity mode.
final class GrowthChart {
  private let growth: Growth
  private let scenario: Estimate
  /// The name of the scenario.
  private let name: String

  init(_ growth: Growth, of scenario: Estimate, named name: String) {
    self.growth = growth
    self.scenario = scenario
    self.name = name
  }

  var blocks: [Report.Block] {
    guard growth.steps.count > 1 else { return [] }
    let modes = modes.map { mode in
      Chart.Lines.Series(
        name(of: mode),
        growth.steps.map { Chart.Lines.Point(Ratio($0.month), total(of: mode, in: $0)?.magnitude) })
    }
    let own = Chart.Lines.Series(
      Self.asPlanned, growth.steps.map { Chart.Lines.Point(Ratio($0.month), $0.total.magnitude) })
    let series = (scenario.mode == nil ? [own] : []) + modes
    let percent = NumberText.text(growth.monthlyPercent)
    return [
      .chart(
        Chart(
          "Monthly bill, growing by \(percent) % a month: \(name)", summary: summary,
          lines: Chart.Lines(
            series, over: Chart.Axis("Month", .count),
            of: .money(a: "month", scenario.currency, of: series.flatMap { $0.points }))))
    ]
  }

  /// The line of an account of several modes.
  private static let asPlanned = "As planned, mixed"

  private var modes: [CapacityMode] { growth.steps.flatMap { $0.totals }.map { $0.mode }.unique }

  private func total(of mode: CapacityMode, in step: Growth.Step) -> Money? {
    step.totals.first { $0.mode == mode }?.total
  }

  private func name(of mode: CapacityMode) -> String {
    let exceedsGiven = growth.steps.flatMap { $0.totals }.contains {
      $0.mode == mode && $0.exceedsGiven
    }
    if exceedsGiven { return "\(mode.fullName) (with the shards needed)" }
    return mode == scenario.mode && modes.count > 1
      ? "\(mode.fullName) (as planned)" : mode.fullName
  }

  private var summary: String {
    guard let first = growth.steps.first, let last = growth.steps.last else { return "" }
    let own = [first, last].map { MoneyText.cents($0.total, scenario.currency) }
    let mixed = scenario.mode == nil ? ["\(Self.asPlanned) from \(own[0]) to \(own[1])"] : []
    let words =
      mixed
      + modes.map { mode in
        let ends = [first, last].map { step in
          total(of: mode, in: step).map { MoneyText.cents($0, scenario.currency) } ?? "no bill"
        }
        return "\(name(of: mode)) from \(ends[0]) to \(ends[1])"
      }
    return "Bills from month \(first.month) to month \(last.month): "
      + words.joined(separator: "; ") + "."
  }
}

/// A month of a growing scenario.
struct GrowthMonth {
  let estimate: Estimate
  let step: Growth.Step

  /// All months of a plan; none unless its growth was asked for.
  static func all(of plan: CapacityPlan) -> [GrowthMonth] {
    (plan.growth?.steps ?? []).map { GrowthMonth(estimate: plan.estimate, step: $0) }
  }
}

extension Fact where Subject == GrowthMonth {
  static var month: Self { Self("month", "Month") { .count(Int64($0.step.month)) } }
  static var userRecords: Self {
    Self("recordsPerSecond", "User records/s", .decimal) {
      .number($0.step.userRecordsPerSecond)
    }
  }
  static var shards: Self {
    Self("shards", "Shards") { month in
      guard let shards = month.step.quote.shards else {
        return FactValue(exact: .missing, cell: .missing("–"))
      }
      return .count(shards)
    }
  }
  static var neededShards: Self {
    Self("neededShards", "needed") { month in
      guard let shards = month.step.withNeededShards?.shards else {
        return FactValue(
          exact: .missing, cell: month.step.isThrottled ? .missing("–") : .empty)
      }
      return .count(shards).shown(
        month.step.isThrottled ? .number(Ratio(shards), places: 0) : .empty)
    }
  }
  static var bindingLimit: Self {
    Self("bindingLimit", "bound by", .left) { month in
      let limits = month.step.bindingLimits
      let words =
        month.step.isThrottled
        ? "too few" : limits.count == 1 ? limits[0].words : limits.isEmpty ? "–" : "several"
      guard limits.count == 1 else { return FactValue(exact: .missing, cell: .text(words)) }
      return .text(limits[0].rawValue, words: words)
    }
  }
  static var total: Self {
    Self("total", "A month") { month in
      let (total, currency) = (month.step.total, month.estimate.currency)
      let value = FactValue.money(total, currency)
      return !month.step.runs
        ? value.shown(.text("(\(MoneyText.cents(total, currency)))")) : value
    }
  }
  static var isThrottled: Self { Self("isThrottled") { .flag($0.step.isThrottled) } }
  static var totalWithNeededShards: Self {
    Self("totalWithNeededShards") { month in
      month.step.withNeededShards.map { .money($0.total, month.estimate.currency) } ?? .missing
    }
  }
  static var cheapestMode: Self {
    Self("cheapestMode", "Cheapest mode", .left) { month in
      month.step.cheapestMode.map { .text($0.rawValue, words: $0.words) }
        ?? FactValue(exact: .missing, cell: .text("–"))
    }
  }

  /// The columns of the records.
  static var records: [Self] {
    let estimate = { (fact: Fact<Estimate>) in fact.of { (month: GrowthMonth) in month.estimate } }
    return [
      estimate(.scenario), estimate(.region), .month, .userRecords, .shards, .bindingLimit,
      estimate(.currency), .total, .cheapestMode, .neededShards, .totalWithNeededShards,
    ]
  }
}

extension JSONOutput {
  /// Returns the growth of a plan; `nil` unless it was asked for.
  static func growth(of plan: CapacityPlan) -> JSONOutput? {
    guard let growth = plan.growth else { return nil }
    let milestones = growth.milestones
    let month = { (month: Int?) -> JSONOutput in month.map { .integer(Int64($0)) } ?? .null }
    let finding = { (fact: Fact<LimitFinding>) in
      fact.of { (limit: Growth.Milestones.Limit) in limit.finding }
    }
    let name = { (index: Int) in FactValue.text(plan.estimate.streams[index].stream.name) }
    let due = { (from: String, to: String) in
      [
        Fact<Growth.Milestones.ShardsDue>("stream") { name($0.stream) },
        Fact("month") { .count(Int64($0.month)) }, Fact(from) { .count($0.from) },
        Fact(to) { .count($0.to) },
      ]
    }
    return .object([
      "monthlyPercent": .decimal(growth.monthlyPercent),
      "months": .list(
        [
          .month, .userRecords, .shards, .bindingLimit, .total, .isThrottled, .neededShards,
          .totalWithNeededShards, .cheapestMode,
        ], of: GrowthMonth.all(of: plan)),
      "total": .money(growth.total),
      "totalWithNeededShards": growth.totalWithNeededShards.map { .money($0) } ?? .null,
      "end": growth.end.map { .string($0.growthWords) } ?? .null,
      "nextShardMonth": month(milestones.nextShard),
      "nextShards": .list(due("from", "to"), of: milestones.nextShards),
      "shortOfShardsMonth": month(milestones.shortOfShards),
      "shortages": .list(due("given", "needed"), of: milestones.shortages),
      "limits": .list(
        [
          Fact("month") { .count(Int64($0.month)) },
          Fact("stream") { $0.finding.stream.map(name) ?? .missing }, finding(.code),
          finding(.severity),
          finding(.message(in: plan.estimate.currency)),
        ], of: milestones.limits),
      "cheapestModes": .list(
        [
          Fact("month") { .count(Int64($0.month)) }, Fact("mode") { .text($0.mode.rawValue) },
        ], of: milestones.modes),
      "changesOfPlaces": .list(
        [
          Fact("month") { .count(Int64($0.month)) }, Fact("cheaper") { .text($0.cheaper.rawValue) },
          Fact("dearer") { .text($0.dearer.rawValue) },
        ], of: growth.changesOfPlaces),
    ])
  }
}
