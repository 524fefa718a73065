/// The shards of a stream at any rate, and whether they take the peak.
struct RateShards: Sendable {
  /// The shards that are needed: those of the fullest limit, filled as far as allowed.
  private let need: RateLine
  /// The shards that are given, or the least that there are.
  private let least: Int64
  private let areGiven: Bool
  private let areFixed: Bool

  /// Sizes a stream; `nil` when what it needs follows no straight line.
  init?(_ stream: PackedStream<RateNumber>) {
    var total = stream.need
    areGiven = stream.shards != nil
    if let spread = stream.spread {
      // Unless shards are given, their number follows an uneven need in no straight line.
      guard let open = stream.shards else { return nil }
      total = total * RateNumber(exactly: spread.busiestShare(of: open) * Ratio(open))
    }
    // Given shards are billed however full they get.
    let target = areGiven ? RateNumber(whole: 1) : stream.targetUtilization
    guard let need = RateLine(exactly: total / target),
      let least = stream.shards ?? (total.isFixed ? stream.leastShards(for: total) : stream.planned)
    else { return nil }
    (self.need, self.least) = (need, least)
    areFixed = areGiven || total.isFixed
  }

  /// No shards at all, as in on-demand modes.
  init() {
    (need, least, areGiven, areFixed) = (.zero, 0, true, true)
  }

  /// The shards as a number that the bill can be made of.
  var number: RateNumber { areFixed ? RateNumber(whole: least) : .shards }

  /// The steps up to which results are right.
  var mostSteps: UInt64 { need.mostSteps }

  /// Returns the open shards, and whether they do not take the peak.
  ///
  /// - Parameter steps: At most ``mostSteps``.
  /// - Returns: The shards, which may be more than there can be.
  @inline(__always)
  func open(steps: UInt64) -> (shards: UInt64, isThrottled: Bool) {
    let needed = need.wholeAbove(steps: steps)
    // Whole shards are exceeded by a need just when the whole number above it exceeds them.
    return areGiven
      ? (least.magnitude, needed > UInt128(least.magnitude))
      : (max(least.magnitude, UInt64(clamping: needed)), false)
  }
}

extension PackedStream<RateNumber> {
  /// The steps up to which some shards accept all records on average.
  func mostStepsAccepted(by shards: Int64) -> UInt64 {
    let traffic = ShardNeeds(
      records: (averageRate ?? peakRate) / usage.recordsPerPut, bytesPerRecord: averageBytes,
      sharedConsumers: 0
    ).largest
    return traffic.mostSteps(upTo: 1 / (spread ?? .even).busiestShare(of: shards))
  }
}

extension RateNumber {
  /// The steps up to which a number that grows does not exceed another.
  func mostSteps(upTo most: Ratio) -> UInt64 {
    guard isLinear, missing.isZero, fixed <= most else { return 0 }
    guard !perStep.isZero else { return .max }
    return UInt64(clamping: (most.excess(over: fixed) / perStep).rounded(.down) ?? .max)
  }
}
