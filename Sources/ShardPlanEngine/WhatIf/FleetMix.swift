extension Fleet {
  /// The cheapest mix of modes over all streams of an account.
  ///
  /// ```swift
  /// let stream = KinesisStream(name: "audit", count: 9, recordSize: .kibibytes(1), rate: .perSecond(1))
  /// let account = Scenario(mode: .onDemand, streams: [stream])
  /// let mix = Fleet(of: try account.estimate(in: "us-east-1")).bestMix
  /// print(mix?.choices[0].mode ?? .onDemand, mix?.total ?? .zero)  // provisioned 98.881128
  /// ```
  public struct Mix: Sendable {
    /// Streams of one entry in one mode.
    public struct Choice: Sendable {
      /// The index of the entry in the scenario.
      public let index: Int
      /// The plan in that mode; its stream counts those that are alike.
      public let plan: StreamPlan
      /// The mode.
      public let mode: CapacityMode
      /// What they cost: under Advantage their own usage.
      public let total: Money
      /// A Boolean value indicating whether the mode is another than now.
      public let isChange: Bool

      /// The name of the stream.
      public var name: String { plan.stream.name }
      /// The number of streams that are alike.
      public var count: Int64 { plan.stream.count }
      /// The open shards of all; `nil` on demand.
      public var shards: Int64? { plan.capacity.map { $0.shards * count } }
    }

    /// The streams in their modes, in the order of the scenario.
    ///
    /// Streams that are alike may be in two modes, where a commitment is filled by some of them.
    public let choices: [Choice]
    /// What the month costs.
    public let total: Money
    /// What is missing from the commitments of Advantage.
    public let shared: Money
    /// The regions, in the order of their first streams.
    public let regions: [Region]
    /// By how much ``total`` may exceed the least possible; zero where it is the least.
    public var excess: Money { regions.reduce(.zero) { $0 + $1.excess } }

    /// One region of a mix.
    ///
    /// ```swift
    /// let stream = KinesisStream(name: "audit", recordSize: .kibibytes(1), rate: .perSecond(1))
    /// let fleet = Fleet(of: try Scenario(streams: [stream]).estimate(in: "us-east-1"))
    /// for region in fleet.bestMix?.regions ?? [] { print(region.code, region.isAdvantage) }
    /// // us-east-1 false
    /// ```
    public struct Region: Sendable {
      /// The prices of the region.
      public let rates: RateCard
      /// A Boolean value indicating whether Advantage is on.
      public let isAdvantage: Bool
      /// By how much the cost may exceed the least possible; zero where it is the least.
      public let excess: Money
      /// By how much the cheapest mix with Advantage exceeds the cheapest without; negative where Advantage
      /// pays, and `nil` where one of the two cannot carry all streams.
      public let advantageChange: Money?

      /// The code of the region.
      public var code: String { rates.origin.region }
    }
  }
}

extension Fleet.Mix {
  /// Finds the cheapest mix; `nil` when a stream has no mode at all.
  ///
  /// Commitments are those of one region, and so regions are searched one by one.
  init?(of entries: [Fleet.Entry], in estimate: Estimate) {
    var codes: [String] = []
    var members: [String: [Fleet.Entry]] = [:]
    for entry in entries {
      let code = entry.rates.origin.region
      if members[code] == nil { codes.append(code) }
      members[code, default: []].append(entry)
    }
    var (choices, total, shared, regions): ([Choice], Money, Money, [Region]) =
      ([], .zero, .zero, [])
    for code in codes {
      guard let mix = Self.cheapest(of: members[code] ?? [], in: estimate.scenario.month) else {
        return nil
      }
      guard total + mix.total <= .largest else { return nil }
      (choices, regions) = (choices + mix.choices, regions + mix.regions)
      (total, shared) = (total + mix.total, shared + mix.shared)
    }
    if codes.count > 1 { choices.sort { $0.index < $1.index } }
    self.init(choices: choices, total: total, shared: shared, regions: regions)
  }

  /// Finds the cheapest mix of streams in one region, at least one.
  private static func cheapest(
    of entries: [Fleet.Entry], in month: BillingMonth
  ) -> Fleet.Mix? {
    guard let rates = entries.first?.rates else { return nil }
    let account = Account(entries, at: rates, in: month)
    guard let found = account.problem.cheapest() else { return nil }
    // Bills round each line, so that of two that are as good the other may be less by 10⁻¹².
    let others = account.plainAssignments.filter { account.problem.cost(of: $0) != nil }
    var best: (mix: Fleet.Mix, changes: Int64)?
    for assignment in [found.best.assignment] + others {
      guard let mix = account.mix(assignment, found) else { continue }
      let changes = zip(account.problem.kinds, assignment.onDemand).reduce(Int64(0)) {
        $0 + $1.0.changes(onDemand: $1.1, as: assignment.onDemandMode)
      }
      if best.map({ (mix.total, changes) < ($0.mix.total, $0.changes) }) ?? true {
        best = (mix, changes)
      }
    }
    return best?.mix
  }

  /// The entries of an account in one region, by kind.
  private struct Account {
    let entries: [Fleet.Entry]
    let rates: RateCard
    let month: BillingMonth
    /// The entries of each kind of the problem.
    private(set) var members: [[Int]] = []
    private(set) var problem: ModeAssignment.Problem

    init(_ entries: [Fleet.Entry], at rates: RateCard, in month: BillingMonth) {
      (self.entries, self.rates, self.month) = (entries, rates, month)
      problem = ModeAssignment.Problem(
        kinds: [], commitment: rates.commitment(seconds: month.seconds))
      var known: [Int: [(mode: CapacityMode, place: Int)]] = [:]
      for (place, entry) in entries.enumerated() {
        let found = known[entry.kind, default: []].first { $0.mode == entry.mode }
        if let found {
          members[found.place].append(place)
          problem.kinds[found.place].count += entry.plan.stream.count
          continue
        }
        known[entry.kind, default: []].append((entry.mode, problem.kinds.count))
        members.append([place])
        problem.kinds.append(entry.costs)
      }
    }

    /// The assignments that are one mode for all, and the one that is.
    var plainAssignments: [ModeAssignment] {
      let (none, all) = (problem.kinds.map { _ in Int64(0) }, problem.kinds.map { $0.count })
      let now = problem.kinds.map { $0.present == .provisioned ? 0 : $0.count }
      return [
        ModeAssignment(isAdvantage: false, onDemand: none),
        ModeAssignment(isAdvantage: false, onDemand: all),
        ModeAssignment(isAdvantage: true, onDemand: all),
        ModeAssignment(
          isAdvantage: problem.kinds.contains { $0.present == .onDemandAdvantage }, onDemand: now),
      ]
    }

    /// Prices an assignment as bills do; `nil` when it cannot be counted.
    func mix(_ assignment: ModeAssignment, _ found: ModeAssignment.Cheapest) -> Fleet.Mix? {
      var (choices, usage): ([Choice], [[Ratio]]) = ([], [])
      var left = assignment.onDemand
      for (kind, places) in members.enumerated() {
        for place in places {
          let entry = entries[place]
          let onDemand = min(left[kind], entry.plan.stream.count)
          left[kind] -= onDemand
          for (mode, count) in [
            (assignment.onDemandMode, onDemand),
            (.provisioned, entry.plan.stream.count - onDemand),
          ] where count > 0 {
            guard let choice = self.choice(entry, mode, count) else { return nil }
            choices.append(choice)
            if mode == .onDemandAdvantage { usage.append(choice.plan.pooledUsage()) }
          }
        }
      }
      choices.sort { $0.index < $1.index }
      let own = choices.reduce(Money.zero) { $0 + $1.total }
      var shared = Money.zero
      if assignment.isAdvantage {
        guard let pool = rates.pooledTotal(ofAll: usage, seconds: month.seconds) else {
          return nil
        }
        let used = choices.filter { $0.mode == .onDemandAdvantage }
        shared = pool - used.reduce(Money.zero) { $0 + $1.total }
      }
      return Fleet.Mix(
        choices: choices, total: own + shared, shared: shared,
        regions: [
          Region(
            rates: rates, isAdvantage: assignment.isAdvantage, excess: found.excess.picounitsUp,
            advantageChange: found.advantageChange)
        ])
    }

    private func choice(_ entry: Fleet.Entry, _ mode: CapacityMode, _ count: Int64) -> Choice? {
      var offers = entry.offers
      if count < entry.plan.stream.count {
        var part = entry.plan.stream
        part.count = count
        var kept = KeptPackings()
        offers = ModeOffers(part, in: month, at: entry.rates, &kept)
      }
      // What no mode can carry stays as it is.
      let offer = offers[mode]
      var (plan, total) = (offer?.plan ?? entry.plan, offer?.total ?? entry.total)
      if mode == .onDemandAdvantage {
        guard let cost = entry.rates.pooledCost(of: offers.usage),
          let own = Money(roundingPicounits: cost.usage)
        else { return nil }
        if plan.mode != mode { plan = StreamPlan(plan, in: mode) }
        total = own
      }
      return Choice(
        index: entry.index, plan: plan, mode: mode, total: total, isChange: mode != entry.mode)
    }
  }
}

extension Fleet.Entry {
  /// What one stream of the entry costs in each mode.
  fileprivate var costs: ModeCosts {
    let count = Ratio(plan.stream.count)
    let pooled = rates.pooledCost(of: offers.usage).map {
      ModeCosts.Pooled(
        usage: $0.usage / count, dataIn: $0.dataIn / count, dataOut: $0.dataOut / count)
    }
    var costs = ModeCosts(
      count: plan.stream.count, present: mode,
      provisioned: offers.provisioned.map { $0.picounits / count },
      onDemand: offers.onDemand.map { $0.picounits / count },
      advantage: offers.advantage == nil ? nil : pooled)
    if costs.provisioned == nil, costs.onDemand == nil, costs.advantage == nil {
      // What no mode can carry, or cannot be compared, stays in the one that it has.
      let own = Ratio(total.picounits.magnitude) / count
      switch mode {
      case .provisioned: costs.provisioned = own
      case .onDemand: costs.onDemand = own
      case .onDemandAdvantage: costs.advantage = pooled
      }
      // It goes along with Advantage for others where its usage is known.
      if mode == .onDemand, plan.stream.unknown == nil { costs.advantage = pooled }
    }
    return costs
  }
}

extension ModeOffers {
  /// The offer in a mode.
  fileprivate subscript(mode: CapacityMode) -> Offer? {
    switch mode {
    case .provisioned: provisioned
    case .onDemand: onDemand
    case .onDemandAdvantage: advantage
    }
  }
}

extension ModeAssignment.Cheapest {
  /// By how much the cheapest with Advantage exceeds the cheapest without.
  fileprivate var advantageChange: Money? {
    guard let with, let without else { return nil }
    let (more, less) = (with.cost.excess(over: without.cost), without.cost.excess(over: with.cost))
    return (Money(roundingPicounits: more) ?? .zero) - (Money(roundingPicounits: less) ?? .zero)
  }
}

extension Ratio {
  /// An amount in 10⁻¹² currency units, rounded up.
  fileprivate var picounitsUp: Money {
    Money(picounits: Int128(clamping: rounded(.up) ?? .max))
  }
}
