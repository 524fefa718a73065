import ShardPlanEngine
import ShardPlanText

/// The JSON document of a plan, version 1: a contract with other programs.
///
/// It holds what the document of a comparison holds, and more for each scenario and stream.
struct PlanDocument {
  let scenarios: [CapacityPlan]
  let title: String

  var document: JSONOutput {
    ComparisonDocument(
      scenarios: scenarios.map { $0.estimate }, title: title,
      assumptions: ComparisonAssumptions(planning: scenarios),
      scenarioFields: { scenario(scenarios[$0]) },
      streamFields: { stream(scenarios[$0], $1) }
    ).document
  }

  private func scenario(_ planned: CapacityPlan) -> [(String, JSONOutput)] {
    let findings: (String, JSONOutput) = (
      "findings", .array(planned.findings.filter { $0.stream == nil }.map { finding($0, planned) })
    )
    guard let growth = planned.growth, let milestones = planned.milestones else {
      return [findings]
    }
    return [
      findings, ("growth", GrowthDocument(growth, milestones, planned.estimate.currency).document),
    ]
  }

  private func stream(_ planned: CapacityPlan, _ index: Int) -> [(String, JSONOutput)] {
    let plan = planned.estimate.streams[index]
    var fields: [(String, JSONOutput)] = []
    if let unaggregated = planned.unaggregated[index] {
      fields.append(("totalWithoutAggregation", .money(unaggregated)))
    }
    fields.append(("utilization", plan.capacity.map { utilization(plan, $0) } ?? .null))
    fields.append(("reliefs", .array(planned.reliefs[index].map(relief))))
    fields.append(
      (
        "findings",
        .array(planned.findings.filter { $0.stream == index }.map { finding($0, planned) })
      ))
    fields.append(("reshard", planned.reshardings[index].map(reshard) ?? .null))
    if let table = planned.aggregations?[index] {
      fields.append(
        ("aggregation", .array(table.choices.indices.map { choice(table, $0) })))
    }
    return fields
  }

  private func utilization(_ plan: StreamPlan, _ capacity: Capacity) -> JSONOutput {
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

  private func finding(_ finding: LimitFinding, _ planned: CapacityPlan) -> JSONOutput {
    .object([
      "code": .string(finding.code),
      "severity": .string(finding.severity.rawValue),
      "message": .string(finding.words(in: planned.estimate.currency)),
      "source": .string(finding.source),
    ])
  }

  private func reshard(_ resharding: Resharding) -> JSONOutput {
    switch resharding {
    case .possible(let path):
      .object([
        "from": .integer(path.from), "to": .integer(path.to),
        "steps": .array(path.steps.map { .integer($0) }), "days": .integer(path.days),
        "reason": .null,
      ])
    case .impossible:
      .object([
        "from": .null, "to": .null, "steps": .array([]), "days": .null,
        "reason": .string(resharding.words),
      ])
    }
  }

  private func relief(_ relief: Estimate.Relief) -> JSONOutput {
    let measure: (String, JSONOutput) =
      switch relief.measure {
      case .aggregate(let count): ("aggregate", .decimal(count))
      case .fanOut(let count): ("fan-out", .integer(count))
      case .smoothPeak: ("smooth-peak", .null)
      case .splitKey(let keys): ("split-key", .integer(keys))
      }
    return .object([
      "measure": .string(measure.0), "count": measure.1,
      "shards": relief.shards.map { .integer($0) } ?? .null, "total": .money(relief.total),
      "bufferSeconds": relief.bufferSeconds.map { .decimal($0) } ?? .null,
    ])
  }

  private func choice(_ table: AggregationTable, _ index: Int) -> JSONOutput {
    let choice = table.choices[index]
    return .object([
      "recordsPerPut": .decimal(choice.recordsPerPut),
      "bytesPerRecord": .decimal(choice.bytesPerRecord),
      "payloadUnitsPerRecord": .decimal(choice.payloadUnits),
      "shards": choice.capacity.map { .integer($0.shards) } ?? .null,
      "bindingLimit": choice.capacity.map { .string($0.bindingLimit.rawValue) } ?? .null,
      "bufferSeconds": .decimal(choice.bufferSeconds),
      "total": .money(choice.total),
      "billedBytesPerRecord": .decimal(choice.billedBytes),
      "isFull": .bool(choice.isFull),
      "isCheapest": .bool(index == table.cheapest),
      "isEnough": .bool(index == table.enough),
    ])
  }
}
