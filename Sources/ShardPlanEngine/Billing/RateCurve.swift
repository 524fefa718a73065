/// The need and cost of a scenario as a function of the rate of one of its streams, which goes up in
/// equal steps.
///
/// The rules of metering and of shards are carried out once, with the rate left open. What is left to
/// do for each bill are a few products of whole numbers, not more than somebody would write by hand
/// for just this scenario.
struct RateCurve: Sendable {
  private let amounts: [RateLine]
  /// The shards of the stream.
  private let shards: RateShards
  /// The number of streams that are alike.
  private let count: Int64
  /// The shards of all other streams.
  private let otherShards: Int64
  /// The reasons why streams do not run, besides the shards of this one.
  private let obstacles: Obstacles
  private let isProvisioned: Bool
  /// The steps at which the stream can have such a rate, and no number outgrows its bits.
  private let steps: Range<UInt64>

  /// Prepares a scenario; `nil` when its bill follows no straight lines, or takes too many bits.
  ///
  /// - Parameters:
  ///   - quoter: The scenario and its prices.
  ///   - index: The stream of which the rate goes up.
  ///   - first: Its records a second without any step.
  ///   - step: By how much each step raises them.
  init?(of quoter: Quoter, varying index: Int, from first: Ratio, by step: Ratio) {
    let scenario = quoter.scenario
    // What producers achieve depends on the rate in no straight line.
    guard scenario.streams[index].aggregation.recordsPerPut != nil,
      let possible = Self.steps(from: first, by: step, in: quoter, index)
    else { return nil }
    let factor = quoter.peakFactors[index]
    var ledger = RateLedger(card: quoter.card, varying: index)
    var streams: [PackedStream<RateNumber>] = []
    for (number, stream) in scenario.streams.enumerated() {
      var stream = stream
      if number == index {
        stream.rate = .perSecond(first + step * Ratio(possible.lowerBound))
        if let factor { stream.peakRate = .perSecond(factor * stream.rate.records) }
      }
      guard
        var packed = try? PackedStream<RateNumber>(
          stream, in: scenario.mode, month: scenario.month)
      else { return nil }
      if number == index {
        packed.setRate(.rate(from: first, by: step))
        if let factor { packed.peakRate = .rate(from: factor * first, by: factor * step) }
      }
      streams.append(packed)
    }
    let seconds = RateNumber(exactly: scenario.month.seconds)
    ledger.meter(streams, in: scenario.mode, seconds: seconds)
    guard ledger.isLinear, ledger.amounts.count <= Self.mostAmounts else { return nil }
    let most = ledger.amounts.reduce(min(ledger.shards.mostSteps, ledger.mostAccepted)) {
      min($0, $1.mostSteps)
    }
    guard possible.lowerBound <= most else { return nil }
    (amounts, shards, otherShards) = (ledger.amounts, ledger.shards, ledger.otherShards)
    obstacles = ledger.obstacles
    (count, isProvisioned) = (scenario.streams[index].count, scenario.mode == .provisioned)
    steps = possible.lowerBound..<min(most, possible.upperBound)
  }

  /// A bill has fewer lines of one stream; this many add up in 128 bits.
  private static let mostAmounts = 8

  /// The steps at which the rate is neither out of bounds nor above a peak that is given.
  private static func steps(
    from first: Ratio, by step: Ratio, in quoter: Quoter, _ index: Int
  ) -> Range<UInt64>? {
    guard !step.isZero else { return nil }
    let (scenario, bounds) = (quoter.scenario, StreamField.rate.bounds)
    let peak = scenario.streams[index].peakRate?.perSecond(in: scenario.month)
    let most = min(
      bounds.most,
      quoter.peakFactors[index].map { StreamField.peakRate.bounds.most / $0 } ?? peak ?? bounds.most
    )
    var least: UInt64 = bounds.contains(first) ? 0 : 1
    if let keys = scenario.streams[index].partitionKeys {
      // Fewer records than keys are a contradiction.
      let enough = (Ratio(keys) / scenario.month.seconds).excess(over: first) / step
      least = max(least, UInt64(clamping: enough.rounded(.up) ?? .max))
    }
    guard first <= most,
      let last = (most.excess(over: first) / step).rounded(.down), last >= UInt128(least)
    else { return nil }
    return least..<UInt64(clamping: last + 1)
  }

  /// Returns the bill after some steps; `nil` when it is not to be had this way.
  @inline(__always)
  func quote(steps: UInt64) -> Quoter.Quote? {
    guard self.steps.contains(steps) else { return nil }
    let (open, isThrottled) = shards.open(steps: steps)
    guard open <= Bounds.mostShards.magnitude else { return nil }
    var total: UInt128 = 0
    for index in amounts.indices {
      total += amounts[index].nearestWhole(steps: steps, shards: open)
    }
    guard total <= Money.largest.picounits.magnitude else { return nil }
    return Quoter.Quote(
      total: Money(picounits: Int128(bitPattern: total)),
      // At most 10¹² shards of each of 10⁶ streams.
      shards: isProvisioned ? otherShards + Int64(open) * count : nil,
      obstacles: isThrottled ? obstacles.union(.shards) : obstacles)
  }
}

/// Collects what is metered as functions of the rate.
private struct RateLedger: Ledger {
  private let card: RateCard
  /// The amounts of the bill in 10⁻¹² currency units, as few as there can be.
  private(set) var amounts: [RateLine] = []
  /// A Boolean value indicating whether every amount follows a straight line, in few bits.
  private(set) var isLinear = true

  /// The shards of the stream of which the rate is open; none in on-demand modes.
  private(set) var shards = RateShards()
  /// The shards of all other streams.
  private(set) var otherShards: Int64 = 0
  /// The reasons why streams do not run, besides the shards of the varied one.
  private(set) var obstacles: Obstacles = []
  /// The steps up to which given shards accept all records of the stream on average, and on demand a shard
  /// takes its busiest key.
  private(set) var mostAccepted = UInt64.max
  private let varied: Int

  init(card: RateCard, varying index: Int) {
    (self.card, varied) = (card, index)
  }

  mutating func shards(
    of stream: PackedStream<RateNumber>, at index: Int
  ) -> RateNumber {
    guard let sized = RateShards(stream) else {
      isLinear = false
      return .nonlinear
    }
    if index == varied {
      shards = sized
      return sized.number
    }
    let (open, isThrottled) = sized.open(steps: 0)
    if open <= Bounds.mostShards.magnitude {
      // At most 10¹² shards of each of 10⁶ streams.
      otherShards += Int64(open) * stream.usage.count
      if isThrottled { obstacles.insert(.shards) }
    } else {
      isLinear = false
    }
    return sized.number
  }

  mutating func note(fanOutConsumers: Int64, in mode: CapacityMode) {
    if fanOutConsumers > FanOutLimit.consumers(in: mode) { obstacles.insert(.consumers) }
  }

  mutating func note(uneven stream: PackedStream<RateNumber>) {
    guard let spread = stream.spread else {
      isLinear = false
      return
    }
    let most = 1 / spread.busiestKey
    if let need = stream.need.exact {
      if need > most { obstacles.insert(.key) }
    } else {
      mostAccepted = min(mostAccepted, stream.need.mostSteps(upTo: most))
    }
  }

  mutating func acceptedShare(
    of stream: PackedStream<RateNumber>, at index: Int, by shards: RateNumber
  ) -> RateNumber? {
    guard let open = stream.shards else { return nil }
    if index == varied {
      mostAccepted = min(mostAccepted, stream.mostStepsAccepted(by: open))
      return nil
    }
    guard let share = stream.acceptedShare(by: open) else {
      isLinear = false
      return nil
    }
    return share == 1 ? nil : RateNumber(exactly: share)
  }

  mutating func enter(
    _ dimension: BillingDimension, _ quantity: Quantity<PlainTerm<RateNumber>>, stream: Int?
  ) {
    guard isLinear, !quantity.value.isZero else { return }
    add(quantity.value * price(of: dimension))
  }

  mutating func enter(_ usage: CommittedUsage<PlainTerm<RateNumber>>) {
    guard isLinear else { return }
    add(usage.amount { price(of: $0) })
  }

  private func price(of dimension: BillingDimension) -> RateNumber {
    card[dimension].map { RateNumber(exactly: $0.picounits) } ?? .nonlinear
  }

  private mutating func add(_ amount: RateNumber) {
    guard let line = line(amount) else {
      isLinear = false
      return
    }
    for (index, amount) in amounts.enumerated() {
      guard let sum = amount.adding(line) else { continue }
      amounts[index] = sum
      return
    }
    amounts.append(line)
  }

  private func line(_ amount: RateNumber) -> RateLine? {
    guard let fixed = amount.exact else { return RateLine(exactly: amount) }
    // What stays the same is rounded once and for all.
    return Money(roundingPicounits: fixed).flatMap { amount in
      RateLine(exactly: RateNumber(exactly: Ratio(amount.picounits.magnitude)))
    }
  }
}
