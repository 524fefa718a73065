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
  private var pool: PooledReplacement?
  /// The stream that was replaced last, and what it costs alone.
  private var last: (index: Int, total: Money)?
  private var kept = KeptPackings()

  init(in estimate: Estimate, at card: RateCard) {
    self.estimate = estimate
    self.card = card
    pool =
      estimate.scenario.mode == .onDemandAdvantage ? PooledReplacement(in: estimate, at: card) : nil
  }

  /// Puts a stream in the place of another, for one answer.
  ///
  /// - Parameters:
  ///   - index: The stream that is replaced.
  ///   - stream: The stream that takes its place.
  /// - Returns: The plan of the new stream, and what the whole scenario costs.
  /// - Throws: ``Rejection`` when the new stream cannot be costed.
  mutating func replacing(_ index: Int, with stream: KinesisStream) throws(Rejection) -> Answer {
    let alone = try alone(stream)
    if pool != nil {
      if let total = pool?.total(replacing: index, with: alone.streams[0]) {
        return Answer(alone: alone, total: total)
      }
      var scenario = estimate.scenario
      scenario.streams[index] = stream
      return Answer(alone: alone, total: try scenario.estimate(at: card, &kept).bill.total)
    }
    if last?.index != index {
      last = (index, try self.alone(estimate.scenario.streams[index]).bill.total)
    }
    let own = last?.total ?? .zero
    return Answer(alone: alone, total: estimate.bill.total - own + alone.bill.total)
  }

  private mutating func alone(_ stream: KinesisStream) throws(Rejection) -> Estimate {
    var scenario = estimate.scenario
    scenario.streams = [stream]
    return try scenario.estimate(at: card, &kept)
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
