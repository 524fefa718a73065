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
    let total = stream.need
    areGiven = stream.shards != nil
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
