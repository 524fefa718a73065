import ShardPlanEngine
import ShardPlanText

/// The parts of a plan's JSON that go beyond the document of its estimates.
final class PlanDocument {
  private let plan: CapacityPlan
  /// The findings of each stream; those of all streams under -1.
  private let findings: [Int: [LimitFinding]]
  /// The kind of each stream.
  private let kinds: [Int]
  /// The number of streams of each kind.
  private let counts: [Int: Int]
  /// What streams of one kind have in common, if they are several.
  private var known: [Int: [(String, JSONOutput)]] = [:]

  init(_ plan: CapacityPlan) {
    self.plan = plan
    findings = Dictionary(grouping: plan.findings) { $0.stream ?? -1 }
    kinds = plan.aggregations == nil ? [] : StreamKinds(plan.estimate.scenario.streams).kinds
    counts = kinds.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Returns the document of plans, version 1: a contract with other programs.
  static func document(of plans: [CapacityPlan], title: String) -> JSONOutput {
    let documents = plans.map { PlanDocument($0) }
    return EstimateDocument(
      estimates: plans.map { $0.estimate }, title: title,
      assumptions: ReportNotes.assumptions(
        of: plans.flatMap { $0.compared }, further: plans.furtherAssumptions),
      scenarioFacts: { documents[$0].scenario },
      streamFacts: { documents[$0].stream($1) }
    ).document
  }

  private var scenario: [(String, JSONOutput)] {
    [("findings", findings(ofStream: nil))]
      + (JSONOutput.growth(of: plan).map { [("growth", $0)] } ?? [])
  }

  private func stream(_ index: Int) -> [(String, JSONOutput)] {
    let stream = plan.estimate.streams[index]
    var fields: [(String, JSONOutput)] = []
    if let unaggregated = plan.unaggregated[index] {
      fields.append(("totalWithoutAggregation", .money(unaggregated)))
    }
    fields += JSONOutput.fields([.limitUtilization.ranging], of: stream)
    fields.append(
      (
        "reliefs",
        .list(
          [.measure, .count, .shards, .total, .saving, .bufferSeconds], of: plan.reliefs[index])
      ))
    fields.append(("findings", findings(ofStream: index)))
    fields.append(("reshard", plan.reshardings[index].map(reshard) ?? .null))
    return fields + aggregation(of: stream, index)
  }

  private func aggregation(of stream: StreamPlan, _ index: Int) -> [(String, JSONOutput)] {
    guard let table = plan.aggregations?[index] else { return [] }
    let kind = kinds[index]
    if let known = known[kind] { return known }
    let estimate = plan.estimate
    let rows = JSONOutput.Later {
      .list(
        Fact<AggregationRow>.fields, of: AggregationRow.all(of: table, for: stream, in: estimate))
    }
    guard counts[kind, default: 0] > 1 else { return [("aggregation", .later(rows))] }
    let found = [("aggregation", rows.make())]
    known[kind] = found
    return found
  }

  private func findings(ofStream index: Int?) -> JSONOutput {
    .list(
      [.code, .severity, .message(in: plan.estimate.currency), .source]
        + (plan.estimate.regions.count > 1 ? [.region] : []),
      of: findings[index ?? -1] ?? [])
  }

  private func reshard(_ resharding: Resharding) -> JSONOutput {
    switch resharding {
    case .possible(let path):
      .object([
        "from": .integer(path.from), "to": .integer(path.to),
        "steps": .array(path.steps.map { .integer($0) }), "days": .integer(path.days),
        "reason": .null,
      ])
    case .impossible:
      .object([
        "from": .null, "to": .null, "steps": .array([]), "days": .null,
        "reason": .string(resharding.words),
      ])
    }
  }
}

extension Fact where Subject == Estimate.Relief {
  fileprivate static var measure: Self {
    Self("measure") { relief in
      switch relief.measure {
      case .fewerShards: .text("fewer-shards")
      case .aggregate: .text("aggregate")
      case .fanOut: .text("fan-out")
      case .smoothPeak: .text("buffer")
      case .splitKey: .text("split-key")
      }
    }
  }
  fileprivate static var count: Self {
    Self("count") { relief in
      switch relief.measure {
      case .aggregate(let count): .number(count)
      case .fanOut(let count): .count(count)
      case .fewerShards, .smoothPeak: .missing
      case .splitKey(let keys): .count(keys)
      }
    }
  }
  fileprivate static var shards: Self {
    Self("shards") { $0.shards.map { .count($0) } ?? .missing }
  }
  fileprivate static var total: Self { Self("total") { .digits($0.total.description) } }
  fileprivate static var saving: Self {
    Self("saving") { relief in
      relief.saving.map { .digits($0.description) } ?? .missing
    }
  }
  fileprivate static var bufferSeconds: Self {
    Self("bufferSeconds") { $0.bufferSeconds.map { .number($0) } ?? .missing }
  }
}

/// A row of the records of a plan: one limit of one stream, or the total.
struct LimitRow {
  let estimate: Estimate
  /// The stream with its shards and the limit; `nil` for the total.
  let need: (plan: StreamPlan, capacity: Capacity, limit: Capacity.BindingLimit)?

  /// The limits of all streams and then the total.
  static func all(of estimate: Estimate) -> [LimitRow] {
    estimate.streams.flatMap { limits(of: $0, in: estimate) }
      + [LimitRow(estimate: estimate, need: nil)]
  }

  /// The limits of one stream; none in on-demand modes.
  static func limits(of plan: StreamPlan, in estimate: Estimate) -> [LimitRow] {
    guard let capacity = plan.capacity else { return [] }
    return Capacity.BindingLimit.needed.map {
      LimitRow(estimate: estimate, need: (plan, capacity, $0))
    }
  }

  /// True for the limit that decides the number of shards.
  var isBinding: Bool { need.map { $0.capacity.bindingLimit == $0.limit } ?? false }
}

extension Fact where Subject == StreamPlan {
  /// The use of the busiest shard by each limit, on average and at the peak.
  fileprivate static var limitUtilization: Self {
    Self("utilization") { plan in
      guard let capacity = plan.capacity else { return .missing }
      func busiest(_ needs: Capacity.Needs) -> FactValue {
        .object(
          Capacity.BindingLimit.needed.map { limit in
            Fact<Capacity>(limit.rawValue) {
              .share(needs.traffic(of: limit) * $0.busiestShare)
            }
          }, of: capacity)
      }
      let facts: [Fact<Capacity>] = [
        Fact<Capacity>("average") { _ in busiest(plan.averageNeeds) },
        Fact<Capacity>("peak") { busiest($0.needs) },
      ]
      return .object(facts, of: capacity)
    }
  }
}

extension Fact where Subject == LimitRow {
  /// The same fact between the two ends of what is possible, where not everything is known of a stream.
  var ranging: Self {
    Self(name, label, alignment) { row in
      guard let need = row.need, let other = need.plan.other, let capacity = other.capacity else {
        return value(row)
      }
      let end = LimitRow(estimate: row.estimate, need: (other, capacity, need.limit))
      let isUnknown = need.limit == .writeRecords && need.plan.hasUnknownRecords
      return value(row).joined(
        with: value(end), isUnknown ? .unknown : need.plan.isOpen ? .open : .bounds)
    }
  }

  static var limit: Self {
    Self("limit", "Shards needed for", .left) { row in
      row.need.map { .text($0.limit.rawValue, words: $0.limit.words) } ?? .missing
    }
  }
  static var averageNeed: Self {
    Self("averageNeed", "on average", .decimal) {
      $0.need.map { need($0.plan.averageNeed(of: $0.limit)) } ?? .missing
    }
  }
  static var peakNeed: Self {
    Self("peakNeed", "at the peak", .decimal) {
      $0.need.map { need($0.capacity.need(of: $0.limit)) } ?? .missing
    }
  }
  static var averageUtilization: Self {
    Self("averageUtilization", "full on average") {
      $0.need.map { .share($0.plan.averageNeeds.traffic(of: $0.limit) * $0.capacity.busiestShare) }
        ?? .missing
    }
  }
  static var peakUtilization: Self {
    Self("peakUtilization", "full at the peak") {
      $0.need.map { .share($0.capacity.needs.traffic(of: $0.limit) * $0.capacity.busiestShare) }
        ?? .missing
    }
  }

  private static func need(_ need: Ratio?) -> FactValue {
    need.map { .number($0) } ?? FactValue(exact: .missing, cell: .missing("no number"))
  }

  /// The columns of the records.
  static var records: [Self] {
    let estimate = { (fact: Fact<Estimate>) in fact.of { (row: LimitRow) in row.estimate } }
    let total = { (fact: Fact<Estimate>) in
      fact.of { (row: LimitRow) in row.need == nil ? row.estimate : nil }
    }
    let capacity = { (fact: Fact<Capacity>) in fact.of { (row: LimitRow) in row.need?.capacity } }
    return [
      estimate(.scenario), estimate(.region),
      Self("stream") { $0.need.map { .text($0.plan.stream.name) } ?? .missing },
      capacity(.shards), capacity(.bindingLimit), .limit, .averageNeed.ranging,
      .peakNeed.ranging, .averageUtilization.ranging, .peakUtilization.ranging, total(.currency),
      total(.total),
    ]
  }
}

extension Fact where Subject == LimitFinding {
  /// The region that it is about, where there are several.
  fileprivate static var region: Self {
    Self("region") { $0.region.map { .text($0) } ?? .missing }
  }
  static var code: Self { Self("code") { .text($0.code) } }
  static var severity: Self { Self("severity") { .text($0.severity.rawValue) } }
  static func message(in currency: Money.Currency) -> Self {
    Self("message") { .text($0.words(in: currency)) }
  }
  static var source: Self { Self("source") { .text($0.source) } }
}
