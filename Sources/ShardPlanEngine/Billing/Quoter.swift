/// A scenario that is priced again and again while some of its settings change.
///
/// It follows the rules of ``Scenario/estimate(at:)`` in the same arithmetic and always agrees with
/// it, in a small part of the time: what does not change is computed once, and in numbers of few bits.
/// Where a number does not fit into those, the estimate itself is made.
///
/// ```swift
/// let scenario = Scenario(streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))])
/// let prices = try PriceTable.bundled(in: "us-east-1")
/// var quoter = try Quoter(scenario, at: prices.rates)
/// for rate: Ratio in [1_000, 25_000] {
///   try quoter.set(.rate, to: rate)
///   print(rate, try quoter.quote().total)
/// }
/// // 1000 47.742
/// // 25000 1193.55
/// ```
public struct Quoter: Sendable {
  /// The scenario as it is now.
  public private(set) var scenario: Scenario

  let card: RateCard
  private let prices: ShortPrices
  private let seconds: ShortRatio
  private var streams: [CompiledStream<ShortProduct>] = []
  /// The streams that have to be packed anew.
  private var stale: Set<Int> = []
  /// How many streams were packed for quotes so far, which is most of the work of those that needed it.
  private(set) var packings: Int64 = 0

  /// Prepares a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - card: The prices of the region.
  /// - Throws: ``Rejection`` when it cannot be costed as it is.
  public init(_ scenario: Scenario, at card: RateCard) throws(Rejection) {
    if let fault = scenario.faults().first { throw fault }
    guard card.prices(scenario.mode) else { throw Rejection(.modeNotPriced(scenario.mode)) }
    self.scenario = scenario
    self.card = card
    prices = ShortPrices(card)
    seconds = ShortRatio(exactly: scenario.month.seconds)
    for index in scenario.streams.indices { streams.append(try compiled(index)) }
  }

  /// Changes a setting of a stream.
  ///
  /// Settings that contradict each other are found by ``quote()``, so that several may be changed one
  /// after the other.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value: bytes, user records a second, seconds, hours, a fraction or a count.
  ///   - index: The index of the stream.
  /// - Throws: ``Rejection`` when the value is out of bounds, or is none that the setting can have.
  /// - Precondition: There is such a stream.
  public mutating func set(
    _ field: StreamField, to value: Ratio, inStream index: Int = 0
  ) throws(Rejection) {
    do throws(Rejection.Reason) {
      try scenario.streams[index].set(field, to: value)
    } catch {
      throw Rejection(stream: index, error)
    }
    if field == .count { try scenario.checkCount() }
    let (stream, setting) = (scenario.streams[index], field.setting)
    let packs = stream.aggregation.recordsPerPut == nil && setting.changesPacking
    if packs || !streams[index].update(setting.effect, from: stream, in: scenario.month) {
      stale.insert(index)
    }
  }

  /// Puts another stream in the place of one.
  ///
  /// - Throws: ``Rejection`` when it cannot be costed; the stream before it then stays.
  mutating func replace(_ index: Int, with stream: KinesisStream) throws(Rejection) {
    let before = scenario.streams[index]
    scenario.streams[index] = stream
    do throws(Rejection) {
      if let fault = stream.faults(in: scenario.month).first {
        throw Rejection(stream: index, fault)
      }
      try scenario.checkCount()
      streams[index] = try compiled(index)
      stale.remove(index)
    } catch {
      scenario.streams[index] = before
      throw error
    }
  }

  /// Prices the scenario as it is now.
  ///
  /// - Returns: The total and the shards.
  /// - Throws: ``Rejection`` for every scenario that ``Scenario/estimate(at:)`` rejects.
  public mutating func quote() throws(Rejection) -> Quote {
    if !stale.isEmpty {
      packings += Int64(stale.count)
      for index in stale { streams[index] = try compiled(index) }
      stale = []
    }
    if let quote = try shortQuote() { return quote }
    packings += Int64(streams.count)
    return try scenario.estimate(at: card).quote
  }

  /// Prices the scenario with another value of one setting, which then is what it was.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value.
  ///   - index: The index of the stream.
  /// - Returns: The total and the shards.
  /// - Throws: ``Rejection`` for a value that cannot be.
  mutating func quote(
    _ field: StreamField, at value: Ratio, inStream index: Int
  ) throws(Rejection) -> Quote {
    let (stream, compiled, isStale) = (
      scenario.streams[index], streams[index], stale.contains(index)
    )
    defer {
      (scenario.streams[index], streams[index]) = (stream, compiled)
      if isStale { stale.insert(index) } else { stale.remove(index) }
    }
    try set(field, to: value, inStream: index)
    return try quote()
  }

  private func compiled(_ index: Int) throws(Rejection) -> CompiledStream<ShortProduct> {
    do throws(Rejection.Reason) {
      return try CompiledStream(scenario.streams[index], in: scenario.month)
    } catch {
      throw Rejection(stream: index, error)
    }
  }

  /// The quote in numbers of few bits; `nil` when one does not fit.
  private func shortQuote() throws(Rejection) -> Quote? {
    var ledger = QuoteLedger(prices: prices)
    var pool = AdvantagePool<ShortProduct>()
    var (shards, isThrottled) = (Int64(0), false)
    for index in streams.indices {
      guard streams[index].hasPlausiblePeak else { return nil }
      switch scenario.mode {
      case .provisioned:
        guard let capacity = streams[index].capacity else { return nil }
        shards += capacity.shards * streams[index].usage.count
        isThrottled = isThrottled || capacity.isThrottled
        try ledger.enterProvisioned(
          streams[index].usage, shards: ShortRatio(whole: capacity.shards), index: index)
      case .onDemand: try ledger.enterOnDemand(streams[index].usage, index: index)
      case .onDemandAdvantage: pool.add(streams[index].usage)
      }
    }
    if scenario.mode == .onDemandAdvantage { try pool.enter(into: &ledger, seconds: seconds) }
    guard ledger.isExact else { return nil }
    return Quote(
      total: ledger.total, shards: scenario.mode == .provisioned ? shards : nil,
      isThrottled: isThrottled)
  }
}
