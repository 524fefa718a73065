/// Prices a scenario repeatedly while its settings change.
///
/// It always agrees with ``Scenario/estimate(at:)-(RateCard)``, in a fraction of the time:
/// constants are computed once, in numbers of few bits. If a number does not fit, it makes the
/// estimate itself.
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
///
/// For equal steps of one stream's rate, ``varyRate(ofStream:from:by:)`` and ``quote(steps:)`` are
/// much faster:
///
/// ```swift
/// let scenario = Scenario(streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))])
/// var quoter = try Quoter(scenario, at: PriceTable.bundled(in: "us-east-1").rates)
/// quoter.varyRate(from: 0, by: 1_000)
/// print(try quoter.quote(steps: 25).total)  // 1193.55
/// ```
public struct Quoter: Sendable {
  /// The scenario as it is now.
  public private(set) var scenario: Scenario

  let card: RateCard
  /// Adds up each quote; it is kept, so that its prices need not be retained for each.
  private var ledger: QuoteLedger
  private let seconds: ShortRatio
  private var streams: [PackedStream<ShortRatio>] = []
  /// Parts of the last packings, for the next ones.
  private var kept = KeptPackings()
  /// The streams that have to be packed again.
  private var stale: Set<Int> = []
  /// The streams of which not everything is known.
  private var unknown: Set<Int> = []
  /// The bill as a function of the rate of one stream, while only that changes.
  private var curve: RateCurve?
  /// The stream of which the rate goes up, from where and by which steps.
  private var steps: (stream: Int, first: Ratio, step: Ratio)?
  /// The parts that are billed apart; `nil` where all streams are billed alike.
  private var parts: QuoterParts?
  /// The movement of peaks when rates are set; they stay fixed unless this is changed.
  public var peakMovement = PeakMovement.fixed {
    didSet {
      parts?.move(peakMovement)
      for index in scenario.streams.indices { peakFactors[index] = factor(of: index) }
      curve = nil
    }
  }
  /// The peak of each stream by its average, where it moves with it.
  private(set) var peakFactors: [Ratio?]
  /// The streams packed for quotes so far, which is most of the work of those that needed it.
  private(set) var packings: Int64 = 0

  /// Prepares a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - card: The prices of the region.
  /// - Throws: ``Rejection`` when it cannot be costed as it is.
  public init(_ scenario: Scenario, at card: RateCard) throws(Rejection) {
    if let fault = scenario.faults().first { throw fault }
    var card = card
    let scenario = scenario.plain(at: &card)
    let parts = try scenario.parts(at: card)
    self.scenario = scenario
    self.card = card
    self.parts = nil
    ledger = QuoteLedger(prices: ShortPrices(card))
    seconds = ShortRatio(exactly: scenario.month.seconds)
    peakFactors = [Ratio?](repeating: nil, count: scenario.streams.count)
    if let parts {
      self.parts = try QuoterParts(of: scenario, parts)
      return
    }
    for (index, stream) in scenario.streams.enumerated() {
      streams.append(try compiled(index))
      if stream.unknown != nil { unknown.insert(index) }
    }
  }

  /// Changes a setting of a stream.
  ///
  /// ``quote()`` finds contradictions, so several settings can be changed one after the other.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value: bytes, user records a second, seconds, hours, a fraction or a count.
  ///   - index: The index of the stream.
  /// - Throws: ``Rejection`` when the value is out of bounds or otherwise impossible for the setting.
  /// - Precondition: There is such a stream.
  public mutating func set(
    _ field: StreamField, to value: Ratio, inStream index: Int = 0
  ) throws(Rejection) {
    let setting = field.setting
    do throws(Rejection.Reason) {
      // Mostly no peak moves, and a factor is not worth fetching.
      if field == .rate, peakMovement == .proportional {
        try scenario.streams[index].set(setting, to: value, times: peakFactors[index])
      } else {
        try scenario.streams[index].set(setting, to: value)
      }
    } catch {
      throw Rejection(stream: index, error)
    }
    if field == .peakRate, peakMovement == .proportional { peakFactors[index] = factor(of: index) }
    if curve != nil { curve = nil }
    if field == .count { try scenario.checkCount() }
    if parts != nil {
      try parts?.set(field, to: value, inStream: index)
      return
    }
    let isNewlyKnown =
      !unknown.isEmpty && unknown.contains(index) && scenario.streams[index].unknown == nil
    if isNewlyKnown { unknown.remove(index) }
    // What was packed with less known is packed again.
    let isTaken =
      !isNewlyKnown
      && streams[index].update(setting, from: scenario.streams[index], in: scenario.month)
    if !isTaken { stale.insert(index) }
  }

  /// Puts another stream in the place of one.
  ///
  /// - Throws: ``Rejection`` when it cannot be costed; the stream before it then stays.
  mutating func replace(_ index: Int, with stream: KinesisStream) throws(Rejection) {
    let before = scenario.streams[index]
    scenario.streams[index] = stream
    curve = nil
    if parts != nil {
      do throws(Rejection) {
        try scenario.checkCount()
        try parts?.replace(index, with: stream)
        peakFactors[index] = factor(of: index)
      } catch {
        scenario.streams[index] = before
        throw error
      }
      return
    }
    do throws(Rejection) {
      if let fault = stream.faults(in: scenario.month).first {
        throw Rejection(stream: index, fault)
      }
      try scenario.checkCount()
      streams[index] = try compiled(index)
      peakFactors[index] = factor(of: index)
      stale.remove(index)
      if stream.unknown == nil { unknown.remove(index) } else { unknown.insert(index) }
    } catch {
      scenario.streams[index] = before
      throw error
    }
  }

  /// Prices the scenario as it is now.
  ///
  /// - Returns: The total and the shards.
  /// - Throws: ``Rejection`` for every scenario that ``Scenario/estimate(at:)-(RateCard)`` rejects.
  public mutating func quote() throws(Rejection) -> Quoter.Quote {
    if parts != nil { return try quoteParts() }
    if !unknown.isEmpty { return try scenario.estimate(at: card).quote }
    if !stale.isEmpty {
      packings += Int64(stale.count)
      for index in stale { streams[index] = try compiled(index) }
      stale = []
    }
    if let quote = shortQuote() { return quote }
    packings += Int64(streams.count)
    return try scenario.estimate(at: card).quote
  }

  /// Prices the scenario with another value of one setting, and restores it.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value.
  ///   - index: The index of the stream.
  /// - Returns: The total and the shards.
  /// - Throws: ``Rejection`` for a value that cannot be.
  mutating func quote(
    _ field: StreamField, at value: Ratio, inStream index: Int
  ) throws(Rejection) -> Quoter.Quote {
    if parts != nil {
      if field == .count {
        let stream = scenario.streams[index]
        defer { scenario.streams[index] = stream }
        scenario.streams[index].count = Int64(clamping: value.rounded(.up) ?? .max)
        try scenario.checkCount()
      }
      guard let quote = try parts?.quote(field, at: value, inStream: index) else {
        throw Rejection(.beyondCounting)
      }
      return quote
    }
    let (stream, compiled, isStale) = (
      scenario.streams[index], streams[index], stale.contains(index)
    )
    let (factor, isUnknown) = (peakFactors[index], unknown.contains(index))
    defer {
      (scenario.streams[index], streams[index]) = (stream, compiled)
      peakFactors[index] = factor
      if isStale { stale.insert(index) } else { stale.remove(index) }
      if isUnknown { unknown.insert(index) }
    }
    try set(field, to: value, inStream: index)
    return try quote()
  }

  /// Prepares for a stream's rate in equal steps, for ``quote(steps:)``.
  ///
  /// The rules are evaluated once, with the rate left open. Each quote then takes little longer
  /// than hand-written integer arithmetic.
  ///
  /// - Parameters:
  ///   - index: The index of the stream.
  ///   - first: Its user records a second without any step.
  ///   - step: The user records a second that each step adds.
  /// - Precondition: There is such a stream.
  public mutating func varyRate(ofStream index: Int = 0, from first: Ratio, by step: Ratio) {
    precondition(scenario.streams.indices.contains(index), "There is no such stream.")
    steps = (index, first, step)
    guard unknown.isEmpty, parts == nil else { return }
    curve = RateCurve(of: self, varying: index, from: first, by: step)
  }

  /// Prices the scenario at a rate chosen by ``varyRate(ofStream:from:by:)``.
  ///
  /// Where the bill follows no straight lines, as with producers, whose aggregates depend on the
  /// rate, the scenario is priced in full at that rate.
  ///
  /// - Parameter count: The number of steps by which the rate lies above the first; without steps
  ///   the scenario is priced as it is.
  /// - Returns: The total and the shards.
  /// - Throws: ``Rejection`` for every rate that ``Scenario/estimate(at:)-(RateCard)`` rejects.
  @inline(__always)
  public mutating func quote(steps count: UInt64) throws(Rejection) -> Quoter.Quote {
    if let quote = curve?.quote(steps: count) { return quote }
    return try quoteOffCurve(steps: count)
  }

  private mutating func quoteOffCurve(steps count: UInt64) throws(Rejection) -> Quoter.Quote {
    guard let steps else { return try quote() }
    let kept = curve
    try set(.rate, to: steps.first + steps.step * Ratio(count), inStream: steps.stream)
    curve = kept
    return try quote()
  }

  /// The peak of a stream by its average; `nil` where it does not move, or is not given.
  private func factor(of index: Int) -> Ratio? {
    guard peakMovement == .proportional else { return nil }
    return scenario.streams[index].peakFactor(in: scenario.month)
  }

  private mutating func compiled(_ index: Int) throws(Rejection) -> PackedStream<ShortRatio> {
    do throws(Rejection.Reason) {
      return try PackedStream(
        scenario.streams[index], in: scenario.mode, month: scenario.month, &kept)
    } catch {
      throw Rejection(stream: index, error)
    }
  }

  /// The quote of the parts together.
  private mutating func quoteParts() throws(Rejection) -> Quoter.Quote {
    guard let quote = try parts?.quote() else { throw Rejection(.beyondCounting) }
    packings += parts?.takePackings() ?? 0
    return quote
  }

  /// The quote in numbers of few bits; `nil` when one does not fit.
  @inline(__always)
  private mutating func shortQuote() -> Quoter.Quote? {
    ledger.reset()
    ledger.meter(streams, in: scenario.mode, seconds: seconds)
    guard ledger.isExact else { return nil }
    return Quoter.Quote(
      total: ledger.total, shards: scenario.mode == .provisioned ? ledger.shards : nil,
      obstacles: ledger.obstacles)
  }
}
