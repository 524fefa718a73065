import ShardPlanEngine
import ShardPlanText

/// The growth of a scenario as JSON.
struct GrowthDocument {
  private let growth: Growth
  private let milestones: Growth.Milestones
  private let currency: Money.Currency

  init(_ growth: Growth, _ milestones: Growth.Milestones, _ currency: Money.Currency) {
    self.growth = growth
    self.milestones = milestones
    self.currency = currency
  }

  var document: JSONOutput {
    .object([
      "monthlyPercent": .decimal(growth.monthlyPercent),
      "months": .array(growth.steps.map(step)),
      "total": .money(growth.total),
      "totalWithNeededShards": growth.totalWithNeededShards.map { .money($0) } ?? .null,
      "end": growth.end.map { .string($0.growthWords) } ?? .null,
      "nextShardMonth": month(milestones.nextShard),
      "shortOfShardsMonth": month(milestones.shortOfShards),
      "limits": .array(milestones.limits.map(limit)),
      "cheapestModes": .array(milestones.modes.map(mode)),
    ])
  }

  private func step(_ step: Growth.Step) -> JSONOutput {
    .object([
      "month": .integer(Int64(step.month)),
      "recordsPerSecond": .decimal(step.userRecordsPerSecond),
      "shards": step.estimate.quote.shards.map { .integer($0) } ?? .null,
      "bindingLimit": step.commonLimit.map { .string($0.rawValue) } ?? .null,
      "total": .money(step.estimate.bill.total),
      "isThrottled": .bool(step.isThrottled),
      "neededShards": step.withNeededShards?.shards.map { .integer($0) } ?? .null,
      "totalWithNeededShards": step.withNeededShards.map { .money($0.total) } ?? .null,
      "cheapestMode": step.cheapestMode.map { .string($0.rawValue) } ?? .null,
    ])
  }

  private func limit(_ limit: Growth.Milestones.Limit) -> JSONOutput {
    .object([
      "month": .integer(Int64(limit.month)), "code": .string(limit.finding.code),
      "severity": .string(limit.finding.severity.rawValue),
      "message": .string(limit.finding.words(in: currency)),
    ])
  }

  private func mode(_ mode: Growth.Milestones.Mode) -> JSONOutput {
    .object([
      "month": .integer(Int64(mode.month)), "mode": .string(mode.mode.rawValue),
    ])
  }

  private func month(_ month: Int?) -> JSONOutput { month.map { .integer(Int64($0)) } ?? .null }
}
