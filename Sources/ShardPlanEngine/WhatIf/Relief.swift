extension Estimate {
  /// A measure that would help a stream, with its effect.
  ///
  /// Its totals are bills of this program: that of the scenario with the measure, and that of the
  /// scenario with as many shards as the stream needs, which is what the measure is compared with.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
  /// let relief = estimate.reliefs(at: estimate.rates)[0][0]
  /// print(relief.measure, relief.shards ?? 0, relief.total)
  /// // aggregate(recordsPerPut: 308) 2 24.886363636364
  /// ```
  public struct Relief: Sendable, Equatable {
    /// The measure.
    @nonexhaustive
    public enum Measure: Sendable, Equatable {
      /// The stream has no more shards than it needs.
      case fewerShards
      /// User records are aggregated into one Kinesis record, or up to this many by producers.
      case aggregate(recordsPerPut: Ratio)
      /// Some of the consumers that share the read throughput get enhanced fan-out instead.
      case fanOut(consumers: Int64)
      /// Records are buffered before the stream, so that the peak becomes the average.
      case smoothPeak
      /// The records of the busiest partition key are spread over this many keys or more.
      case splitKey(keys: Int64)
    }

    /// The measure.
    public let measure: Measure
    /// The shards that the stream would have; `nil` in on-demand modes.
    public let shards: Int64?
    /// The shards that it has without the measure: for ``Measure/fewerShards`` those of the estimate, for
    /// others those that it needs; `nil` in on-demand modes.
    public let shardsBefore: Int64?
    /// The cost of the scenario with the measure.
    public let total: Money
    /// The cost of the scenario without it, with ``shardsBefore``.
    public let totalBefore: Money
    /// The time each producer would have to collect records, in seconds, where producers are known
    /// and their records would be aggregated: their `RecordMaxBufferedTime`.
    public let bufferSeconds: Ratio?
    /// The payload units, or kilobytes on demand, that the aggregates of ``Measure/aggregate(recordsPerPut:)``
    /// fill, so that one record more would cost more; `nil` where they fill none.
    public let filledUnits: Ratio?
    /// The assumptions that the total makes, in the order of reports.
    public let assumptions: [Assumption]

    /// A Boolean value indicating whether the stream runs only with the measure, so that there is no bill to
    /// save from.
    public let letsItRun: Bool

    /// The money that the measure saves; less than nothing where it costs more, and `nil` where the stream
    /// does not run without it.
    public var saving: Money? { letsItRun ? nil : totalBefore - total }
  }
}

extension Estimate {
  /// Returns measures that would help each stream.
  ///
  /// First comes a number of shards that is enough where more are given; each further measure is
  /// compared with that. Measures are listed if they save shards or a hundredth of the bill, and the bill
  /// differs by half a cent or more; for a stream that does not run, if they let it run. There are none for a
  /// bill that is known only within bounds.
  ///
  /// - Parameters:
  ///   - card: The prices of the region.
  ///   - progress: Is told how much of the work is done.
  /// - Returns: The measures, stream by stream.
  public func reliefs(
    at card: RateCard, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) -> [[Estimate.Relief]] {
    // A measure is the difference of two exact bills.
    guard bill.totals.isExact else { return streams.map { _ in [] } }
    var replacement = StreamReplacement(in: self, at: card)
    return StreamKinds(scenario.streams).map(progress: progress) { index in
      ReliefSearch(index, in: self, at: card).reliefs(&replacement)
    }
  }
}
