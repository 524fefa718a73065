import ShardPlanEngine

/// A plan as a flat table: what was asked for beside the plan, or else the needs of every limit.
struct PlanRecords {
  let records: Records

  init(_ scenarios: [CapacityPlan]) {
    if scenarios.contains(where: { $0.growth != nil }) {
      records = Self.growth(scenarios)
    } else if scenarios.contains(where: { $0.aggregations != nil }) {
      records = Self.aggregations(scenarios)
    } else {
      records = Self.limits(scenarios)
    }
  }

  /// One row for each limit of each stream, and one for each total.
  private static func limits(_ scenarios: [CapacityPlan]) -> Records {
    Records(
      header: [
        "scenario", "region", "stream", "shards", "bindingLimit", "limit", "averageNeed",
        "peakNeed",
        "averageUtilization", "peakUtilization", "currency", "total",
      ],
      rows: scenarios.flatMap { scenario in
        let costed = scenario.estimate
        let head: [Records.Field] = [.text(costed.name), .text(costed.prices.region.code)]
        let money: [Records.Field] = [
          .text(costed.currency.code), .number(costed.bill.total.description),
        ]
        let limits = costed.streams.flatMap(Self.rows).map {
          head + $0 + [.empty, .empty]
        }
        return limits + [head + Array(repeating: .empty, count: 8) + money]
      })
  }

  private static func rows(_ plan: StreamPlan) -> [[Records.Field]] {
    guard let capacity = plan.capacity else { return [] }
    let (average, peak, shards) = (plan.averageNeeds, capacity.needs, Ratio(capacity.shards))
    let limits: [(Capacity.BindingLimit, Ratio, Ratio)] = [
      (.writeRecords, average.writeRecords, peak.writeRecords),
      (.writeBytes, average.writeBytes, peak.writeBytes),
      (.readBytes, average.readBytes, peak.readBytes),
    ]
    return limits.map { limit, average, peak in
      [
        .text(plan.stream.name), .number(String(capacity.shards)),
        .text(capacity.bindingLimit.rawValue), .text(limit.rawValue), .number(average.decimal()),
        .number(peak.decimal()), .number((average / shards).decimal()),
        .number((peak / shards).decimal()),
      ]
    }
  }
}
