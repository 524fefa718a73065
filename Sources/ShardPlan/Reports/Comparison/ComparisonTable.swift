import ShardPlanEngine

/// The table of a comparison: one column for each scenario, one row for each fact.
final class ComparisonTable {
  private let estimates: [Estimate]

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
  }

  var table: Report.Table {
    Report.Table(
      columns: [Report.Table.Column(name: "", alignment: .left)]
        + estimates.map { Report.Table.Column(name: $0.name, alignment: .right) },
      groups: [settings, load.filter { !isCommon($0) }, capacity, bill, totals])
  }

  /// The rows of traffic that are the same in all columns, in one line; `nil` where there are none.
  var common: String? {
    let facts = load.filter(isCommon).compactMap { row in
      row.cells.last.map { "\(row.cells[0].text): \($0.text)" }
    }
    return facts.isEmpty ? nil : facts.joined(separator: " · ")
  }

  /// True for a row with the same value in each of several columns.
  private func isCommon(_ row: Report.Table.Row) -> Bool {
    estimates.count > 1 && row.cells.dropFirst(2).allSatisfy { $0 == row.cells[1] }
  }

  private func row(
    _ fact: Fact<Estimate>, _ emphasis: Report.Table.Row.Emphasis = .plain
  ) -> [Report.Table.Row] {
    fact.row(over: estimates, emphasis)
  }

  /// The row of a fact about the only stream of each scenario.
  private func row(
    _ fact: Fact<StreamPlan>, _ emphasis: Report.Table.Row.Emphasis = .plain
  ) -> [Report.Table.Row] {
    fact.of { $0.onlyStream }.row(over: estimates, emphasis)
  }

  /// The row of a fact about the records of the only stream of each scenario.
  private func row(
    _ fact: Fact<RecordLoad>, if isShown: @escaping (Estimate) -> Bool = { _ in true }
  ) -> [Report.Table.Row] {
    fact.of { (plan: StreamPlan) in plan.load }.rangingByRecord
      .of { isShown($0) ? $0.onlyStream : nil }.row(over: estimates)
  }

  /// The settings that differ.
  private var settings: [Report.Table.Row] {
    let common = CommonFacts(estimates)
    var rows: [Report.Table.Row] = []
    if common.regions == nil { rows += row(.region) }
    // Columns are often named by what the row would say.
    let names = estimates.map {
      [$0.mode?.words, $0.mode?.fullName, $0.modeCode].contains($0.name)
    }
    if common.modes == nil, names.contains(false) {
      rows += row(.mode)
    }
    if common.month == nil { rows += row(.monthHours) }
    if common.currency == nil { rows += row(.currency) }
    if common.discountPercent == nil { rows += row(.discount) }
    if common.ownPrices == nil { rows += row(.ownPrices) }
    return rows
  }

  private var load: [Report.Table.Row] {
    let isMixed = estimates.contains { $0.onlyStream?.isMixed ?? false }
    let hasPeak = estimates.contains { $0.onlyStream?.load.hasPeak ?? false }
    var rows: [Report.Table.Row] = []
    if estimates.contains(where: { $0.streamCount != 1 }) { rows += row(.streamCount) }
    rows += row(.userRecords)
    if estimates.contains(where: { ($0.onlyStream?.load.recordsPerPut ?? 1) != 1 }) {
      rows += row(.recordsPerPut)
      rows += row(.kinesisRecords)
      if hasPeak { rows += row(.peakRecords) }
    } else if hasPeak {
      rows += row(Fact<StreamPlan>.peakRecords.labeled("Peak records/s"))
    }
    rows += row(Fact<Estimate>.mebibytes)
    if hasPeak { rows += row(.peakMebibytes) }
    rows += row(isMixed ? .meanBytesPerRecord : .bytesPerRecord)
    rows += row(isMixed ? .meanPayloadUnits : .payloadUnits) { $0.mode == .provisioned }
    return rows
  }

  private var capacity: [Report.Table.Row] {
    row(.shards, .strong) + row(Fact<Estimate>.bindingLimit, .detail)
      + row(Fact<StreamPlan>.utilization, .detail)
  }

  private var bill: [Report.Table.Row] {
    BillItem.allCases.flatMap { line in
      row(
        Fact(line.rawValue, line.rawValue) { (estimate: Estimate) in
          estimate.bill.amounts(of: line).map { .money($0, estimate.currency) } ?? .missing
        })
    }
  }

  private var totals: [Report.Table.Row] {
    var rows = row(total, .strong)
    if estimates.contains(where: { $0.acceptsPart }) { rows += row(.acceptedShare, .detail) }
    guard estimates.count > 1 else { return rows }
    return rows + row(.versusBaseline(estimates[0]), .detail)
      + row(.versusBaselinePercent(estimates[0]), .detail)
  }

  /// The totals, the cheapest of those that run as planned marked.
  private var total: Fact<Estimate> {
    guard estimates.count > 1, CommonFacts(estimates).currency != nil else { return .total }
    let cheapest = CheapestBills(estimates)
    return Fact<Estimate>("total", Fact<Estimate>.total.label) { estimate in
      let value = Fact<Estimate>.total.value(estimate)
      guard cheapest.contains(estimate), let cell = value.cell else { return value }
      return value.shown(.best(cell))
    }
  }
}

/// The table of streams, one row for each kind, where scenarios have several.
struct StreamTable {
  private let estimates: [Estimate]

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
  }

  /// A stream with its part of the bill.
  private struct Stream {
    let plan: StreamPlan
    /// The sum of its lines; `nil` where the mode bills all streams together.
    let bill: Within<Money>?
    let currency: Money.Currency
    let region: String
  }

  var table: Report.Table {
    let bytes: Fact<StreamPlan> = Fact(
      "bytesPerRecord", plans.contains { $0.isMixed } ? "Mean bytes" : "Bytes each", .decimal
    ) { .number($0.load.bytesPerRecord) }
    let records: Fact<StreamPlan> = Fact("recordsPerSecond", "Records/s", .decimal) {
      .number($0.allRecordsPerSecond)
    }
    let bill = Fact<Stream>("bill", "Bill") { stream in
      stream.bill.map { .money($0, stream.currency) }
        ?? FactValue(exact: .missing, cell: .missing("pooled"))
    }
    let facts: [Fact<StreamPlan>] = [
      .count, records, bytes, .allShards, .bindingLimit,
    ]
    var columns: [Fact<Stream>] = [Fact("stream", "", .left) { .text($0.plan.stream.name) }]
    if estimates.contains(where: { $0.regions.count > 1 }) {
      columns.append(Fact("region", "Region", .left) { .text($0.region) })
    }
    if estimates.contains(where: { $0.mode == nil }) {
      columns.append(
        Fact("mode", "Mode", .left) { .text($0.plan.mode.rawValue, words: $0.plan.mode.words) })
    }
    columns += facts.map { fact in fact.rangingByRecord.of { (stream: Stream) in stream.plan } }
    columns.append(bill)
    return Report.Table(
      columns: Fact.columns(columns),
      groups: estimates.map { estimate in
        let blanks = [Report.Cell](repeating: .empty, count: columns.count - 1)
        return [Report.Table.Row([.text(estimate.name)] + blanks, .strong)]
          + streams(of: estimate).map { Fact.row(columns, of: $0, .detail, missing: "–") }
      })
  }

  /// The meaning of a row, where it is not obvious; `nil` elsewhere.
  var note: String? {
    let sentences = [
      plans.contains { $0.stream.count > 1 }
        ? "A row covers all streams of its kind together." : nil,
      plans.contains { $0.load.recordsPerPut != 1 }
        ? "Records/s are Kinesis records, after aggregation." : nil,
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private var plans: [StreamPlan] { estimates.flatMap { $0.streams } }

  private func streams(of estimate: Estimate) -> [Stream] {
    var bills = [Within<Money>?](repeating: nil, count: estimate.streams.count)
    for line in estimate.bill.lines {
      if let index = line.stream { bills[index] = (bills[index] ?? Within(.zero)) + line.amounts }
    }
    return estimate.streams.indices.map { index in
      Stream(
        plan: estimate.streams[index], bill: bills[index], currency: estimate.currency,
        region: estimate.rates(ofStream: index).origin.region)
    }
  }
}

/// Monthly bills as stacked bars: one bar for each scenario, one chart for each currency.
final class BillChart {
  private let estimates: [Estimate]
  private let labels: ScenarioLabels

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
    labels = ScenarioLabels(estimates)
  }

  var blocks: [Report.Block] {
    // A line of the bill looks the same in all charts.
    let lines = BillItem.allCases.filter { line in
      estimates.contains { $0.bill.amounts(of: line).map { $0.low > .zero } ?? false }
    }
    let currencies = estimates.map { $0.currency }.unique
    return currencies.map { currency in
      let bills = estimates.filter { $0.currency == currency }
      let isExact = bills.allSatisfy { $0.bill.totals.isExact }
      let title =
        (currencies.count == 1 ? "Monthly bills" : "Monthly bills in \(currency.code)")
        + (isExact ? "" : ", at least")
      return .chart(
        Chart(
          title, summary: summary(of: bills, currency),
          bars: Chart.Bars(
            bills.map { bill in
              Chart.Bars.Bar(
                labels[bill], lines.map { bill.bill.amounts(of: $0)?.low.magnitude ?? .zero })
            }, of: lines.map { $0.rawValue },
            along: Chart.Axis("\(currency.code) a month", .money(currency)))))
    }
  }

  private func summary(of bills: [Estimate], _ currency: Money.Currency) -> String {
    func words(_ bill: Estimate) -> String {
      "\(labels[bill]) \(RangeText.cents(bill.bill.totals, currency))"
    }
    let count = bills.count == 1 ? "One bar" : "\(bills.count) bars"
    var summary = "\(count), divided into the lines of the bill. "
    if bills.count <= 8 {
      summary += bills.map(words).joined(separator: "; ")
    } else if let least = bills.min(by: { $0.bill.total < $1.bill.total }),
      let most = bills.max(by: { $0.bill.total < $1.bill.total })
    {
      summary += "The smallest bill is \(words(least)), the largest \(words(most))"
    }
    return summary + "."
  }
}
