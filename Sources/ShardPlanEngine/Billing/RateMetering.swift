/// Meters the streams of a scenario one after the other, the rate of one of them being left open.
struct RateMetering {
  private let mode: CapacityMode
  private let month: Month
  private(set) var ledger: RateLedger
  private var pool = AdvantagePool<RateProduct>()
  /// The shards of the stream of which the rate is open; none in on-demand modes.
  private(set) var shards = RateShards()
  /// The shards of all other streams, and whether some of them do not take their peak.
  private(set) var others = (shards: Int64(0), areThrottled: false)

  init(_ scenario: Scenario, at card: RateCard) {
    (mode, month, ledger) = (scenario.mode, scenario.month, RateLedger(card: card))
  }

  /// Meters a stream.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - rate: The rate that is left open; `nil` for the stream's own.
  ///   - index: The index of the stream.
  /// - Returns: Whether it can be, and follows straight lines.
  mutating func add(_ stream: KinesisStream, rate: RateNumber?, index: Int) -> Bool {
    guard var compiled = try? CompiledStream<RateProduct>(stream, in: month) else { return false }
    if let rate { compiled.setRate(rate) }
    do throws(Rejection) {
      switch mode {
      case .provisioned:
        guard let open = RateShards(compiled) else { return false }
        try ledger.enterProvisioned(compiled.usage, shards: open.number, index: index)
        if rate == nil { return addShards(open, of: stream) }
        shards = open
      case .onDemand: try ledger.enterOnDemand(compiled.usage, index: index)
      case .onDemandAdvantage: pool.add(compiled.usage)
      }
    } catch {
      return false
    }
    return ledger.isLinear
  }

  private mutating func addShards(_ fixed: RateShards, of stream: KinesisStream) -> Bool {
    let (open, isThrottled) = fixed.open(steps: 0)
    guard open <= Bounds.mostShards.magnitude else { return false }
    // At most 10¹² shards of each of 10⁶ streams.
    others.shards += Int64(open) * stream.count
    others.areThrottled = others.areThrottled || isThrottled
    return ledger.isLinear
  }

  /// Meters what all streams use together.
  ///
  /// - Returns: Whether it follows straight lines.
  mutating func finish() -> Bool {
    guard mode == .onDemandAdvantage else { return true }
    do throws(Rejection) {
      try pool.enter(into: &ledger, seconds: RateNumber(exactly: month.seconds))
    } catch {
      return false
    }
    return ledger.isLinear
  }
}
