extension Estimate {
  /// A measure that would help a stream, with its effect.
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
      /// User records are aggregated into one Kinesis record: as many as fill one payload unit.
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
    /// The cost of the scenario with the measure.
    public let total: Money
    /// The time each producer would have to collect records, in seconds, where producers are known
    /// and their records would be aggregated.
    public let bufferSeconds: Ratio?
  }
}

extension Estimate {
  /// Returns measures that would help each stream.
  ///
  /// Measures are listed if they save shards or a hundredth of the bill; splitting a key that
  /// exceeds a shard always is.
  ///
  /// - Parameter card: The prices of the region.
  /// - Returns: The measures, stream by stream.
  public func reliefs(at card: RateCard) -> [[Estimate.Relief]] {
    var replacement = StreamReplacement(in: self, at: card)
    return streams.indices.map { index in
      measures(for: streams[index]).compactMap { relief(of: index, by: $0, &replacement) }
    }
  }

  private func measures(for plan: StreamPlan) -> [Estimate.Relief.Measure] {
    let measures: [Estimate.Relief.Measure?] = [
      plan.splitOfBusiestKey, plan.aggregationThatFillsAUnit,
      scenario.mode == .provisioned ? plan.fanOutThatFreesReads : nil,
      plan.stream.peakRate == nil ? nil : .smoothPeak,
    ]
    return measures.compactMap { $0 }
  }

  private func relief(
    of index: Int, by measure: Estimate.Relief.Measure, _ replacement: inout StreamReplacement
  ) -> Estimate.Relief? {
    let plan = streams[index]
    if case .splitKey = measure {
      return Estimate.Relief(
        measure: measure, shards: plan.capacity?.shards, total: bill.total, bufferSeconds: nil)
    }
    var stream = plan.stream
    // What is asked is how many shards would be enough, also of a stream whose number is given.
    stream.shards = nil
    stream.apply(measure)
    // What cannot be done, such as a record that becomes too large, relieves nothing.
    guard let (other, total) = try? replacement.replacing(index, with: stream) else { return nil }
    let shards = other.capacity?.shards
    let savesShards = (shards ?? 0) < (plan.capacity?.shards ?? 0)
    // What is throttled is no bill to save from.
    let savesMoney =
      total < bill.total && plan.obstacles.isEmpty
      && (bill.total - total).magnitude * 100 >= bill.total.magnitude
    guard savesShards || savesMoney else { return nil }
    return Estimate.Relief(
      measure: measure, shards: shards, total: total,
      bufferSeconds: plan.bufferSeconds(for: measure, shards: shards))
  }
}

extension StreamPlan {
  /// The keys that the busiest one must be split into so that none brings more than a shard takes.
  fileprivate var splitOfBusiestKey: Estimate.Relief.Measure? {
    guard let share = stream.spread?.busiestKey else { return nil }
    let shards = max(
      load.peakRecordsPerSecond * share / ShardLimits.writeRecords,
      load.peakBytesPerSecond * share / ShardLimits.writeBytes)
    guard shards > 1, let keys = shards.rounded(.up) else { return nil }
    return .splitKey(keys: Int64(clamping: keys))
  }

  /// The aggregation that fills one payload unit as well as whole records can.
  fileprivate var aggregationThatFillsAUnit: Estimate.Relief.Measure? {
    let count = KPLFormat(aggregating: stream).count(within: PayloadUnits.unit)
    guard count > load.recordsPerPut else { return nil }
    return .aggregate(recordsPerPut: count)
  }

  /// The fan-out that leaves just as many shared consumers as never bind, as far as a stream may have
  /// fan-out consumers: reading twice what is written takes no more shards than writing it.
  fileprivate var fanOutThatFreesReads: Estimate.Relief.Measure? {
    let room = FanOutLimit.consumers(in: .provisioned) - stream.consumers.enhancedFanOut
    let count = min(stream.consumers.shared - 2, room)
    return count > 0 ? .fanOut(consumers: count) : nil
  }

  /// The time producers would have to collect that many records: `k = 1 + λW`, solved for `W`.
  fileprivate func bufferSeconds(for measure: Estimate.Relief.Measure, shards: Int64?) -> Ratio? {
    guard let producer = aggregation.producer, case .aggregate(let count) = measure else {
      return nil
    }
    let arrivals = producer.average.arrivalsPerSecond * Ratio(producer.shards)
    return arrivals.isZero
      ? nil : count.excess(over: 1) * Ratio(shards ?? producer.shards) / arrivals
  }
}

extension KinesisStream {
  fileprivate mutating func apply(_ measure: Estimate.Relief.Measure) {
    switch measure {
    case .aggregate(let recordsPerPut): aggregate(recordsPerPut)
    case .fanOut(let count):
      consumers.shared -= count
      consumers.enhancedFanOut += count
    case .smoothPeak: peakRate = nil
    case .splitKey: break
    }
  }
}
