/// The aggregation that producers with the Kinesis Producer Library achieve, and the shards with it.
///
/// Fewer shards let more records meet in one aggregator, and larger aggregates need fewer shards. A
/// number of shards is consistent if its own aggregates need exactly that number. There is a least
/// and a greatest such number. Plans use the least, where a growing stream stops; a stream that was
/// sized without aggregation may be stuck at the greatest.
///
/// ```swift
/// let stream = KinesisStream(
///   recordSize: .bytes(77), rate: .perSecond(25_000),
///   aggregation: .producer(KPLSettings(producers: 8)))
/// let plan = try Scenario(streams: [stream]).estimate(in: "us-east-1").streams[0]
/// if let producers = plan.aggregation.producer {
///   print(producers.shards, producers.fitting, producers.greatest?.shards ?? producers.shards)
///   // 2 616 2
/// }
/// ```
public final class ProducerPlan: Sendable {
  /// A number of shards and the mean number of records per PUT at the peak that goes with it.
  public struct Consistent: Sendable, Equatable {
    /// The shards.
    public let shards: Int64
    /// User records in one Kinesis record at the peak.
    public let recordsPerPut: Ratio
  }

  /// The settings.
  public let settings: KPLSettings
  /// The shards that producers write to.
  public let shards: Int64
  /// The shards that records reach: no more than there are partition keys.
  public let reachedShards: Int64
  /// The records that fit into an aggregate by size, at least one: a larger record goes alone.
  ///
  /// For several sizes, the mean number.
  public let fitting: Ratio
  /// The fill of aggregates at the average rate.
  public let average: ProducerPlan.Fill
  /// The fill of aggregates at the peak rate.
  public let peak: ProducerPlan.Fill
  /// The greatest consistent number of shards, if it differs from the plan's.
  public let greatest: Consistent?

  /// Plans for a stream: with its shards when they are fixed, otherwise with the least consistent
  /// number.
  init(
    of stream: KinesisStream, settings: KPLSettings, mode: CapacityMode, in month: BillingMonth,
    _ kept: inout KeptPackings
  ) {
    let average = stream.rate.perSecond(in: month)
    var search = ShardSearch(
      stream: stream, settings: settings, mode: mode,
      peak: stream.peakRate?.perSecond(in: month) ?? average, &kept)
    let least = stream.shards ?? search.least()
    self.settings = settings
    shards = least
    reachedShards = search.reached(of: least)
    fitting = search.limits.fitting
    peak = search.fill(least)
    self.average =
      stream.peakRate == nil
      ? peak
      : ProducerPlan.Fill(
        rate: average, shards: reachedShards, settings: settings, limits: search.limits)
    let most = stream.shards ?? search.greatest()
    greatest =
      most > least
      ? Consistent(shards: most, recordsPerPut: search.fill(most).recordsPerPut) : nil
  }
}

extension ProducerPlan: Equatable {
  public static func == (left: ProducerPlan, right: ProducerPlan) -> Bool {
    left === right
      || left.settings == right.settings
        && left.shards == right.shards
        && left.reachedShards == right.reachedShards
        && left.fitting == right.fitting
        && left.average == right.average
        && left.peak == right.peak
        && left.greatest == right.greatest
  }
}
