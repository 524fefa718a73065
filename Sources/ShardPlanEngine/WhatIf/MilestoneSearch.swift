/// Finds the events while a scenario grows, month by month, from the plans of its kinds of streams.
struct MilestoneSearch {
  private var found = Growth.Milestones()
  private let kinds: StreamKinds
  private let card: RateCard
  /// The shards that each kind has today; `nil` on demand.
  private var today: [Int64?] = []
  /// The kinds that no event of a sort was found for yet.
  private var (notDue, notShort, notBusy): ([Int], [Int], [Int])
  /// The shards that each kind needs in the last month; `nil` when no number is enough.
  private var required: [Int64?] = []
  /// The limits that are reached, by the kind of stream; those of all streams under -1.
  private var reached: [Int: [String]] = [:]

  init(_ kinds: StreamKinds, at card: RateCard) {
    (self.kinds, self.card) = (kinds, card)
    let all = Array(kinds.firsts.indices)
    (notDue, notShort, notBusy) = (all, all, all)
  }

  /// The events of the months that were added.
  var milestones: Growth.Milestones {
    var all = found
    all.tooBusy.sort { $0.stream < $1.stream }
    if !required.isEmpty { all.neededAtEnd = kinds.kinds.map { required[$0] } }
    return all
  }

  /// Adds the next month, with the plan of each kind of stream.
  ///
  /// - Parameters:
  ///   - step: The month.
  ///   - plans: The plans.
  ///   - quotas: Finds what the account may have in a region, by its code.
  mutating func add(
    _ step: Growth.Step, _ plans: [StreamPlan], within quotas: (_ region: String) -> Quotas
  ) {
    if today.isEmpty { today = plans.map { $0.shardsToday } }
    required = plans.map { $0.capacity?.required }
    addShards(step.month, plans)
    addLimits(step, plans, quotas)
    if let mode = step.cheapestMode, mode != found.modes.last?.mode {
      found.modes.append(Growth.Milestones.Mode(month: step.month, mode: mode))
    }
  }

  private mutating func addShards(_ month: Int, _ plans: [StreamPlan]) {
    typealias Due = Growth.Milestones.ShardsDue
    let due = take(from: &notDue) { kind in today[kind].flatMap { plans[kind].shardsBeyond($0) } }
    found.nextShards += onStreams(due) { stream, shards in
      Due(stream: stream, month: month, from: shards.from, to: shards.to)
    }
    let short = take(from: &notShort) { kind in
      let plan = plans[kind]
      return plan.hasTooFewShards ? plan.stream.shards.flatMap { plan.shardsBeyond($0) } : nil
    }
    found.shortages += onStreams(short) { stream, shards in
      Due(stream: stream, month: month, from: shards.from, to: shards.to)
    }
    let busy = take(from: &notBusy) { kind in
      plans[kind].capacity.flatMap { $0.required == nil ? $0.holds : nil }
    }
    found.tooBusy += onStreams(busy) { stream, holds in
      Growth.Milestones.TooBusy(stream: stream, month: month, holds: holds)
    }
  }

  private mutating func addLimits(
    _ step: Growth.Step, _ plans: [StreamPlan], _ quotas: (_ region: String) -> Quotas
  ) {
    let usual = card.elsewhere.isEmpty ? nil : card.origin.region
    let parts = groups(plans).map { group in
      (
        kinds: group.kinds, subject: subject(of: plans, group, quotas),
        region: group.region ?? usual
      )
    }
    var limits: [LimitFinding] = []
    for rule in LimitRule.all {
      let found = parts.flatMap { part in
        rule.find(part.subject).map { $0.placed(at: part.kinds, in: part.region) }
      }
      let new = found.filter { $0.severity != .note && isNew($0) }
      limits += new.filter { $0.stream == nil }
      let ofKinds = new.reduce(into: [Int: LimitFinding]()) { all, finding in
        if let kind = finding.stream { all[kind] = finding }
      }
      limits += onStreams(ofKinds) {
        LimitFinding(stream: $0, content: $1.content, region: $1.region)
      }
    }
    for severity in LimitFinding.Severity.allCases {
      found.limits += limits.filter { $0.severity == severity }.map {
        Growth.Milestones.Limit(month: step.month, finding: $0)
      }
    }
  }

  /// Kinds of streams that are in one mode and region.
  private struct Group {
    let mode: CapacityMode
    let region: String?
    var kinds: [Int]
  }

  private func groups(_ plans: [StreamPlan]) -> [Group] {
    var groups: [Group] = []
    for (kind, plan) in plans.enumerated() {
      let known = groups.firstIndex { $0.mode == plan.mode && $0.region == plan.stream.region }
      if let known {
        groups[known].kinds.append(kind)
      } else {
        groups.append(Group(mode: plan.mode, region: plan.stream.region, kinds: [kind]))
      }
    }
    return groups
  }

  private func subject(
    of plans: [StreamPlan], _ group: Group, _ quotas: (_ region: String) -> Quotas
  ) -> LimitRule.Subject {
    let rates = group.region.flatMap { card.card(in: $0) } ?? card
    return LimitRule.Subject(
      mode: group.mode, streams: group.kinds.map { plans[$0] },
      copies: group.kinds.map { kinds.counts[$0] }, quotas: quotas(rates.origin.region),
      advantageFloor: rates.advantageFloor)
  }

  /// Returns whether a limit is reached for the first time.
  private mutating func isNew(_ finding: LimitFinding) -> Bool {
    let kind = finding.stream ?? -1
    let name = finding.code + (finding.stream == nil ? " \(finding.region ?? "")" : "")
    guard reached[kind]?.contains(name) != true else { return false }
    reached[kind, default: []].append(name)
    return true
  }

  /// The kinds for which something is found, which are taken from those that it was not found for before.
  private func take<Event>(
    from kinds: inout [Int], _ find: (_ kind: Int) -> Event?
  ) -> [Int: Event] {
    var events: [Int: Event] = [:]
    kinds.removeAll { kind in
      guard let event = find(kind) else { return false }
      events[kind] = event
      return true
    }
    return events
  }

  /// The events of all streams of some kinds, in the order of streams.
  private func onStreams<Event, OfStream>(
    _ events: [Int: Event], _ make: (_ stream: Int, Event) -> OfStream
  ) -> [OfStream] {
    guard !events.isEmpty else { return [] }
    return kinds.kinds.indices.compactMap { stream in
      events[kinds.kinds[stream]].map { make(stream, $0) }
    }
  }
}

extension StreamPlan {
  /// The shards that are open today, taken from the plan where that is not known; `nil` on demand.
  fileprivate var shardsToday: Int64? {
    capacity.map { stream.currentShards ?? $0.shards }
  }

  /// The shards that are needed, if they are more than some.
  fileprivate func shardsBeyond(_ shards: Int64) -> (from: Int64, to: Int64)? {
    // Where no number of shards takes the busiest key, none is due.
    guard let needed = capacity.flatMap({ $0.required }), needed > shards else { return nil }
    return (shards, needed)
  }
}
