import ShardPlanEngine
import ShardPlanText

/// The JSON document of a comparison, version 1: a contract with other programs.
struct ComparisonDocument {
  let scenarios: [Estimate]
  let title: String
  /// What is taken for granted, where that is more than the bills of the scenarios.
  var assumptions: ComparisonAssumptions? = nil
  /// What else there is to say of a scenario, by its index.
  var scenarioFields: (Int) -> [(String, JSONOutput)] = { _ in [] }
  /// What else there is to say of a stream, by the indices of scenario and stream.
  var streamFields: (Int, Int) -> [(String, JSONOutput)] = { _, _ in [] }

  static let schemaVersion: Int64 = 1

  var document: JSONOutput {
    .object([
      "schemaVersion": .integer(Self.schemaVersion),
      "title": .string(title),
      "scenarios": .array(scenarios.indices.map(scenario)),
      "prices": .array(scenarios.map { $0.prices }.unique.map(prices)),
      "assumptions": .array(
        (assumptions ?? ComparisonAssumptions(scenarios: scenarios)).words.map { .string($0) }),
    ])
  }

  private func scenario(_ index: Int) -> JSONOutput {
    let costed = scenarios[index]
    let streams = costed.streams.indices.map { stream in
      JSONOutput.object(
        JSONOutput.Fields(
          fields(of: costed.streams[stream]) + streamFields(index, stream)))
    }
    return .object(
      JSONOutput.Fields(fields(of: costed, streams: streams) + scenarioFields(index)))
  }

  private func fields(
    of costed: Estimate, streams: [JSONOutput]
  ) -> [(String, JSONOutput)] {
    [
      ("name", .string(costed.name)),
      ("region", .string(costed.prices.region.code)),
      ("currency", .string(costed.currency.code)),
      ("mode", .string(costed.mode.rawValue)),
      ("month", .object(["hours": .decimal(costed.scenario.month.hours)])),
      ("streams", .array(streams)),
      (
        "bill",
        .object([
          "lines": .array(costed.bill.lines.map { line($0, of: costed) }),
          "total": .money(costed.bill.total),
          "totalRounded": .string(MoneyText.plainCents(costed.bill.total)),
        ])
      ),
      ("versusBaseline", versusBaseline(costed)),
      ("remarks", .array(costed.remarks.map { remark($0, of: costed) })),
    ]
  }

  private func fields(of plan: StreamPlan) -> [(String, JSONOutput)] {
    let load = plan.load
    return [
      ("name", .string(plan.stream.name)),
      ("count", .integer(plan.stream.count)),
      (
        "load",
        .object([
          "recordsPerPut": .decimal(load.recordsPerPut),
          "recordsPerSecond": .decimal(load.recordsPerSecond),
          "peakRecordsPerSecond": .decimal(load.peakRecordsPerSecond),
          "bytesPerRecord": .decimal(load.bytesPerRecord),
          "keyBytesPerRecord": .decimal(load.keyBytesPerRecord),
          "payloadUnitsPerRecord": .decimal(load.payloadUnitsPerRecord),
          "bytesPerSecond": .decimal(load.bytesPerSecond),
        ])
      ),
      ("producers", plan.aggregation.producer.map(producers) ?? .null),
      ("capacity", plan.capacity.map(capacity) ?? .null),
    ]
  }

  private func producers(_ plan: ProducerPlan) -> JSONOutput {
    .object([
      "count": .integer(plan.settings.producers),
      "shardsSeen": .integer(plan.shards),
      "recordsThatFit": .decimal(plan.fitting),
      "recordsPerPut": .decimal(plan.average.recordsPerPut),
      "peakRecordsPerPut": .decimal(plan.peak.recordsPerPut),
      "boundBy": .string(plan.average.bound.rawValue),
      "meanWaitSeconds": .decimal(plan.average.meanWaitSeconds),
    ])
  }

  private func capacity(_ capacity: Capacity) -> JSONOutput {
    .object([
      "shards": .integer(capacity.shards),
      "requiredShards": .integer(capacity.required),
      "bindingLimit": .string(capacity.bindingLimit.rawValue),
      "needs": .object([
        "write-records": .decimal(capacity.needs.writeRecords),
        "write-bytes": .decimal(capacity.needs.writeBytes),
        "read-bytes": .decimal(capacity.needs.readBytes),
      ]),
      "utilization": .decimal(capacity.utilization),
    ])
  }

  private func line(_ line: Bill.Line, of costed: Estimate) -> JSONOutput {
    let metered: [(String, JSONOutput)] = [
      ("dimension", .string(line.dimension.rawValue)),
      ("stream", costed.streamName(of: line).map { .string($0) } ?? .null),
      ("quantity", .decimal(line.quantity)),
      ("unit", .string(line.dimension.unit.rawValue)),
    ]
    let billed: [(String, JSONOutput)] = [
      ("amount", .money(line.amount)),
      ("derivation", .string(line.derivation.words)),
      ("priceSource", .string(costed.prices.file + "#" + costed.prices.path(of: line.dimension))),
    ]
    return .object(JSONOutput.Fields(metered + line.unitPrice.fields("unitPrice") + billed))
  }

  private func versusBaseline(_ costed: Estimate) -> JSONOutput {
    guard let difference = costed.difference(from: scenarios[0]) else { return .null }
    return .object([
      "amount": .money(difference.amount),
      "percent": difference.signedPercent.map { .string($0) } ?? .null,
    ])
  }

  private func remark(_ remark: Remark, of costed: Estimate) -> JSONOutput {
    .object([
      "stream": .string(costed.streams[remark.stream].stream.name),
      "message": .string(remark.content.words),
    ])
  }

  private func prices(_ table: PriceTable) -> JSONOutput {
    let origin: [(String, JSONOutput)] = [
      ("region", .string(table.region.code)),
      ("currency", .string(table.currency.code)),
      ("publishedAt", .string(table.publishedAt.description)),
      ("source", .string(table.source)),
      ("isOld", .bool(table.isOld)),
    ]
    return .object(JSONOutput.Fields(origin + table.rates.termsFields))
  }
}

extension JSONOutput {
  /// An exact number as decimal text, to twelve places.
  static func decimal(_ value: Ratio) -> JSONOutput { .string(value.decimal()) }

  /// An exact amount as decimal text.
  static func money(_ money: Money) -> JSONOutput { .string(money.description) }
}
