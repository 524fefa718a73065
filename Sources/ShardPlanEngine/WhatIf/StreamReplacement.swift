/// Prices a scenario with another stream in place of one of its streams.
///
/// However many streams there are, only the one that changes is estimated again. In provisioned and
/// On-demand Standard mode each stream is billed by itself; under Advantage all are metered together,
/// and what a stream uses is taken from the sum of all.
struct StreamReplacement {
  /// A stream in the place of another.
  struct Answer {
    /// The new stream, estimated alone.
    let alone: Estimate
    /// The cost of the whole scenario with it.
    let total: Money

    /// The plan of the new stream.
    var plan: StreamPlan { alone.streams[0] }
  }

  private let estimate: Estimate
  private let card: RateCard
  /// The parts under Advantage, by their places among ``Estimate/parts``.
  private var pools: [Int: PooledReplacement] = [:]
  private let parts: [BillingPart]
  /// The part of each stream, and its place in that.
  private var places: [(part: Int, stream: Int)]
  /// The stream that was replaced last, and what it costs alone.
  private var last: (index: Int, total: Money)?
  private var kept = KeptPackings()

  init(in estimate: Estimate, at card: RateCard) {
    self.estimate = estimate
    self.card = card
    parts = estimate.parts(at: card)
    places = estimate.streams.map { _ in (0, 0) }
    for (number, part) in parts.enumerated() {
      for (place, index) in part.streams.enumerated() { places[index] = (number, place) }
      guard part.mode == .onDemandAdvantage else { continue }
      pools[number] = PooledReplacement(
        of: part.streams.map { estimate.streams[$0] }, at: part.rates,
        seconds: estimate.scenario.month.seconds)
    }
  }

  /// Puts a stream in the place of another, for one answer.
  ///
  /// - Parameters:
  ///   - index: The stream that is replaced.
  ///   - stream: The stream that takes its place.
  /// - Returns: The plan of the new stream, and what the whole scenario costs.
  /// - Throws: ``Rejection`` when the new stream cannot be costed.
  mutating func replacing(_ index: Int, with stream: KinesisStream) throws(Rejection) -> Answer {
    let alone = try alone(stream, at: index)
    let (part, place) = places[index]
    if pools[part] != nil {
      if let total = pools[part]?.total(replacing: place, with: alone.streams[0]),
        let own = parts.count == 1 ? estimate.bill.total : pools[part]?.total
      {
        return Answer(alone: alone, total: estimate.bill.total - own + total)
      }
      var scenario = estimate.scenario
      var stream = stream
      (stream.mode, stream.region) = (scenario.streams[index].mode, scenario.streams[index].region)
      scenario.streams[index] = stream
      return Answer(alone: alone, total: try scenario.estimate(at: card, &kept).bill.total)
    }
    if last?.index != index {
      last = (index, try self.alone(estimate.scenario.streams[index], at: index).bill.total)
    }
    let own = last?.total ?? .zero
    return Answer(alone: alone, total: estimate.bill.total - own + alone.bill.total)
  }

  /// Estimates a stream alone, in the mode and region of the one that it takes the place of.
  private mutating func alone(
    _ stream: KinesisStream, at index: Int
  ) throws(Rejection) -> Estimate {
    let part = parts[places[index].part]
    var (scenario, stream) = (estimate.scenario, stream)
    (scenario.mode, stream.mode, stream.region) = (part.mode, nil, nil)
    scenario.streams = [stream]
    return try scenario.estimate(at: part.rates, &kept)
  }
}

extension Estimate {
  /// Returns what the scenario would cost with one record per PUT in each stream that producers
  /// aggregate.
  ///
  /// - Parameter card: The prices of the region.
  /// - Returns: One total for each stream, with the given shards if they are enough for it; `nil` for those
  ///   without producers, and where the given shards do not take the peak, so that there is nothing to
  ///   compare.
  public func unaggregatedTotals(at card: RateCard) -> [Money?] {
    guard bill.totals.isExact else { return streams.map { _ in nil } }
    var replacement = StreamReplacement(in: self, at: card)
    return StreamKinds(scenario.streams).map { index in
      let plan = streams[index]
      guard plan.aggregation.producer != nil, plan.capacity?.holds ?? true else {
        return nil
      }
      var plain = plan.stream
      plain.aggregation = .none
      let given = try? replacement.replacing(index, with: plain)
      if let given, !given.plan.hasTooFewShards { return given.total }
      // Without aggregates the stream needs more shards.
      plain.shards = nil
      return (try? replacement.replacing(index, with: plain))?.total
    }
  }
}
