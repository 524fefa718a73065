import ShardPlanEngine
import ShardPlanText

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
      guard let shards = month.step.estimate.quote.shards else {
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
      let limits = month.step.estimate.streams.compactMap { $0.capacity?.bindingLimit }.unique
      let words =
        month.step.isThrottled
        ? "too few" : limits.count == 1 ? limits[0].words : limits.isEmpty ? "–" : "several"
      guard limits.count == 1 else { return FactValue(exact: .missing, cell: .text(words)) }
      return .text(limits[0].rawValue, words: words)
    }
  }
  static var total: Self {
    Self("total", "A month") { month in
      let (total, currency) = (month.step.estimate.bill.total, month.estimate.currency)
      let value = FactValue.money(total, currency)
      return month.step.isThrottled
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

extension Growth.Step {
  /// The user records per second of all streams.
  var userRecordsPerSecond: Ratio {
    estimate.streams.reduce(Ratio.zero) { sum, plan in
      sum + plan.stream.rate.perSecond(in: estimate.scenario.month) * Ratio(plan.stream.count)
    }
  }
}

extension JSONOutput {
  /// Returns the growth of a plan; `nil` unless it was asked for.
  static func growth(of plan: CapacityPlan) -> JSONOutput? {
    guard let growth = plan.growth, let milestones = plan.milestones else { return nil }
    let month = { (month: Int?) -> JSONOutput in month.map { .integer(Int64($0)) } ?? .null }
    let finding = { (fact: Fact<LimitFinding>) in
      fact.of { (limit: Growth.Milestones.Limit) in limit.finding }
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
      "shortOfShardsMonth": month(milestones.shortOfShards),
      "limits": .list(
        [
          Fact("month") { .count(Int64($0.month)) }, finding(.code), finding(.severity),
          finding(.message(in: plan.estimate.currency)),
        ], of: milestones.limits),
      "cheapestModes": .list(
        [
          Fact("month") { .count(Int64($0.month)) }, Fact("mode") { .text($0.mode.rawValue) },
        ], of: milestones.modes),
    ])
  }
}
