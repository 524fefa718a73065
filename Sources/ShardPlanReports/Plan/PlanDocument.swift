internal import ShardPlanEngine
internal import ShardPlanText

/// The JSON document of a plan, version 1: a contract with other programs.
///
/// It holds what the document of a comparison holds, and more for each scenario and stream.
struct PlanDocument {
  let scenarios: [PlannedScenario]
  let title: String

  var document: JSONOutput {
    ComparisonDocument(
      scenarios: scenarios.map(\.costed), title: title,
      scenarioFields: { scenario(scenarios[$0]) },
      streamFields: { stream(scenarios[$0], $1) }
    ).document
  }

  private func scenario(_ planned: PlannedScenario) -> [(String, JSONOutput)] {
    guard let growth = planned.growth else { return [] }
    return [
      (
        "growth",
        .object([
          "monthlyPercent": .decimal(growth.monthlyPercent),
          "months": .array(growth.steps.map(step)),
          "total": .money(growth.total),
        ])
      )
    ]
  }

  private func step(_ step: Growth.Step) -> JSONOutput {
    let limits = step.estimate.streams.compactMap { $0.capacity?.bindingLimit.rawValue }.unique
    return .object([
      "month": .integer(Int64(step.month)),
      "recordsPerSecond": .decimal(step.userRecordsPerSecond),
      "shards": step.shards.map { .decimal($0) } ?? .null,
      "bindingLimit": limits.count == 1 ? .string(limits[0]) : .null,
      "total": .money(step.estimate.bill.total),
      "cheapestMode": step.cheapestMode.map { .string($0.rawValue) } ?? .null,
    ])
  }

  private func stream(_ planned: PlannedScenario, _ index: Int) -> [(String, JSONOutput)] {
    let plan = planned.costed.estimate.streams[index]
    var fields: [(String, JSONOutput)] = []
    if let capacity = plan.capacity {
      fields.append(("utilization", utilization(plan, capacity)))
      fields.append(("reliefs", .array(planned.reliefs[index].map(relief))))
    }
    if let choices = planned.choices?[index] {
      fields.append(("aggregation", .array(choices.map(choice))))
    }
    return fields
  }

  private func utilization(_ plan: Estimate.StreamEstimate, _ capacity: Capacity) -> JSONOutput {
    let shards = Ratio(capacity.shards)
    func limits(_ needs: Capacity.Needs) -> JSONOutput {
      .object([
        "write-records": .decimal(needs.writeRecords / shards),
        "write-bytes": .decimal(needs.writeBytes / shards),
        "read-bytes": .decimal(needs.readBytes / shards),
      ])
    }
    return .object(["average": limits(plan.averageNeeds), "peak": limits(capacity.needs)])
  }

  private func relief(_ relief: Relief) -> JSONOutput {
    let measure: (String, JSONOutput) =
      switch relief.measure {
      case .aggregate(let count): ("aggregate", .decimal(count))
      case .fanOut(let count): ("fan-out", .integer(count))
      case .smoothPeak: ("smooth-peak", .null)
      }
    return .object([
      "measure": .string(measure.0), "count": measure.1, "shards": .integer(relief.shards),
      "total": .money(relief.total),
    ])
  }

  private func choice(_ choice: AggregationChoice) -> JSONOutput {
    .object([
      "recordsPerPut": .decimal(choice.recordsPerPut),
      "bytesPerRecord": .decimal(choice.bytesPerRecord),
      "payloadUnitsPerRecord": .decimal(choice.payloadUnits),
      "shards": choice.capacity.map { .integer($0.shards) } ?? .null,
      "bindingLimit": choice.capacity.map { .string($0.bindingLimit.rawValue) } ?? .null,
      "bufferSeconds": .decimal(choice.bufferSeconds),
      "total": .money(choice.total),
      "fillsUnit": .bool(choice.fillsUnit),
    ])
  }
}
