/// Plans and prices a growing scenario month by month: each kind of stream once, and once for modes that
/// pack it alike.
///
/// Nothing is kept of a month but its step, so that memory does not grow with the months.
struct GrowthPlanner {
  let scenario: Scenario
  let kinds: StreamKinds
  private let card: RateCard
  private let seconds: ShortRatio
  private var ledger: QuoteLedger
  private var kept = KeptPackings()
  /// The plans of the month by mode, one for each kind of stream.
  private var plans: [CapacityMode: [StreamPlan]] = [:]

  init(_ scenario: Scenario, at card: RateCard) {
    self.scenario = scenario
    self.card = card
    kinds = StreamKinds(scenario.streams)
    seconds = ShortRatio(exactly: scenario.month.seconds)
    ledger = QuoteLedger(prices: ShortPrices(card))
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
    guard card.prices(scenario.mode) else { throw Rejection(.modeNotPriced(scenario.mode)) }
    let own = try plan(streams, in: scenario.mode)
    let quote = try quote(own, in: scenario.mode)
    let records = zip(streams, kinds.counts).reduce(Ratio.zero) { sum, kind in
      sum + kind.0.rate.perSecond(in: scenario.month) * Ratio(kind.0.count) * Ratio(kind.1)
    }
    var limits: [Capacity.BindingLimit] = []
    for plan in own {
      guard let limit = plan.capacity?.bindingLimit, !limits.contains(limit) else { continue }
      limits.append(limit)
    }
    let step = Growth.Step(
      month: month, factor: factor, first: scenario, quote: quote, userRecordsPerSecond: records,
      bindingLimits: limits,
      totals: card.pricedModes.compactMap { mode in
        try? total(of: streams, in: mode, own: mode == scenario.mode ? quote : nil)
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

  /// What the scenario costs in a mode with enough shards.
  ///
  /// - Parameters:
  ///   - streams: The streams, one of each kind.
  ///   - mode: The mode.
  ///   - own: What it costs in that mode as it is, if that is known.
  /// - Returns: The cost.
  /// - Throws: ``Rejection`` when it cannot be priced in that mode.
  private mutating func total(
    of streams: [KinesisStream], in mode: CapacityMode, own: Quoter.Quote?
  ) throws(Rejection) -> Growth.ModeTotal {
    let given = try plan(streams, in: mode)
    var enough = given
    for index in given.indices where given[index].hasTooFewShards {
      var stream = streams[index]
      stream.shards = nil
      do throws(Rejection.Reason) {
        enough[index] = try StreamPlan(
          stream, in: mode, month: scenario.month, isSized: true, &kept)
      } catch {
        throw Rejection(error)
      }
    }
    // With too few shards, too, the bill must be one that can be counted.
    let exceedsGiven = given.contains { $0.hasTooFewShards }
    var quote = own
    if quote == nil { quote = try self.quote(given, in: mode) }
    if exceedsGiven { quote = try self.quote(enough, in: mode) }
    guard let quote else { throw Rejection(.beyondCounting) }
    return Growth.ModeTotal(
      mode: mode, total: quote.total, shards: quote.shards, exceedsGiven: exceedsGiven,
      obstacles: quote.obstacles)
  }

  /// Prices plans of all kinds of streams.
  private mutating func quote(
    _ plans: [StreamPlan], in mode: CapacityMode
  ) throws(Rejection) -> Quoter.Quote {
    var shards: Int64?
    var obstacles: Obstacles = []
    for (plan, count) in zip(plans, kinds.counts) {
      obstacles.formUnion(plan.obstacles)
      guard let capacity = plan.capacity else { continue }
      // At most 10¹² shards of each of 10⁶ streams.
      shards = (shards ?? 0) + capacity.shards * plan.stream.count * count
    }
    return Quoter.Quote(
      total: try mode == .onDemandAdvantage ? pooledTotal(plans) : total(of: plans, in: mode),
      shards: shards, obstacles: obstacles)
  }

  private mutating func total(
    of plans: [StreamPlan], in mode: CapacityMode
  ) throws(Rejection) -> Money {
    var sum = Money.zero
    for (plan, count) in zip(plans, kinds.counts) {
      ledger.reset()
      ledger.meter([PackedStream<ShortRatio>(plan)], in: mode, seconds: seconds)
      let one =
        ledger.isExact ? ledger.total : try MeteredUsage(plans: [plan]).bill(at: card).total
      guard let all = one.times(count), sum + all <= .largest else {
        throw Rejection(.beyondCounting)
      }
      sum += all
    }
    return sum
  }

  private func pooledTotal(_ plans: [StreamPlan]) throws(Rejection) -> Money {
    var pool = BoundedPool()
    let usage = zip(plans, kinds.counts).map { $0.pooledUsage(times: $1) }
    if usage.allSatisfy({ pool.add($0) }),
      let total = pool.total(at: ShortPrices(card), seconds: seconds)
    {
      return total
    }
    guard let total = card.pooledTotal(of: usage, seconds: scenario.month.seconds) else {
      throw Rejection(.beyondCounting)
    }
    return total
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
    var planner = GrowthPlanner(self, at: card)
    var search = MilestoneSearch(planner.kinds, at: card, within: quotas)
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
        search.add(step, plans)
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
