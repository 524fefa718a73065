import ShardPlanEngine

/// The part of a plan's page that is about one scenario.
struct PlanPage {
  private let scenario: CapacityPlan
  private let earlier: ArraySlice<CapacityPlan>
  private let title: String

  init(_ index: Int, of all: [CapacityPlan], _ labels: ScenarioLabels) {
    scenario = all[index]
    earlier = all[..<index]
    title = labels[scenario.estimate]
  }

  private var costed: Estimate { scenario.estimate }

  var blocks: [Block] {
    var blocks: [Block] = [.heading(title)]
    if costed.mode != .provisioned {
      blocks.append(
        .paragraph("\(costed.mode.fullName) needs no shards to be planned: AWS sees to them."))
    }
    for (index, plan) in costed.streams.enumerated() {
      blocks += streamBlocks(plan, index)
    }
    if !scenario.findings.isEmpty {
      blocks += [.subheading("Limits"), .list(scenario.findings.map { costed.words(for: $0) })]
    }
    for (index, plan) in costed.streams.enumerated() {
      blocks += aggregationBlocks(plan, index)
    }
    blocks += [.subheading("The bill"), .table(PlanBill(costed).table)]
    if let growth = scenario.growth, let milestones = scenario.milestones {
      blocks += GrowthPage(growth, milestones, in: costed).blocks
      blocks += GrowthChart(growth, of: costed, named: title).blocks
    }
    return blocks
  }

  private func streamName(_ index: Int) -> String { costed.streams[index].stream.name }

  /// The name of a stream, where it has to be told from others.
  private func name(_ index: Int) -> String? {
    costed.onlyStream == nil ? streamName(index) : nil
  }

  private func streamBlocks(_ plan: StreamPlan, _ index: Int) -> [Block] {
    var blocks: [Block] = []
    if let capacity = plan.capacity {
      let name = name(index).map { $0 + ": " } ?? ""
      blocks.append(.paragraph(name + CapacitySentence(plan, capacity).words))
      blocks.append(.table(LimitTable(plan, capacity).table))
    }
    func section(_ heading: String, _ points: [String]) {
      guard !points.isEmpty else { return }
      blocks += [.subheading(heading + (name(index).map { ": \($0)" } ?? "")), .list(points)]
    }
    section(
      "What would help",
      scenario.reliefs[index].map { ReliefSentence($0, from: plan.capacity, in: costed).words })
    section("Getting there", scenario.reshardings[index].map { [$0.words] } ?? [])
    if let producer = plan.aggregation.producer {
      section(
        "What the producers achieve",
        ProducerEffect(producer, without: scenario.unaggregated[index], in: costed).words)
    }
    return blocks
  }

  /// The aggregation table, unless an earlier scenario has shown the same one.
  private func aggregationBlocks(_ plan: StreamPlan, _ index: Int) -> [Block] {
    guard let table = scenario.aggregations?[index] else { return [] }
    let page = AggregationPage(table, of: plan, in: costed, named: title)
    let twin = earlier.first { other in
      other.estimate.currency == costed.currency && other.estimate.mode == costed.mode
        && other.aggregations?.contains(table) == true
    }
    return [page.heading(name(index))]
      + (twin.map { [.paragraph("The same as for \($0.estimate.name).")] } ?? page.blocks)
  }
}
