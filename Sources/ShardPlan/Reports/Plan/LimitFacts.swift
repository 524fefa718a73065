import ShardPlanEngine
import ShardPlanText

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

extension Fact where Subject == LimitRow {
  static var limit: Self {
    Self("limit", "Shards needed for", .left) { row in
      row.need.map { .text($0.limit.rawValue, words: $0.limit.words) } ?? .missing
    }
  }
  static var averageNeed: Self {
    Self("averageNeed", "on average", .decimal) {
      average($0).map { .number($0.need) } ?? .missing
    }
  }
  static var peakNeed: Self {
    Self("peakNeed", "at the peak", .decimal) { peak($0).map { .number($0.need) } ?? .missing }
  }
  static var averageUtilization: Self {
    Self("averageUtilization", "full on average") {
      average($0).map { .share($0.need / $0.shards) } ?? .missing
    }
  }
  static var peakUtilization: Self {
    Self("peakUtilization", "full at the peak") {
      peak($0).map { .share($0.need / $0.shards) } ?? .missing
    }
  }

  private static func average(_ row: LimitRow) -> (need: Ratio, shards: Ratio)? {
    row.need.map {
      ($0.plan.averageNeeds.shards(for: $0.limit), Ratio($0.capacity.shards))
    }
  }

  private static func peak(_ row: LimitRow) -> (need: Ratio, shards: Ratio)? {
    row.need.map { ($0.capacity.needs.shards(for: $0.limit), Ratio($0.capacity.shards)) }
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
      capacity(.shards), capacity(.bindingLimit), .limit, .averageNeed, .peakNeed,
      .averageUtilization, .peakUtilization, total(.currency), total(.total),
    ]
  }
}

extension Fact where Subject == LimitFinding {
  static var code: Self { Self("code") { .text($0.code) } }
  static var severity: Self { Self("severity") { .text($0.severity.rawValue) } }
  static func message(in currency: Money.Currency) -> Self {
    Self("message") { .text($0.words(in: currency)) }
  }
  static var source: Self { Self("source") { .text($0.source) } }
}
