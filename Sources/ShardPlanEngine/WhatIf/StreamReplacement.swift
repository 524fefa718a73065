/// Prices a scenario with another stream in place of one of its streams.
///
/// However many streams there are, only the one that changes is estimated again. In provisioned and
/// On-demand Standard mode each stream is billed by itself; under Advantage all are metered together,
/// which a ``Quoter`` does quickly.
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
  private var quoter: Quoter?
  /// The stream that was replaced last, and what it costs alone.
  private var last: (index: Int, total: Money)?

  init(in estimate: Estimate, at card: RateCard) {
    self.estimate = estimate
    self.card = card
    quoter =
      estimate.scenario.mode == .onDemandAdvantage ? try? Quoter(estimate.scenario, at: card) : nil
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
    if quoter != nil {
      let before = estimate.scenario.streams[index]
      try quoter?.replace(index, with: stream)
      defer { try? quoter?.replace(index, with: before) }
      return Answer(alone: alone, total: try quoter?.quote().total ?? alone.bill.total)
    }
    if last?.index != index {
      last = (index, try self.alone(estimate.scenario.streams[index]).bill.total)
    }
    let own = last?.total ?? .zero
    return Answer(alone: alone, total: estimate.bill.total - own + alone.bill.total)
  }

  private func alone(_ stream: KinesisStream) throws(Rejection) -> Estimate {
    var scenario = estimate.scenario
    scenario.streams = [stream]
    return try scenario.estimate(at: card)
  }
}

extension Estimate {
  /// Returns what the scenario would cost with one record per PUT in each stream that producers
  /// aggregate.
  ///
  /// - Parameter card: The prices of the region.
  /// - Returns: One total for each stream; `nil` for those without producers, and where the given
  ///   shards do not take the peak, so that there is nothing to compare.
  public func unaggregatedTotals(at card: RateCard) -> [Money?] {
    var replacement = StreamReplacement(in: self, at: card)
    return streams.enumerated().map { index, plan in
      guard plan.aggregation.producer != nil, plan.capacity?.holds ?? true else {
        return nil
      }
      var plain = plan.stream
      // Without aggregates the stream needs another number of shards.
      plain.shards = nil
      plain.aggregation = .none
      return (try? replacement.replacing(index, with: plain))?.total
    }
  }
}
