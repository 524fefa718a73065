import ShardPlanEngine

extension Report {
  /// Shows what each scenario needs: shards, the limit that binds, what would relieve it, the bill.
  ///
  /// - Parameters:
  ///   - scenarios: The planned scenarios, at least one.
  ///   - title: The title of the report.
  /// - Precondition: There is a scenario.
  public init(planning scenarios: [CapacityPlan], title: String) {
    self.init(
      title: title, blocks: Self.page(of: scenarios), records: PlanRecords(scenarios).records,
      document: PlanDocument(scenarios: scenarios, title: title).document)
  }

  private static func page(of scenarios: [CapacityPlan]) -> [Block] {
    let costed = scenarios.map { $0.estimate }
    let labels = ScenarioLabels(costed)
    var blocks: [Block] = [.paragraph(CommonFacts(costed).words)]
    for index in scenarios.indices { blocks += PlanPage(index, of: scenarios, labels).blocks }
    let remarks = ScenarioRemarks(costed).words
    if !remarks.isEmpty { blocks += [.heading("Take note"), .list(remarks)] }
    blocks += [.heading("Assumptions"), .list(ComparisonAssumptions(planning: scenarios).words)]
    blocks += [.heading("Prices"), .list(costed.map { $0.prices }.unique.map { $0.provenance })]
    return blocks
  }
}
