import ShardPlanEngine
import ShardPlanText

/// The parts of a plan's page.
struct PlanParts {
  private let plans: [CapacityPlan]
  private let estimates: [Estimate]

  init(_ plans: [CapacityPlan]) {
    self.plans = plans
    estimates = plans.map { $0.estimate }
  }

  var parts: Report.Parts {
    let notes = ReportNotes(estimates)
    return Report.Parts(
      facts: CommonFacts(estimates).words, verdict: verdict, answer: { answer },
      caveats: {
        CaveatList(notes.caveats(limits: LimitFinding.Severity.allCases), of: plans.count).blocks
      },
      details: details,
      assumptions: {
        notes.assumptions(of: plans.flatMap { $0.compared }, further: plans.furtherAssumptions)
      }, prices: { notes.sources })
  }

  /// The plan by itself, or the cheapest of several, and what would save most, now and in time.
  private var verdict: String {
    ([Conclusion(estimates).words] + (plans.count == 1 ? [largestSaving] : [])
      + [GrowthComparison(plans)?.verdict]).compactMap { $0 }.joined(separator: " ")
  }

  private var largestSaving: String? {
    let plan = plans[0]
    let (estimate, now) = (plan.estimate, plan.estimate.bill.total)
    var largest: (relief: Estimate.Relief, stream: Int)?
    for (stream, reliefs) in plan.reliefs.enumerated()
    where estimate.streams[stream].obstacles.isEmpty {
      for relief in reliefs where relief.saving ?? .zero >= .cent && now - relief.total >= .cent {
        if let found = largest, found.relief.total <= relief.total { continue }
        largest = (relief, stream)
      }
    }
    guard let largest else { return leastThatRuns }
    return measure(largest.relief, of: largest.stream)
      + " to save \(MoneyText.cents(now - largest.relief.total, estimate.currency)) of it."
  }

  /// What lets the first stream run that does not, for the least money.
  ///
  /// Its bill is that of records which the shards reject, so that nothing is saved from it.
  private var leastThatRuns: String? {
    let estimate = plans[0].estimate
    let stream = estimate.streams.firstIndex { !$0.obstacles.isEmpty }
    guard let stream, let relief = plans[0].reliefs[stream].min(by: { $0.total < $1.total }) else {
      return nil
    }
    return measure(relief, of: stream)
      + " to carry the peak for \(MoneyText.cents(relief.total, estimate.currency)) a month."
  }

  private func measure(_ relief: Estimate.Relief, of stream: Int) -> String {
    let estimate = plans[0].estimate
    let name = estimate.onlyStream == nil ? " (\(estimate.streams[stream].stream.name))" : ""
    return ReliefSentence.measure(relief) + name
  }

  /// The scenarios, or the streams, one row each; a single stream has its own tables.
  private var answer: [Report.Block] {
    if plans.count > 1 {
      return [.table(PlannedScenarios(estimates).table)] + (GrowthComparison(plans)?.blocks ?? [])
    }
    return (estimates[0].onlyStream == nil ? [.table(StreamTable(estimates).table)] : [])
      + (plans[0].growth.map { GrowthPage(plans[0], $0).blocks } ?? [])
  }

  private var details: Report.Page {
    let labels = ScenarioLabels(estimates)
    var page = Report.Page()
    var tables = ShownTables()
    for plan in plans { page.append(PlanPage(plan, twins: tables.twins(of: plan), labels).parts) }
    return page
  }
}

/// The table of planned scenarios, one row each.
struct PlannedScenarios {
  private let estimates: [Estimate]

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
  }

  var table: Report.Table {
    let labels = ScenarioLabels(estimates)
    let only = { (fact: Fact<StreamPlan>) in fact.of { (estimate: Estimate) in estimate.onlyStream }
    }
    let cheapest = CheapestBills(estimates)
    let isComparable = CommonFacts(estimates).currency != nil && CommonFacts(estimates).month != nil
    let total = Fact<Estimate>("total", "A month") { estimate in
      let value = Fact<Estimate>.total.value(estimate)
      guard isComparable, cheapest.contains(estimate), let cell = value.cell else {
        return value
      }
      return value.shown(.best(cell))
    }
    let name = Fact<Estimate>("scenario", "", .left) { .text(labels[$0]) }
    let traffic = [
      only(.peakRecords).labeled("Peak records/s"), only(.peakMebibytes).labeled("MiB/s"),
    ]
    let hasOne = estimates.contains { $0.onlyStream != nil }
    return Report.Table(
      [name] + (hasOne ? traffic : []) + [.shards, Fact<Estimate>.bindingLimit]
        + (hasOne ? [only(.utilization).labeled("full")] : []) + [total], of: [estimates],
      missing: "–")
  }
}
