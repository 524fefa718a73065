public import ShardPlanEngine

extension Report {
  /// Shows monthly bills next to each other; the first is the baseline.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
  /// let bills = try [CapacityMode.provisioned, .onDemand].map { mode in
  ///   try Scenario(name: "\(mode)", mode: mode, streams: [stream]).estimate(in: "us-east-1")
  /// }
  /// print(Report(comparing: bills, title: "Orders").title)  // Orders
  /// ```
  ///
  /// - Parameters:
  ///   - estimates: The estimates, at least one.
  ///   - title: The title of the report.
  ///   - explains: Whether to show the arithmetic of every number.
  /// - Precondition: There is an estimate.
  public init(comparing estimates: [Estimate], title: String, explains: Bool = false) {
    self.init(comparing: estimates, title: title, explains: explains, against: nil)
  }

  /// Shows monthly bills next to each other, and how they differ from saved ones.
  ///
  /// - Parameters:
  ///   - estimates: The estimates, at least one.
  ///   - title: The title of the report.
  ///   - explains: Whether to show the arithmetic of every number.
  ///   - changes: The differences from saved bills, if there are any to compare with.
  package init(
    comparing estimates: [Estimate], title: String, explains: Bool, against changes: BillChanges?
  ) {
    self.init(
      title: title,
      parts: ComparisonPage(estimates).parts(explains: explains, against: changes),
      records: Self.records(comparing: estimates),
      document: EstimateDocument(
        estimates: estimates, title: title, assumptions: ReportNotes.assumptions(of: estimates)
      ).document.adding(changes.map { [("against", $0.document)] } ?? []))
  }

  /// One row for each line of each bill, and one for each total.
  private static func records(comparing estimates: [Estimate]) -> Report.Records {
    let baseline = estimates[0]
    func all(_ fact: Fact<Estimate>) -> Fact<BillRow> { fact.of { $0.estimate } }
    func total(_ fact: Fact<Estimate>) -> Fact<BillRow> {
      fact.of { $0.line == nil ? $0.estimate : nil }
    }
    func either(
      _ line: Fact<StreamPlan>, or total: Fact<Estimate>
    ) -> Fact<BillRow> {
      Fact<BillRow>(total.name) { row in
        row.line == nil ? total.value(row.estimate) : row.plan.map(line.value) ?? .missing
      }
    }
    let scenario = [
      all(.scenario), .region, .mode, all(.currency), all(.monthHours),
    ]
    let stream: [Fact<BillRow>] = [
      .stream, either(.count, or: .streamCount), either(.allShards, or: .shards),
      either(.bindingLimit, or: .bindingLimit),
    ]
    let line: [Fact<BillRow>] = [.dimension, .quantity, .unit, .unitPrice, .amount, .amountRounded]
    let comparison: [Fact<BillRow>] = [
      total(.versusBaseline(baseline)), total(.versusBaselinePercent(baseline)),
      all(.publishedAt), .listPrice, .discountPercent, .terms,
    ]
    // Where everything is known, the bounds would repeat the amount.
    let bounds: [Fact<BillRow>] =
      estimates.allSatisfy { $0.bill.totals.isExact } ? [] : [.amountLow, .amountHigh]
    return Report.Records(
      scenario + stream + line + comparison + bounds,
      of: estimates.flatMap { estimate in
        BillRow.lines(of: estimate) + [BillRow(estimate: estimate, line: nil)]
      })
  }
}

/// The page of a comparison.
private struct ComparisonPage {
  private let estimates: [Estimate]

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
  }

  func parts(explains: Bool, against changes: BillChanges?) -> Report.Parts {
    let notes = ReportNotes(estimates)
    let verdicts = [changes?.verdict, Conclusion(estimates).words].compactMap { $0 }
    return Report.Parts(
      facts: CommonFacts(estimates).words, verdict: verdicts.joined(separator: " "),
      answer: { (changes.map { $0.blocks + [.heading("Bills now")] } ?? []) + answer },
      caveats: {
        let caveats = notes.caveats() + ComparisonNotes(estimates).caveats
        return CaveatList(caveats, of: estimates.count).blocks
      },
      details: Report.Page { streams + (explains ? arithmetic : []) },
      assumptions: { notes.assumptions() }, prices: { notes.sources })
  }

  private var answer: [Report.Block] {
    let table = ComparisonTable(estimates)
    return (table.common.map { [.paragraph($0)] } ?? []) + [.table(table.table)]
      + AdvantageUse.blocks(estimates) + BillChart(estimates).blocks
  }

  private var streams: [Report.Block] {
    guard estimates.contains(where: { $0.onlyStream == nil }) else { return [] }
    let streams = StreamTable(estimates)
    return [.heading("Streams"), .table(streams.table)]
      + (streams.note.map { [.paragraph($0)] } ?? [])
  }

  private var arithmetic: [Report.Block] {
    [.heading("Arithmetic"), .outline(estimates.map { Explanation(of: $0).outline })]
  }
}

/// Notes on comparing scenarios with each other.
final class ComparisonNotes {
  private let estimates: [Estimate]

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
  }

  var caveats: [Caveat] {
    [months, workloads, means, rounding].compactMap { $0 }
      .map { Caveat(severity: .note, kind: "comparison", words: $0) }
  }

  private var months: String? {
    guard CommonFacts(estimates).month == nil else { return nil }
    return "The scenarios are billed for months of different lengths."
  }

  private var workloads: String? {
    guard let first = estimates.first?.userBytesPerSecond,
      estimates.contains(where: { $0.userBytesPerSecond != first })
    else { return nil }
    return "The scenarios do not carry the same load of user records."
  }

  private var means: String? {
    guard estimates.contains(where: { $0.streams.contains(where: { $0.isMixed }) }) else {
      return nil
    }
    return "Bytes and payload units of a mix of record sizes are means over the mix."
  }

  /// Names that may have commas in them, as column names made of options have.
  private static func names(_ names: [String]) -> String {
    names.count > 3 ? CountText.of(Int64(names.count), "scenario") : names.joined(separator: "; ")
  }

  /// A note where the lines as shown do not add up to the total as shown.
  private var rounding: String? {
    let labels = ScenarioLabels(estimates)
    let uneven = estimates.filter { !$0.linesAddUpAsShown }.map { labels[$0] }
    guard !uneven.isEmpty else { return nil }
    return
      "Each line is rounded by itself; for \(Self.names(uneven)) the lines as shown "
      + "do not add up to the total, which is the rounded exact sum."
  }
}

extension Estimate {
  /// The bytes of user records over all streams.
  fileprivate var userBytesPerSecond: Ratio {
    streams.reduce(Ratio.zero) { sum, plan in
      sum + plan.allRecordsPerSecond * plan.load.recordsPerPut
        * plan.stream.recordSize.bytes
    }
  }

  fileprivate var linesAddUpAsShown: Bool {
    // Bounds are no sums to be checked by eye.
    guard bill.totals.isExact else { return true }
    func cents(_ money: Money) -> UInt128 {
      money.magnitude.rounded(places: 2, .toNearestOrAwayFromZero) ?? 0
    }
    let lines = BillItem.allCases.compactMap { bill.amounts(of: $0)?.exact }
    return lines.reduce(UInt128(0)) { $0 + cents($1) } == cents(bill.total)
  }
}
