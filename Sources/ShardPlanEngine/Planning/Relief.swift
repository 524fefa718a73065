/// One thing that would let a provisioned stream do with fewer shards, and what it would change.
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
  }

  /// What would be done.
  public let measure: Measure
  /// The shards that the stream would have.
  public let shards: Int64
  /// What the scenario would cost.
  public let total: Money
}

extension Scenario {
  /// Returns what would relieve the limit that binds a stream.
  ///
  /// Only measures that save shards are given; what they save or cost in money is part of each.
  /// The scenario is not changed.
  ///
  /// - Parameters:
  ///   - index: The index of the stream.
  ///   - card: The prices of the region.
  ///   - capacity: The shards that the stream has without any measure.
  /// - Returns: The measures, none for a stream of one shard.
  public func reliefs(of index: Int, at card: RateCard, from capacity: Capacity) -> [Relief] {
    let candidates: [Relief.Measure?] = [
      streams[index].aggregationThatFillsAUnit(in: month), streams[index].fanOutThatFreesReads,
      streams[index].peakRate == nil ? nil : .smoothPeak,
    ]
    return candidates.compactMap { $0 }.compactMap { measure in
      var scenario = self
      // What is asked is how many shards would be enough, also of a stream whose number is given.
      scenario.streams[index].shards = nil
      scenario.streams[index].apply(measure)
      // What cannot be done, such as a record that becomes too large, relieves nothing.
      guard let estimate = try? scenario.estimate(at: card),
        let shards = estimate.streams[index].capacity?.shards, shards < capacity.shards
      else { return nil }
      return Relief(measure: measure, shards: shards, total: estimate.bill.total)
    }
  }
}

extension Stream {
  /// The aggregation that fills one payload unit as well as whole records can.
  fileprivate func aggregationThatFillsAUnit(in month: Month) -> Relief.Measure? {
    let count = KPLFormat(of: self, distinctKeys: 1).count(within: PayloadLimits.unit)
    guard count > RecordLoad(of: self, in: month).recordsPerPut, count > 1 else { return nil }
    return .aggregate(recordsPerPut: count)
  }

  /// The fan-out that leaves just as many shared consumers as never bind: reading twice what is
  /// written takes no more shards than writing it.
  fileprivate var fanOutThatFreesReads: Relief.Measure? {
    consumers.shared > 2 ? .fanOut(consumers: consumers.shared - 2) : nil
  }

  fileprivate mutating func apply(_ measure: Relief.Measure) {
    switch measure {
    case .aggregate(let recordsPerPut): aggregation = .kpl(recordsPerPut: recordsPerPut)
    case .fanOut(let count):
      consumers.shared -= count
      consumers.enhancedFanOut += count
    case .smoothPeak: peakRate = nil
    }
  }
}
