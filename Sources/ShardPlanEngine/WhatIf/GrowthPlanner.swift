/// Plans and prices a growing scenario month by month: each kind of stream once, and once for modes that
/// pack it alike.
///
/// Nothing is kept of a month but its step, so that memory does not grow with the months.
struct GrowthPlanner {
  let scenario: Scenario
  let kinds: StreamKinds
  private let card: RateCard
  private let seconds: ShortRatio
  /// The prices of each region, with a ledger at them.
  private var cards: [(card: RateCard, ledger: QuoteLedger)]
  /// The prices of each kind, as an index of those.
  private let places: [Int]
  private var kept = KeptPackings()
  /// The plans of the month by mode, one for each kind of stream.
  private var plans: [CapacityMode: [StreamPlan]] = [:]

  init(_ scenario: Scenario, at card: RateCard) {
    var card = card
    let scenario = scenario.plain(at: &card)
    self.scenario = scenario
    self.card = card
    let kinds = StreamKinds(scenario.streams)
    self.kinds = kinds
    seconds = ShortRatio(exactly: scenario.month.seconds)
    let all = [card] + card.elsewhere
    cards = all.map { ($0, QuoteLedger(prices: ShortPrices($0))) }
    places = kinds.firsts.map { first in
      let region = scenario.streams[first].region ?? card.origin.region
      return all.firstIndex { $0.origin.region == region } ?? 0
    }
  }

  /// Plans a month.
  ///
  /// - Parameters:
  ///   - month: The month, from 1.
  ///   - factor: The factor by which the traffic has grown.
  /// - Returns: The month, and the plan of each kind of stream.
  /// - Throws: What ``Scenario/estimate(at:)-(RateCard)`` throws for the scenario of that month.
  mutating func step(
    _ month: Int, factor: Ratio
  ) throws(Rejection) -> (step: Growth.Step, plans: [StreamPlan]) {
    do throws(Rejection) {
      return try foundStep(month, factor: factor)
    } catch {
      // The first reason is that of the first stream, whatever kind it is of.
      _ = try scenario.scaled(by: GrowthFactor(factor)).estimate(at: card, &kept)
      throw error
    }
  }

  private mutating func foundStep(
    _ month: Int, factor: Ratio
  ) throws(Rejection) -> (step: Growth.Step, plans: [StreamPlan]) {
    plans = [:]
    var first = scenario
    first.streams = kinds.firsts.map { scenario.streams[$0] }
    let streams = first.scaled(by: GrowthFactor(factor)).streams
    try check(streams, all: month == 1)
    try first.checkUsageIsKnown()
    let isMixed = try scenario.parts(at: card) != nil
    let own = try isMixed ? ownPlans(streams) : plan(streams, in: scenario.mode)
    let quote = try quote(own)
    let records = zip(streams, kinds.counts).reduce(Ratio.zero) { sum, kind in
      sum + kind.0.rate.perSecond(in: scenario.month) * Ratio(kind.0.count) * Ratio(kind.1)
    }
    var limits: [Capacity.BindingLimit] = []
    for plan in own {
      guard let limit = plan.capacity?.bindingLimit, !limits.contains(limit) else { continue }
      limits.append(limit)
    }
    let needed = try? enough(streams, own, quote)
    let modes = card.pricedModes.filter { card.prices($0, for: scenario) }
    let step = Growth.Step(
      month: month, factor: factor, first: scenario, quote: quote, userRecordsPerSecond: records,
      bindingLimits: limits, withNeededShards: needed?.quote,
      totals: modes.compactMap { mode in
        let found =
          !isMixed && mode == scenario.mode
          ? needed : try? enough(streams, plan(streams, in: mode), nil)
        return found.map {
          Growth.ModeTotal(
            mode: mode, total: $0.quote.total, shards: $0.quote.shards,
            exceedsGiven: $0.exceedsGiven, obstacles: $0.quote.obstacles)
        }
      })
    return (step, own)
  }

  /// Throws the first setting that is out of its bounds: of all settings, or of those that grow.
  private func check(_ streams: [KinesisStream], all: Bool) throws(Rejection) {
    guard !all else { return try scenario.checkFields() }
    for stream in streams {
      for rate in [stream.rate, stream.peakRate ?? stream.rate] {
        let perSecond = rate.perSecond(in: scenario.month)
        guard !Bounds.recordsPerSecond.contains(perSecond) else { continue }
        throw Rejection(
          .outOfBounds(.rate, found: perSecond, allowed: Bounds.recordsPerSecond))
      }
    }
  }

  /// Plans each stream in the mode that it has.
  private mutating func ownPlans(
    _ streams: [KinesisStream]
  ) throws(Rejection) -> [StreamPlan] {
    // The modes are all compared, as far as each stream can have them.
    var known: [CapacityMode: [StreamPlan]] = [:]
    for mode in Set(streams.map { $0.mode ?? scenario.mode }) {
      known[mode] = try? plan(streams, in: mode)
    }
    var found: [StreamPlan] = []
    for (kind, stream) in streams.enumerated() {
      let mode = stream.mode ?? scenario.mode
      if let plans = known[mode] {
        found.append(plans[kind])
        continue
      }
      do throws(Rejection.Reason) {
        found.append(
          try StreamPlan(stream, in: mode, month: scenario.month, isSized: true, &kept))
      } catch {
        throw Rejection(error)
      }
    }
    return found
  }

  private mutating func plan(
    _ streams: [KinesisStream], in mode: CapacityMode
  ) throws(Rejection) -> [StreamPlan] {
    if let known = plans[mode] { return known }
    let other: CapacityMode = mode == .onDemand ? .onDemandAdvantage : .onDemand
    if mode != .provisioned, let known = plans[other] {
      return known.map { StreamPlan($0, in: mode) }
    }
    var found: [StreamPlan] = []
    found.reserveCapacity(streams.count)
    for stream in streams {
      do throws(Rejection.Reason) {
        found.append(
          try StreamPlan(stream, in: mode, month: scenario.month, isSized: true, &kept))
      } catch {
        throw Rejection(error)
      }
    }
    plans[mode] = found
    return found
  }

  /// Prices streams with the shards needed where those given are too few.
  ///
  /// - Parameters:
  ///   - streams: The streams, one of each kind.
  ///   - given: Their plans with the shards given.
  ///   - own: What those cost, if that is known.
  /// - Returns: The cost, and whether more shards are needed than are given.
  /// - Throws: ``Rejection`` when it cannot be priced.
  private mutating func enough(
    _ streams: [KinesisStream], _ given: [StreamPlan], _ own: Quoter.Quote?
  ) throws(Rejection) -> (quote: Quoter.Quote, exceedsGiven: Bool) {
    // With too few shards, too, the bill must be one that can be counted.
    var known = own
    if known == nil { known = try quote(given) }
    guard let quote = known else { throw Rejection(.beyondCounting) }
    guard given.contains(where: { $0.hasTooFewShards }) else { return (quote, false) }
    var enough = given
    for index in given.indices where given[index].hasTooFewShards {
      var stream = streams[index]
      stream.shards = nil
      do throws(Rejection.Reason) {
        enough[index] = try StreamPlan(
          stream, in: given[index].mode, month: scenario.month, isSized: true, &kept)
      } catch {
        throw Rejection(error)
      }
    }
    return (try self.quote(enough), true)
  }

  /// Prices plans of all kinds of streams, each in the mode that it is planned in.
  private mutating func quote(_ plans: [StreamPlan]) throws(Rejection) -> Quoter.Quote {
    var (shards, obstacles, total) = (Int64?.none, Obstacles(), Money.zero)
    var pools = [[[Ratio]]](repeating: [], count: cards.count)
    for (kind, plan) in plans.enumerated() {
      let count = kinds.counts[kind]
      obstacles.formUnion(plan.obstacles)
      if let capacity = plan.capacity {
        // At most 10¹² shards of each of 10⁶ streams.
        shards = (shards ?? 0) + capacity.shards * plan.stream.count * count
      }
      if plan.mode == .onDemandAdvantage {
        pools[places[kind]].append(plan.pooledUsage(times: count))
        continue
      }
      guard let all = try self.total(of: plan, at: places[kind]).times(count),
        total + all <= .largest
      else { throw Rejection(.beyondCounting) }
      total += all
    }
    for (place, usage) in pools.enumerated() where !usage.isEmpty {
      let card = cards[place].card
      guard let all = card.pooledTotal(ofAll: usage, seconds: scenario.month.seconds),
        total + all <= .largest
      else { throw Rejection(.beyondCounting) }
      total += all
    }
    return Quoter.Quote(total: total, shards: shards, obstacles: obstacles)
  }

  /// Prices a plan of a mode that bills each stream by itself.
  private mutating func total(
    of plan: StreamPlan, at place: Int
  ) throws(Rejection) -> Money {
    cards[place].ledger.reset()
    cards[place].ledger.meter(
      [PackedStream<ShortRatio>(plan)], in: plan.mode, seconds: seconds)
    guard !cards[place].ledger.isExact else { return cards[place].ledger.total }
    return try MeteredUsage(plans: [plan]).bill(at: cards[place].card).total
  }
}

extension Ratio {
  /// The number to the power of a whole number that is not negative.
  fileprivate func power(_ exponent: Int) -> Ratio {
    var (result, square, rest) = (Ratio.one, self, exponent)
    while rest > 0 {
      if rest % 2 == 1 { result = result * square }
      rest /= 2
      if rest > 0 { square = square * square }
    }
    return result
  }
}

extension Money {
  /// The amount several times; `nil` when it is more than can be counted.
  fileprivate func times(_ count: Int64) -> Money? {
    let (product, overflows) = picounits.multipliedReportingOverflow(by: Int128(count))
    return overflows || product > Money.largest.picounits ? nil : Money(picounits: product)
  }
}

extension Scenario {
  /// Returns the needs and costs of a scenario month by month while its traffic grows.
  ///
  /// Rates and peaks grow, to the millionth of a record; sizes, consumers and fixed numbers of
  /// shards stay.
  ///
  /// - Parameters:
  ///   - percent: The growth from month to month, in percent; 0 for none.
  ///   - months: The number of months; less than 1 counts as 1.
  ///   - card: The prices of the region, the same in all months.
  ///   - quotas: What the account may have there, for the limits among ``Growth/milestones``.
  ///   - progress: Is told how many months of how many are done.
  /// - Returns: The months; fewer than asked for when one cannot be costed, and then ``Growth/end``
  ///   says why.
  /// - Precondition: No quota is negative.
  public func growth(
    by percent: Ratio, months: Int, at card: RateCard, within quotas: Quotas = .usual,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) -> Growth {
    growth(by: percent, months: months, at: card, within: { _ in quotas }, progress: progress)
  }

  /// Returns the needs and costs month by month, in regions of different quotas.
  ///
  /// - Parameters:
  ///   - percent: The growth from month to month, in percent; 0 for none.
  ///   - months: The number of months; less than 1 counts as 1.
  ///   - card: The prices, the same in all months.
  ///   - quotas: Finds what the account may have in a region, by its code.
  ///   - progress: Is told how many months of how many are done.
  /// - Returns: The months, as of one region.
  package func growth(
    by percent: Ratio, months: Int, at card: RateCard,
    within quotas: (_ region: String) -> Quotas,
    progress: (_ done: Int, _ all: Int) -> Void
  ) -> Growth {
    var planner = GrowthPlanner(self, at: card)
    var search = MilestoneSearch(planner.kinds, at: card)
    var places = PlaceSearch()
    var (steps, factor, sum): ([Growth.Step], Ratio, Money) = ([], .one, .zero)
    var end: Rejection?
    for month in 1...max(1, months) {
      progress(month - 1, max(1, months))
      do throws(Rejection) {
        let (step, plans) = try planner.step(month, factor: factor)
        sum += step.total
        // Two bills fit into 128 bits together, and so do any number that come to no more than one.
        guard sum <= .largest else { throw Rejection(.beyondCounting) }
        steps.append(step)
        search.add(step, plans, within: quotas)
        places.add(step)
      } catch {
        end = error
        break
      }
      factor = factor * (1 + percent / 100)
    }
    if end == nil, !percent.isZero {
      // The factor is that of the month after the last.
      places.look(beyond: steps.count) { month in
        let more = (1 + percent / 100).power(month - steps.count - 1)
        return try? planner.step(month, factor: factor * more).step
      }
    }
    return Growth(
      monthlyPercent: percent, steps: steps, end: end, milestones: search.milestones,
      changesOfPlaces: places.changes)
  }
}
