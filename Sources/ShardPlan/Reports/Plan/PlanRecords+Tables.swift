import ShardPlanEngine

extension PlanRecords {
  /// One row for each month of each scenario.
  static func growth(_ scenarios: [CapacityPlan]) -> Records {
    Records(
      header: [
        "scenario", "region", "month", "recordsPerSecond", "shards", "bindingLimit", "currency",
        "total", "cheapestMode", "neededShards", "totalWithNeededShards",
      ],
      rows: scenarios.flatMap { scenario in
        (scenario.growth?.steps ?? []).map { step in
          head(of: scenario) + [
            .number(String(step.month)), .number(step.userRecordsPerSecond.decimal()),
            step.estimate.quote.shards.map { .number(String($0)) } ?? .empty,
            step.commonLimit.map { .text($0.rawValue) } ?? .empty,
            .text(scenario.estimate.currency.code),
            .number(step.estimate.bill.total.description),
            step.cheapestMode.map { .text($0.rawValue) } ?? .empty,
            step.withNeededShards?.shards.map { .number(String($0)) } ?? .empty,
            step.withNeededShards.map { .number($0.total.description) } ?? .empty,
          ]
        }
      })
  }

  /// One row for each number of records per PUT of each stream.
  static func aggregations(_ scenarios: [CapacityPlan]) -> Records {
    Records(
      header: [
        "scenario", "region", "stream", "recordsPerPut", "bytesPerRecord", "payloadUnitsPerRecord",
        "billedBytesPerRecord", "shards", "bindingLimit", "bufferSeconds", "currency", "total",
        "isFull",
        "isEnough", "isCheapest",
      ],
      rows: scenarios.flatMap { scenario in
        (scenario.aggregations ?? []).enumerated().flatMap { index, table in
          let name = scenario.estimate.streams[index].stream.name
          return table.choices.indices.map { choice in
            head(of: scenario) + [.text(name)]
              + row(table, choice, in: scenario.estimate.currency)
          }
        }
      })
  }

  private static func row(
    _ table: AggregationTable, _ index: Int, in currency: Money.Currency
  ) -> [Records.Field] {
    let choice = table.choices[index]
    return [
      .number(choice.recordsPerPut.decimal()), .number(choice.bytesPerRecord.decimal()),
      .number(choice.payloadUnits.decimal()), .number(choice.billedBytes.decimal()),
      choice.capacity.map { .number(String($0.shards)) } ?? .empty,
      choice.capacity.map { .text($0.bindingLimit.rawValue) } ?? .empty,
      .number(choice.bufferSeconds.decimal()), .text(currency.code),
      .number(choice.total.description), .text(String(choice.isFull)),
      .text(String(index == table.enough)), .text(String(index == table.cheapest)),
    ]
  }

  private static func head(of scenario: CapacityPlan) -> [Records.Field] {
    [.text(scenario.estimate.name), .text(scenario.estimate.prices.region.code)]
  }
}

extension Growth.Step {
  /// What binds all streams; `nil` when they are bound by different limits, or by none on demand.
  var commonLimit: Capacity.BindingLimit? {
    let limits = estimate.streams.compactMap { $0.capacity?.bindingLimit }.unique
    return limits.count == 1 ? limits[0] : nil
  }
}
