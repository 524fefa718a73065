/// The reason why a scenario cannot be priced.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1), retentionHours: 12)
/// for rejection in Scenario(streams: [stream]).faults() { print(rejection) }
/// // Stream 1 cannot be costed: retention must be at least 24 h and at most 8,760 h; found 12 h.
/// ```
public struct Rejection: Error, Sendable, Equatable {
  /// The obstacle to pricing a scenario.
  ///
  /// ```swift
  /// var stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1))
  /// do {
  ///   try stream.set(.retention, to: 9_000)
  /// } catch {
  ///   if case .outOfBounds(let field, _, let allowed) = error { print(field, allowed.most) }
  /// }
  /// // retention 8760
  /// ```
  @nonexhaustive
  public indirect enum Reason: Error, Sendable, Equatable {
    /// A value lies outside what is possible; rates are in records per second, and what is
    /// negative was found as zero.
    case outOfBounds(StreamField, found: Ratio, allowed: Bounds)
    /// A setting that must be whole has a fraction.
    case notWhole(StreamField, found: Ratio)
    /// The setting is one of producers, and the stream has none.
    case noProducers(StreamField)
    /// The setting changes neither shards nor bill, or follows from others.
    case notPriced(StreamField)
    /// The aggregation that producers achieve changes with the setting, so that bills neither rise nor fall.
    case changesAggregation(StreamField)
    /// The peak is below the average; both in records per second.
    case peakBelowAverage(peak: Ratio, average: Ratio)
    /// The records of one aggregate cannot have that many different keys.
    case moreKeysThanRecords(keys: Int64, recordsPerPut: Ratio)
    /// The busiest of some partition keys cannot bring less than their mean.
    case hotKeyBelowMean(share: Ratio, keys: Int64)
    /// An aggregate cannot have more different keys than there are.
    case moreKeysTogether(Int64, of: Int64)
    /// There are more partition keys than user records in a month.
    case moreKeysThanTraffic(keys: Int64, recordsPerMonth: Ratio)
    /// A Kinesis record, with its key, exceeds 10 MiB.
    case recordTooLarge(bytes: Ratio, recordsPerPut: Ratio)
    /// More than one in a thousand aggregates of a mix, with its key, exceeds 10 MiB.
    case aggregatesTooLarge(share: Ratio, recordsPerPut: Ratio)
    /// The rate or the size of records is not known, and nothing says how many shards are open.
    case shardsUnknown
    /// A setting is not known, and the answer asked for depends on it.
    case notKnown(StreamField)
    /// There is no stream, or the streams are more than ``Bounds/streams`` altogether.
    case streamCount(Int64)
    /// The month is not between one hour and a leap year.
    case monthLength(hours: Ratio)
    /// The region has no prices for the capacity mode.
    case modeNotPriced(CapacityMode)
    /// A stream is in a region whose prices are not given.
    case regionNotPriced(String)
    /// A stream is in On-demand Standard where Advantage is on for all on-demand streams of its region.
    case advantageInPart(region: String)
    /// The streams are billed in two currencies, and so have no single total.
    case currencies(Money.Currency, Money.Currency)
    /// The bill, or the number of shards, exceeds what can be counted.
    case beyondCounting
  }

  /// The index of the stream at fault; `nil` for the scenario as a whole.
  public let stream: Int?
  /// The obstacle to pricing a scenario.
  public let reason: Reason

  init(stream: Int? = nil, _ reason: Reason) {
    self.stream = stream
    self.reason = reason
  }

  /// A Boolean value indicating whether the scenario is larger than can be counted.
  var isAboutSize: Bool {
    switch reason {
    case .beyondCounting, .streamCount: true
    default: false
    }
  }

  /// A Boolean value indicating whether another mode may be priced.
  package var isAboutMode: Bool {
    switch reason {
    case .modeNotPriced, .advantageInPart: true
    default: false
    }
  }
}
