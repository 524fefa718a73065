/// The cost of a scenario with another value of one setting, and all else as it is.
///
/// If streams are billed separately, only the changed stream is priced again: of ten thousand
/// streams all would be priced a hundred thousand times otherwise.
struct SettingTrials {
  private let estimate: Estimate
  private let card: RateCard
  /// All streams, in the mode that bills them together.
  private var pool: Quoter?
  /// The stream that was tried last by itself, with its own bill.
  private var alone: (index: Int, quoter: Quoter, total: Money)?
  private let streamCount: Int64
  private let throttled: Set<Int>

  /// Prepares trials.
  ///
  /// - Throws: ``Rejection`` when the scenario cannot be priced with this card.
  init(of estimate: Estimate, at card: RateCard) throws(Rejection) {
    self.estimate = estimate
    self.card = card
    if estimate.scenario.mode == .onDemandAdvantage {
      pool = try Quoter(estimate.scenario, at: card)
    }
    streamCount = estimate.scenario.streams.reduce(0) { $0 + $1.count }
    throttled = Set(
      estimate.streams.indices.filter {
        estimate.streams[$0].capacity?.overflowingShare != nil
      })
  }

  /// Prices the scenario with another value of a setting.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value.
  ///   - index: The index of the stream.
  /// - Returns: The total, and whether shards do not take the peak.
  /// - Throws: ``Rejection`` for a value that cannot be.
  mutating func quote(
    _ field: StreamField, at value: Ratio, ofStream index: Int
  ) throws(Rejection) -> (total: Money, isThrottled: Bool) {
    if let quote = try pool?.quote(field, at: value, inStream: index) {
      return (quote.total, quote.isThrottled)
    }
    var trial = try stream(index)
    let quote = try trial.quoter.quote(field, at: value, inStream: 0)
    let count = streamCount - estimate.scenario.streams[index].count
    if field == .count, !Bounds.streams.contains(Ratio(count) + value) {
      throw Rejection(.streamCount(Int64(clamping: (Ratio(count) + value).rounded(.down) ?? 0)))
    }
    let total = estimate.bill.total - trial.total + quote.total
    guard total <= Money.largest else { throw Rejection(stream: index, .beyondCounting) }
    return (total, quote.isThrottled || throttled.count > (throttled.contains(index) ? 1 : 0))
  }

  private mutating func stream(
    _ index: Int
  ) throws(Rejection) -> (index: Int, quoter: Quoter, total: Money) {
    if let alone, alone.index == index { return alone }
    var scenario = estimate.scenario
    scenario.streams = [estimate.scenario.streams[index]]
    var quoter = try Quoter(scenario, at: card)
    let trial = (index, quoter, try quoter.quote().total)
    alone = trial
    return trial
  }
}
