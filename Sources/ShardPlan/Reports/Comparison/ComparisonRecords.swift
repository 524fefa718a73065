import ShardPlanEngine

/// The flat table: one row for each line of each bill, and one for each total.
struct ComparisonRecords {
  let scenarios: [Estimate]

  var records: Records {
    Records(
      header: [
        "scenario", "region", "mode", "currency", "monthHours", "stream", "streamCount", "shards",
        "bindingLimit", "dimension", "quantity", "unit", "unitPrice", "amount", "amountRounded",
        "versusBaseline", "versusBaselinePercent", "pricesPublishedAt",
      ] + RateCard.UnitPrice.termsHeader,
      rows: scenarios.flatMap { scenario in
        scenario.bill.lines.map { row($0, of: scenario) } + [total(of: scenario)]
      })
  }

  private func row(_ line: Bill.Line, of scenario: Estimate) -> [Records.Field] {
    let plan = line.stream.map { scenario.streams[$0] }
    let stream: [Records.Field] = [
      plan.map { .text($0.stream.name) } ?? .empty,
      plan.map { .number(String($0.stream.count)) } ?? .empty,
      plan?.allShards.map { .number($0.decimal()) } ?? .empty,
      plan?.capacity.map { .text($0.bindingLimit.rawValue) } ?? .empty,
    ]
    return settings(of: scenario) + stream + [
      .text(line.dimension.rawValue), .number(line.quantity.decimal()),
      .text(line.dimension.unit.rawValue), .number(line.unitPrice.decimal),
      .number(line.amount.description), .number(MoneyText.plainCents(line.amount)), .empty, .empty,
      .text(scenario.prices.publishedAt.description),
    ] + line.unitPrice.termsFields
  }

  private func total(of scenario: Estimate) -> [Records.Field] {
    let difference = scenario.difference(from: scenarios[0])
    let limits = scenario.streams.compactMap { $0.capacity?.bindingLimit }.unique
    let stream: [Records.Field] = [
      .empty, .number(scenario.streamCount.decimal()),
      scenario.openShards.map { .number($0.decimal()) } ?? .empty,
      limits.count == 1 ? .text(limits[0].rawValue) : .empty,
    ]
    return settings(of: scenario) + stream + [
      .text("total"), .empty, .empty, .empty, .number(scenario.bill.total.description),
      .number(MoneyText.plainCents(scenario.bill.total)),
      difference.map { .number($0.amount.description) } ?? .empty,
      difference?.signedPercent.map { .number($0) } ?? .empty,
      .text(scenario.prices.publishedAt.description),
    ] + RateCard.UnitPrice.termsHeader.map { _ in .empty }
  }

  private func settings(of scenario: Estimate) -> [Records.Field] {
    [
      .text(scenario.name), .text(scenario.prices.region.code), .text(scenario.mode.rawValue),
      .text(scenario.currency.code),
      .number(scenario.scenario.month.hours.decimal()),
    ]
  }
}

extension Bill.Difference {
  /// The percent with its sign, to twelve places; `nil` when the baseline is nothing.
  var signedPercent: String? {
    percent.map { percent in
      let digits = percent.decimal()
      return amount.isNegative && digits != "0" ? "-" + digits : digits
    }
  }
}
