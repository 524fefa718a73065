extension ProducerPlan {
  /// The aggregates of one aggregator of the Kinesis Producer Library at one rate.
  ///
  /// Each producer has an aggregator for each shard. An aggregate is closed when its first record has
  /// waited for the buffered time, or before that when no other record fits. Records arriving at
  /// random, it holds `min(cap, 1 + X)` records, where `X` is how many arrive in that time.
  ///
  /// Source: awslabs/amazon-kinesis-producer, `aggregator.h` and `reducer.h`.
  ///
  /// ```swift
  /// let stream = KinesisStream(
  ///   recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(KPLSettings()))
  /// let plan = try Scenario(streams: [stream]).estimate(in: "us-east-1").streams[0]
  /// if let fill = plan.aggregation.producer?.peak {
  ///   print(fill.recordsPerPut, fill.bound)  // 616 size
  /// }
  /// ```
  public struct Fill: Sendable, Equatable {
    /// The limit that closes most aggregates.
    @nonexhaustive
    public enum Bound: String, Sendable, Equatable {
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
    /// The limit that closes most aggregates.
    public let bound: Bound
    /// The mean time a record waits until its aggregate is closed, in seconds.
    public let meanWaitSeconds: Ratio

    /// Fills aggregates.
    ///
    /// - Parameters:
    ///   - rate: User records a second, from all producers to all shards.
    ///   - shards: The shards that the library sees.
    ///   - settings: Its settings.
    ///   - limits: What closes an aggregate before its time.
    init(rate: Ratio, shards: Int64, settings: KPLSettings, limits: AggregateLimits) {
      arrivalsPerSecond = rate / (Ratio(shards) * Ratio(settings.producers))
      let arrivals = WindowArrivals(mean: arrivalsPerSecond * settings.bufferedSeconds)
      unlimited = 1 + arrivals.mean
      let cap = limits.cap
      bound = unlimited <= cap ? .time : limits.isBoundByCount ? .count : .size

      let million: UInt128 = 1_000_000
      let others = arrivals.means(upTo: cap.excess(over: 1)).count
      let next = (others * Ratio(million)).rounded(.down).map { Ratio($0 + 1, over: million) }
      recordsPerPut = min(unlimited, cap, 1 + (next ?? others))

      // A record waits for all that arrive after it until the aggregate is closed, by time or by the
      // arrival of its E-th record: Σ min(i, cap) · P(X ≥ i) / λ for i below E.
      let before = limits.closing.excess(over: 1)
      let kept = arrivals.means(upTo: min(cap, before))
      let late = arrivals.means(upTo: before).count.excess(over: kept.count)
      meanWaitSeconds = min(
        settings.bufferedSeconds,
        (kept.pairs + cap * late) / (arrivalsPerSecond * recordsPerPut))
    }
  }
}

/// The number of records that an aggregate takes.
struct AggregateLimits {
  /// The mean number that fits into its size, at least one: a larger record goes alone.
  let fitting: Ratio
  /// The most it is sent with; a whole number unless records have several sizes.
  let cap: Ratio
  /// The number that closes it: more than fit, as the library goes by an estimate of the size.
  let closing: Ratio
  /// A Boolean value indicating whether the count binds rather than the size.
  let isBoundByCount: Bool

  init(_ settings: KPLSettings, in format: KPLFormat, _ kept: inout KeptPackings) {
    let bytes = settings.maxSize.bytes
    let ofMeanSize = Ratio(format.fitting(in: bytes))
    let closing = Ratio(format.closing(at: bytes))
    if format.mix.isUniform {
      fitting = ofMeanSize
    } else {
      fitting = kept.fitting(of: format, into: bytes)
    }
    let most = Ratio(settings.maxCount)
    cap = min(fitting, most)
    self.closing = min(most, fitting == ofMeanSize ? closing : closing * fitting / ofMeanSize)
    isBoundByCount = most < fitting
  }
}

/// The number of records that arrive in a window at random: a Poisson variable `X`.
///
/// Its probabilities are irrational. They are computed in integers, as weights relative to the
/// likeliest number and with 62 binary places, from which means follow to far less than the
/// millionth of a record that their users round to.
struct WindowArrivals {
  /// The mean number of arrivals.
  let mean: Ratio

  /// The means up to a limit that may lie between two whole ones, and is each as often as it takes.
  func means(upTo limit: Ratio) -> (count: Ratio, pairs: Ratio) {
    let below = Int64(clamping: limit.rounded(.down) ?? .max)
    let share = limit.excess(over: Ratio(below))
    let lower = means(upTo: below)
    guard !share.isZero else { return lower }
    let upper = means(upTo: below + 1)
    let rest = Ratio.one.excess(over: share)
    return (
      rest * lower.count + share * upper.count, rest * lower.pairs + share * upper.pairs
    )
  }

  /// The means of `min(X, limit)`, and of `m (m + 1) / 2` for that minimum `m`.
  func means(upTo limit: Int64) -> (count: Ratio, pairs: Ratio) {
    let most = Ratio(max(0, limit))
    if isFar(most.excess(over: mean)) { return (mean, mean * (mean + 2) / 2) }
    if isFar(mean.excess(over: most)) { return (most, most * (most + 1) / 2) }
    return weighed(upTo: UInt128(max(0, limit)))
  }

  /// Returns whether a distance from the mean is practically never exceeded.
  ///
  /// Beyond 60 and twelve standard deviations lie less than 10⁻³⁰ of all cases (Chernoff's bound).
  private func isFar(_ distance: Ratio) -> Bool {
    let beyond = distance.excess(over: 60)
    return !beyond.isZero && beyond * beyond >= 144 * mean
  }

  /// Adds up weights on both sides of the likeliest number, until they vanish.
  private func weighed(upTo limit: UInt128) -> (count: Ratio, pairs: Ratio) {
    var (total, count, pairs) = (UInt128(0), UInt128(0), UInt128(0))
    forEachWeight { number, weight in
      let number = min(number, limit)
      total += weight
      count += weight * number
      pairs += weight * (number * (number + 1) / 2)
    }
    return (Ratio(count, over: total), Ratio(pairs, over: total))
  }

  /// Visits the numbers that are likely at all, each with its weight relative to the likeliest one's,
  /// which is 2⁶².
  ///
  /// - Precondition: The mean is below 2²².
  func forEachWeight(_ body: (_ number: UInt128, _ weight: UInt128) -> Void) {
    // As many binary places as leave room for a product with a weight.
    let whole = mean.rounded(.down) ?? 0
    let scale = UInt128(1) << UInt128(62 - (UInt128.bitWidth - whole.leadingZeroBitCount))
    let scaled = (mean * Ratio(scale)).rounded(.toNearestOrEven) ?? 0
    let (start, mode) = (UInt128(1) << 62, scaled / scale)
    var (weight, number) = (start, mode)
    while weight > 0 {
      body(number, weight)
      number += 1
      weight = weight * scaled / (number * scale)
    }
    (weight, number) = (start, mode)
    while number > 0 {
      weight = weight * number * scale / scaled
      if weight == 0 { break }
      number -= 1
      body(number, weight)
    }
  }

  /// Returns whether practically every window brings at least a number of records.
  func isFar(above limit: Ratio) -> Bool { isFar(mean.excess(over: limit)) }
}
