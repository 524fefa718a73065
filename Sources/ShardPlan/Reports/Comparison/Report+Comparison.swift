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
    self.init(
      title: title,
      blocks: ComparisonPage(estimates).blocks(explains: explains),
      records: Self.records(comparing: estimates),
      document: EstimateDocument(
        estimates: estimates, title: title, assumptions: ReportNotes.assumptions(of: estimates)
      ).document)
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
      all(.scenario), all(.region), all(.mode), all(.currency), all(.monthHours),
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
    return Report.Records(
      scenario + stream + line + comparison,
      of: estimates.flatMap { estimate in
        BillRow.lines(of: estimate) + [BillRow(estimate: estimate, line: nil)]
      })
  }
}

/// The page of a comparison.
private final class ComparisonPage {
  private let estimates: [Estimate]

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
  }

  func blocks(explains: Bool) -> [Report.Block] {
    var blocks: [Report.Block] = [
      .paragraph(CommonFacts(estimates).words), .table(ComparisonTable(estimates).table),
    ]
    blocks += BillChart(estimates).blocks
    if estimates.contains(where: { $0.onlyStream == nil }) {
      let streams = StreamTable(estimates)
      blocks += [.heading("Streams"), .table(streams.table)]
      if let note = streams.note { blocks.append(.paragraph(note)) }
    }
    if let conclusion = Conclusion(estimates).words { blocks.append(.conclusion(conclusion)) }
    let notes = ReportNotes(estimates)
    let remarks =
      notes.remarks + ScenarioLimits(estimates).words + ComparisonNotes(estimates).words
    if !remarks.isEmpty { blocks += [.heading("Notes"), .list(remarks)] }
    if explains {
      blocks.append(.heading("Arithmetic"))
      blocks.append(.outline(estimates.map { Explanation(of: $0).outline }))
    }
    return blocks + notes.closing()
  }
}
