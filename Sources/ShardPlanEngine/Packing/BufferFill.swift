/// What one aggregator of the Kinesis Producer Library puts together at one rate.
///
/// Each producer has an aggregator for each shard. An aggregate is closed when its first record has
/// waited for the buffered time, or before that when no other record fits. Records arriving at
/// random, it holds `min(cap, 1 + X)` records, where `X` is how many arrive in that time.
///
/// Source: awslabs/amazon-kinesis-producer, `aggregator.h` and `reducer.h`.
public struct BufferFill: Sendable, Hashable {
  /// What closes most aggregates.
  @nonexhaustive
  public enum Bound: String, Sendable, Hashable {
    /// The buffered time.
    case time
    /// The size of an aggregate.
    case size
    /// The number of its records.
    case count
  }

  /// User records a second that one aggregator sees.
  public let arrivalsPerSecond: Ratio
  /// The records of an aggregate that nothing but time closes: `1 + λW` on average.
  public let unlimited: Ratio
  /// The mean number of records of an aggregate.
  ///
  /// It is the mean of `min(cap, 1 + X)`: exactly `1 + λW` far below the cap and the cap far above
  /// it, and near it the mean rounded up to the next millionth, which exceeds neither.
  public let recordsPerPut: Ratio
  /// What closes most aggregates.
  public let bound: Bound
  /// How long a record waits on average until its aggregate is closed, in seconds.
  public let meanWaitSeconds: Ratio

  /// Fills aggregates.
  ///
  /// - Parameters:
  ///   - rate: User records a second, from all producers to all shards.
  ///   - shards: The shards that the library sees.
  ///   - settings: Its settings.
  ///   - fitting: How many records fit into the size of an aggregate.
  init(rate: Ratio, shards: Int64, settings: KPLSettings, fitting: Int64) {
    arrivalsPerSecond = rate / (Ratio(shards) * Ratio(settings.producers))
    let arrivals = WindowArrivals(mean: arrivalsPerSecond * settings.bufferedSeconds)
    unlimited = 1 + arrivals.mean
    let cap = min(fitting, settings.maxCount)
    bound = unlimited <= Ratio(cap) ? .time : settings.maxCount < fitting ? .count : .size

    let million: UInt128 = 1_000_000
    let others = arrivals.means(upTo: cap - 1).count
    let next = (others * Ratio(million)).rounded(.down).map { Ratio($0 + 1, over: million) }
    recordsPerPut = min(unlimited, Ratio(cap), 1 + (next ?? others))

    // A full count closes an aggregate at once, a full size only when a record too many arrives.
    // A record waits for all that arrive after it: Σ i · P(X ≥ i) / λ for a whole aggregate.
    let pairs = arrivals.means(upTo: settings.maxCount <= fitting ? cap - 1 : cap).pairs
    meanWaitSeconds = min(
      settings.bufferedSeconds, pairs / (arrivalsPerSecond * recordsPerPut))
  }
}
