import ShardPlanEngine

extension Report {
  /// Sets monthly bills side by side; the first is the baseline.
  ///
  /// - Parameters:
  ///   - scenarios: The costed scenarios, at least one.
  ///   - title: The title of the report.
  ///   - explains: Whether to show the arithmetic of every number.
  /// - Precondition: There is a scenario.
  public init(comparing scenarios: [Estimate], title: String, explains: Bool = false) {
    let page = ComparisonPage(scenarios: scenarios)
    self.init(
      title: title,
      blocks: page.blocks(explains: explains),
      records: ComparisonRecords(scenarios: scenarios).records,
      document: ComparisonDocument(scenarios: scenarios, title: title).document)
  }
}

/// The page of a comparison.
private struct ComparisonPage {
  let scenarios: [Estimate]

  func blocks(explains: Bool) -> [Block] {
    var blocks: [Block] = [
      .paragraph(CommonFacts(scenarios).words),
      .table(ComparisonTable(scenarios: scenarios).table),
    ]
    blocks += BillChart(scenarios).blocks
    if scenarios.contains(where: { $0.onlyStream == nil }) {
      let streams = StreamTable(scenarios: scenarios)
      blocks += [.heading("Streams"), .table(streams.table)]
      if let note = streams.note { blocks.append(.paragraph(note)) }
    }
    if let conclusion = Conclusion(scenarios).words { blocks.append(.conclusion(conclusion)) }
    if !remarks.isEmpty { blocks += [.heading("Take note"), .list(remarks)] }
    if explains {
      blocks += [.heading("How the numbers come about")]
      blocks += [.outline(scenarios.map { Explanation(of: $0).outline })]
    }
    blocks += [
      .heading("Assumptions"), .list(ComparisonAssumptions(scenarios: scenarios).words),
    ]
    blocks += [.heading("Prices"), .list(prices)]
    return blocks
  }

  private var remarks: [String] {
    ScenarioRemarks(scenarios).words + ScenarioLimits(scenarios).words
      + ComparisonNotes(scenarios: scenarios).words
  }

  private var prices: [String] {
    scenarios.map { $0.prices }.unique.map { $0.provenance }
  }
}
