import ShardPlanEngine

/// The part of a plan's page that is about one scenario.
final class PlanPage: Sendable {
  private let scenario: CapacityPlan
  private let twins: [String?]
  private let title: String

  /// Creates the part of a plan.
  ///
  /// - Parameters:
  ///   - scenario: The plan.
  ///   - twins: The name of an earlier scenario that shows the aggregates of a stream, for each stream.
  ///   - labels: The names of all scenarios.
  init(_ scenario: CapacityPlan, twins: [String?], _ labels: ScenarioLabels) {
    self.scenario = scenario
    self.twins = twins
    title = labels[scenario.estimate]
  }

  private var costed: Estimate { scenario.estimate }

  /// The parts: one for each stream and each of its tables, and the rest.
  var parts: Report.Page {
    var page = Report.Page([.heading(title)])
    if !costed.modes.contains(.provisioned) {
      let needs = costed.modes.count == 1 ? "needs" : "need"
      page += [
        .paragraph(
          "\(costed.modes.map { $0.fullName }.inWords) \(needs) no planning of shards: AWS manages them."
        )
      ]
    }
    for (index, plan) in costed.streams.enumerated() {
      page.append { self.streamBlocks(plan, index) }
    }
    addAggregations(to: &page)
    page.append { [self] in
      [.subheading("The bill"), .table(bill)] + AdvantageUse.blocks([costed])
    }
    return page
  }

  private func streamName(_ index: Int) -> String { costed.streams[index].stream.name }

  /// The name of a stream, where it has to be told from others.
  private func name(_ index: Int) -> String? {
    costed.onlyStream == nil ? streamName(index) : nil
  }

  private func streamBlocks(_ plan: StreamPlan, _ index: Int) -> [Report.Block] {
    var blocks: [Report.Block] = []
    if let capacity = plan.capacity {
      let name = name(index).map { $0 + ": " } ?? ""
      blocks.append(.paragraph(name + CapacitySentence(plan, capacity).words))
      blocks.append(.table(limits(of: plan)))
    }
    func section(_ heading: String, _ points: [String]) {
      guard !points.isEmpty else { return }
      blocks += [.subheading(heading + (name(index).map { ": \($0)" } ?? "")), .list(points)]
    }
    section(
      "What would help",
      scenario.reliefs[index].map { ReliefSentence($0, of: plan, in: costed).words })
    section("Getting there", scenario.reshardings[index].map { [$0.words] } ?? [])
    if let producer = plan.aggregation.producer {
      section(
        "Aggregation by producers",
        ProducerEffect(producer, without: scenario.unaggregated[index], in: costed).words)
    }
    return blocks
  }

  /// Adds the aggregation tables, unless an earlier scenario has shown the same ones.
  ///
  /// Streams of a kind have the same parts, which are made and kept in memory once.
  private func addAggregations(to page: inout Report.Page) {
    guard let tables = scenario.aggregations else { return }
    let kinds = StreamKinds(costed.scenario.streams).kinds
    let counts: [Int: Int] = kinds.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var known: [Int: (blocks: [Report.Block], charts: [Chart])] = [:]
    for (index, plan) in costed.streams.enumerated() {
      let (kind, table) = (kinds[index], tables[index])
      if counts[kind, default: 0] > 1, known[kind] == nil {
        known[kind] = AggregationPage(table, of: plan, in: costed).parts
      }
      let parts = known[kind]
      page.append { [self] in
        let heading = AggregationPage.heading(name(index))
        if let twin = twins[index] { return [heading, .paragraph("The same as for \(twin).")] }
        let parts = parts ?? AggregationPage(table, of: plan, in: costed).parts
        let subject = title + (name(index).map { ", \($0)" } ?? "")
        return [heading] + parts.blocks
          + parts.charts.map { .chart($0.titled("\($0.title): \(subject)")) }
      }
    }
  }

  /// The needs of each limit and its utilization, on average and at the peak.
  private func limits(of plan: StreamPlan) -> Report.Table {
    Report.Table(
      [
        .limit, .averageNeed.ranging, .peakNeed.ranging, .averageUtilization.ranging,
        .peakUtilization.ranging,
      ],
      of: [LimitRow.limits(of: plan, in: costed)]
    ) { $0.isBinding ? .strong : .plain }
  }

  /// The bill line by line.
  private var bill: Report.Table {
    func row(_ label: String, _ amount: Within<Money>, _ emphasis: Report.Table.Row.Emphasis)
      -> Report.Table.Row
    {
      Report.Table.Row([.text(label), .money(amount, costed.currency)], emphasis)
    }
    let lines = BillItem.allCases.compactMap { line in
      costed.bill.amounts(of: line).map { row(line.rawValue, $0, .plain) }
    }
    return Report.Table(
      columns: [
        Report.Table.Column(name: "", alignment: .left),
        Report.Table.Column(name: "A month", alignment: .right),
      ], groups: [lines, [row("Total a month", costed.bill.totals, .strong)]])
  }
}
