/// Answers what a scenario would cost with another stream in place of one of its own.
///
/// However many streams there are, only the one that changes is estimated anew. In provisioned and
/// On-demand Standard mode each stream is billed by itself; under Advantage all are metered together,
/// which a ``Quoter`` does quickly.
struct StreamReplacement {
  private let estimate: Estimate
  private let card: RateCard
  private var quoter: Quoter?

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
  mutating func replacing(
    _ index: Int, with stream: KinesisStream
  ) throws(Rejection) -> (plan: Estimate.StreamEstimate, total: Money) {
    let alone = try alone(stream)
    if quoter != nil {
      let before = estimate.scenario.streams[index]
      try quoter?.replace(index, with: stream)
      defer { try? quoter?.replace(index, with: before) }
      let total = try quoter?.quote().total ?? alone.bill.total
      return (alone.streams[0], total)
    }
    let own = try self.alone(estimate.scenario.streams[index]).bill.total
    return (alone.streams[0], estimate.bill.total - own + alone.bill.total)
  }

  private func alone(_ stream: KinesisStream) throws(Rejection) -> Estimate {
    var scenario = estimate.scenario
    scenario.streams = [stream]
    return try scenario.estimate(at: card)
  }
}
