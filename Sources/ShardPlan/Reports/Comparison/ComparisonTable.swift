import ShardPlanEngine

/// The side-by-side table: one column for each scenario.
struct ComparisonTable {
  let scenarios: [Estimate]

  var table: Table {
    Table(
      columns: [Table.Column(name: "", alignment: .left)]
        + scenarios.map { Table.Column(name: $0.name, alignment: .right) },
      groups: [settings, load, capacity, bill, totals])
  }

  /// A row, or nothing when no scenario has anything to say.
  private func row(
    _ label: String, _ emphasis: Table.Row.Emphasis = .plain, _ cell: (Estimate) -> Cell?
  ) -> [Table.Row] {
    let cells = scenarios.map(cell)
    guard cells.contains(where: { $0 != nil }) else { return [] }
    return [Table.Row([.text(label)] + cells.map { $0 ?? .missing("–") }, emphasis)]
  }

  /// What differs from scenario to scenario.
  private var settings: [Table.Row] {
    let common = CommonFacts(scenarios)
    var rows: [Table.Row] = []
    if common.region == nil { rows += row("Region") { .text($0.prices.region.code) } }
    if common.mode == nil { rows += row("Capacity mode") { .text($0.mode.words) } }
    if common.month == nil {
      rows += row("Hours a month") { .number($0.scenario.month.hours, places: 2) }
    }
    if common.currency == nil { rows += row("Currency") { .text($0.currency.code) } }
    if common.discountPercent == nil {
      rows += row("Discount") { scenario in
        let percent = scenario.rates.discountPercent
        return percent.isZero ? nil : .text(NumberText.discount(percent))
      }
    }
    if common.ownPrices == nil {
      rows += row("Own prices") { scenario in
        let count = scenario.rates.ownPricedDimensions.count
        return count == 0 ? nil : .number(Ratio(count), places: 0)
      }
    }
    return rows
  }

  private var load: [Table.Row] {
    let isMixed = scenarios.contains { $0.onlyStream?.isMixed ?? false }
    let showsStreams = scenarios.contains { $0.streamCount != 1 }
    return row("Streams") { showsStreams ? .number($0.streamCount, places: 0) : nil }
      + row("User records/s") { scenario in
        scenario.onlyStream.map { plan in
          .number(
            plan.allRecordsPerSecond * plan.load.recordsPerPut, places: 2)
        }
      }
      + row("Records per PUT") { scenario in
        scenario.onlyStream.map { .number($0.load.recordsPerPut, places: 2) }
      }
      + row("Kinesis records/s") { scenario in
        scenario.onlyStream.map { .number($0.allRecordsPerSecond, places: 2) }
      }
      + row(isMixed ? "Mean bytes each" : "Bytes each") { scenario in
        scenario.onlyStream.map { .number($0.load.bytesPerRecord, places: 2) }
      }
      + row(isMixed ? "Mean payload units" : "Payload units each") { scenario in
        guard scenario.mode == .provisioned else { return nil }
        return scenario.onlyStream.map { .number($0.load.payloadUnitsPerRecord, places: 2) }
      }
  }

  private var capacity: [Table.Row] {
    row("Shards", .strong) { scenario in scenario.openShards.map { .number($0, places: 0) } }
      + row("bound by", .detail) { scenario in
        let limits = scenario.streams.compactMap { $0.capacity?.bindingLimit }.unique
        return limits.isEmpty ? nil : .text(limits.count == 1 ? limits[0].words : "several")
      }
      + row("full at the peak", .detail) { scenario in
        scenario.onlyStream?.capacity.map { .percent($0.utilization * 100) }
      }
  }

  private var bill: [Table.Row] {
    BillLine.allCases.flatMap { line in
      row(line.rawValue) { scenario in
        scenario.amount(of: line).map { .money($0, scenario.currency) }
      }
    }
  }

  private var totals: [Table.Row] {
    var rows = row("Total a month", .strong) { .money($0.bill.total, $0.currency) }
    guard scenarios.count > 1 else { return rows }
    rows += row("against the first", .detail) { scenario in
      guard scenario != scenarios[0] else { return .empty }
      guard let difference = scenario.difference(from: scenarios[0]) else {
        return .missing("in \(scenario.currency.code)")
      }
      return .change(difference.amount, scenario.currency)
    }
    rows += row("in percent", .detail) { scenario in
      guard scenario != scenarios[0] else { return .empty }
      return scenario.difference(from: scenarios[0]).flatMap { difference in
        difference.percent.map {
          .percentChange($0, isNegative: difference.amount.isNegative)
        }
      }
    }
    return rows
  }
}

extension Estimate {
  /// How this bill differs from another; `nil` in another currency.
  func difference(from baseline: Estimate) -> Bill.Difference? {
    Bill.Difference(of: bill, from: baseline.bill)
  }
}

extension StreamPlan {
  /// Kinesis records per second over all streams that are alike.
  var allRecordsPerSecond: Ratio { load.recordsPerSecond * Ratio(stream.count) }

  /// Whether its records have several sizes, so that what is said of each is a mean.
  var isMixed: Bool { !stream.records.isUniform }

  /// The open shards of all streams that are alike, or `nil` in on-demand modes.
  var allShards: Ratio? { capacity.map { Ratio($0.shards) * Ratio(stream.count) } }
}
