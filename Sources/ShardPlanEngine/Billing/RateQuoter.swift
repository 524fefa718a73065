/// A scenario that is priced again and again while the rate of one stream goes up in equal steps.
///
/// It always agrees with ``Scenario/estimate(at:)``, to the last digit, and takes little longer than
/// the same whole-number arithmetic written by hand: the rules are carried out once with the rate left
/// open. Where that cannot be, as with producers, whose aggregates depend on the rate in no straight
/// line, it does what ``Quoter`` does.
///
/// ```swift
/// let scenario = Scenario(streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))])
/// let card = try PriceTable.bundled(in: "us-east-1").rates
/// var quoter = try RateQuoter(scenario, at: card, from: 0, by: 1_000)
/// print(try quoter.quote(steps: 25).total)  // 1193.55
/// ```
public struct RateQuoter: Sendable {
  private let curve: RateCurve
  private var quoter: Quoter
  private let stream: Int
  private let first: Ratio
  private let step: Ratio

  /// Prepares a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - card: The prices of the region.
  ///   - index: The index of the stream of which the rate goes up.
  ///   - first: Its user records a second without any step.
  ///   - step: By how many user records a second each step raises it.
  /// - Throws: ``Rejection`` when the scenario cannot be costed as it is.
  /// - Precondition: There is such a stream.
  public init(
    _ scenario: Scenario, at card: RateCard, varying index: Int = 0, from first: Ratio,
    by step: Ratio
  ) throws(Rejection) {
    precondition(scenario.streams.indices.contains(index), "There is no such stream.")
    quoter = try Quoter(scenario, at: card)
    curve = RateCurve(of: quoter, varying: index, from: first, by: step) ?? .none
    (stream, self.first, self.step) = (index, first, step)
  }

  /// Prices the scenario at a rate.
  ///
  /// - Parameter steps: How many steps the rate lies above the first.
  /// - Returns: The total and the shards.
  /// - Throws: ``Rejection`` for every rate that ``Scenario/estimate(at:)`` rejects.
  public mutating func quote(steps: UInt64) throws(Rejection) -> Quote {
    if let quote = curve.quote(steps: steps) { return quote }
    try quoter.set(.rate, to: first + step * Ratio(steps), inStream: stream)
    return try quoter.quote()
  }
}
