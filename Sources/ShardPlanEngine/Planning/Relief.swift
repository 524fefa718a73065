/// One thing that would relieve a stream, and what it would change.
public struct Relief: Sendable, Hashable {
  /// What would be done.
  @nonexhaustive
  public enum Measure: Sendable, Hashable {
    /// So many user records are put into one Kinesis record: as many as fill one payload unit.
    case aggregate(recordsPerPut: Ratio)
    /// So many of the consumers that share the read throughput get enhanced fan-out instead.
    case fanOut(consumers: Int64)
    /// Records are buffered before the stream, so that the peak becomes the average.
    case smoothPeak
    /// The records of the busiest partition key are spread over at least so many keys.
    case splitKey(keys: Int64)
  }

  /// What would be done.
  public let measure: Measure
  /// The shards that the stream would have; `nil` in on-demand modes.
  public let shards: Int64?
  /// What the scenario would cost.
  public let total: Money
  /// How long each producer would have to collect records, in seconds, where producers are known
  /// and their records would be aggregated.
  public let bufferSeconds: Ratio?
}

extension Estimate {
  /// Returns what would relieve the limit that binds a stream.
  ///
  /// In provisioned mode only measures that save shards are given, in on-demand modes those that save
  /// money, and always the split of a key that brings more than a shard takes. What a measure saves
  /// or costs in money is part of it.
  ///
  /// - Parameters:
  ///   - index: The index of the stream.
  ///   - card: The prices of the region.
  /// - Returns: The measures.
  public func reliefs(of index: Int, at card: RateCard) -> [Relief] {
    let plan = streams[index]
    let candidates: [Relief.Measure?] = [
      plan.splitOfBusiestKey, plan.aggregationThatFillsAUnit, plan.fanOutThatFreesReads,
      plan.stream.peakRate == nil ? nil : .smoothPeak,
    ]
    return candidates.compactMap { $0 }.compactMap { measure in
      if case .splitKey = measure {
        return Relief(
          measure: measure, shards: plan.capacity?.shards, total: bill.total, bufferSeconds: nil)
      }
      var other = scenario
      // What is asked is how many shards would be enough, also of a stream whose number is given.
      other.streams[index].shards = nil
      other.streams[index].apply(measure)
      // What cannot be done, such as a record that becomes too large, relieves nothing.
      guard let estimate = try? other.estimate(at: card) else { return nil }
      let shards = estimate.streams[index].capacity?.shards
      if let shards, let before = plan.capacity?.shards {
        guard shards < before else { return nil }
      } else {
        guard estimate.bill.total < bill.total else { return nil }
      }
      return Relief(
        measure: measure, shards: shards, total: estimate.bill.total,
        bufferSeconds: plan.bufferSeconds(for: measure, shards: shards))
    }
  }
}

extension Estimate.StreamEstimate {
  /// The keys that the busiest one must be split into so that none brings more than a shard takes.
  fileprivate var splitOfBusiestKey: Relief.Measure? {
    guard let share = stream.hotKeyShare else { return nil }
    let shards = max(
      load.peakRecordsPerSecond * share / ShardLimits.writeRecords,
      load.peakBytesPerSecond * share / ShardLimits.writeBytes)
    guard shards > 1, let keys = shards.rounded(.up) else { return nil }
    return .splitKey(keys: Int64(clamping: keys))
  }

  /// The aggregation that fills one payload unit as well as whole records can.
  fileprivate var aggregationThatFillsAUnit: Relief.Measure? {
    let count = KPLFormat(of: stream, distinctKeys: 1).count(within: PayloadLimits.unit)
    guard count > load.recordsPerPut, count > 1 else { return nil }
    return .aggregate(recordsPerPut: count)
  }

  /// The fan-out that leaves just as many shared consumers as never bind: reading twice what is
  /// written takes no more shards than writing it.
  fileprivate var fanOutThatFreesReads: Relief.Measure? {
    stream.consumers.shared > 2 ? .fanOut(consumers: stream.consumers.shared - 2) : nil
  }

  /// How long producers would have to collect so many records: `k = 1 + λW`, solved for `W`.
  fileprivate func bufferSeconds(for measure: Relief.Measure, shards: Int64?) -> Ratio? {
    guard let producer = aggregation.producer, case .aggregate(let count) = measure else {
      return nil
    }
    let arrivals = producer.average.arrivalsPerSecond * Ratio(producer.shards)
    return arrivals.isZero
      ? nil : count.excess(over: 1) * Ratio(shards ?? producer.shards) / arrivals
  }
}

extension Stream {
  fileprivate mutating func apply(_ measure: Relief.Measure) {
    switch measure {
    case .aggregate(let recordsPerPut): aggregation = .kpl(recordsPerPut: recordsPerPut)
    case .fanOut(let count):
      consumers.shared -= count
      consumers.enhancedFanOut += count
    case .smoothPeak: peakRate = nil
    case .splitKey: break
    }
  }
}
