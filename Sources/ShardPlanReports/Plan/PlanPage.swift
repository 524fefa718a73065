internal import ShardPlanEngine
internal import ShardPlanPricing

/// The part of a plan's page that is about one scenario.
struct PlanPage {
  private let scenario: PlannedScenario
  private let earlier: ArraySlice<PlannedScenario>
  private let title: String

  init(_ index: Int, of all: [PlannedScenario]) {
    scenario = all[index]
    earlier = all[..<index]
    title = scenario.costed.label(among: all.map(\.costed))
  }

  var blocks: [Block] {
    let costed = scenario.costed
    var blocks: [Block] = [.heading(title)]
    for (index, plan) in costed.estimate.streams.enumerated() {
      blocks += streamBlocks(plan, index)
    }
    if costed.mode != .provisioned {
      blocks.append(
        .paragraph("\(costed.mode.fullName) needs no shards to be planned: AWS sees to them."))
    }
    if !scenario.findings.isEmpty {
      blocks += [.heading("Limits"), .list(scenario.findings.map(words))]
    }
    blocks.append(.conclusion("\(MoneyText.cents(costed.bill.total, costed.currency)) a month."))
    if let growth = scenario.growth {
      blocks +=
        GrowthPage(growth.growth, growth.milestones, currency: costed.currency).blocks
    }
    return blocks
  }

  /// A finding with its severity, unless it is only a note, and its stream where there are several.
  private func words(_ finding: LimitFinding) -> String {
    let severity = finding.severity == .note ? "" : finding.severity.rawValue + ": "
    let stream =
      scenario.costed.onlyStream == nil
      ? finding.stream.map { scenario.costed.estimate.streams[$0].stream.name + ": " } ?? "" : ""
    let words = stream + finding.words(in: scenario.costed.currency)
    let first = severity + words
    return first.prefix(1).uppercased() + first.dropFirst()
  }

  private func streamBlocks(_ plan: Estimate.StreamEstimate, _ index: Int) -> [Block] {
    let name = scenario.costed.onlyStream == nil ? "\(plan.stream.name): " : ""
    var blocks: [Block] = []
    if let capacity = plan.capacity {
      blocks.append(.paragraph(name + CapacitySentence(plan, capacity).words))
      blocks.append(.table(LimitTable(plan, capacity).table))
    }
    let reliefs = scenario.reliefs[index].map {
      ReliefSentence($0, from: plan.capacity, in: scenario.costed).words
    }
    if !reliefs.isEmpty {
      blocks += [
        .heading(
          "What would help" + (plan.capacity == nil && !name.isEmpty ? " \(plan.stream.name)" : "")),
        .list(reliefs),
      ]
    }
    if let resharding = scenario.reshardings[index] {
      blocks += [.heading("Getting there"), .list([resharding.words])]
    }
    if let producer = plan.aggregation.producer {
      let words = ProducerEffect(
        producer, without: scenario.unaggregated[index], in: scenario.costed
      ).words
      blocks += [.heading("What the producers achieve"), .list(words)]
    }
    return blocks + aggregationBlocks(plan, index)
  }

  /// The aggregation table, unless an earlier scenario has shown the same one.
  private func aggregationBlocks(_ plan: Estimate.StreamEstimate, _ index: Int) -> [Block] {
    guard let choices = scenario.choices?[index] else { return [] }
    let page = AggregationPage(
      choices, name: plan.stream.name, currency: scenario.costed.currency)
    guard let twin = earlier.first(where: { $0.shows(choices, for: scenario.costed) }) else {
      return page.blocks
    }
    return page.heading + [.paragraph("The same as for \(twin.costed.name).")]
  }
}

extension PlannedScenario {
  /// Whether a stream of this scenario has the same table of aggregates.
  fileprivate func shows(_ choices: [AggregationChoice], for other: CostedScenario) -> Bool {
    costed.currency == other.currency && self.choices?.contains(choices) == true
  }
}
