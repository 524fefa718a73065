extension LimitRule {
  /// A stream has up to 20 enhanced fan-out consumers, with On-demand Advantage up to 50.
  static var fanOutConsumers: LimitRule {
    LimitRule { subject in
      let most = FanOutLimit.consumers(in: subject.scenario.mode)
      return subject.each { plan in
        let count = plan.stream.consumers.enhancedFanOut
        return count > most ? .fanOutConsumers(count: count, most: most) : nil
      }
    }
  }
}

/// The limit on enhanced fan-out consumers of a stream.
enum FanOutLimit {
  /// The most consumers; the 50 of Advantage hold in the regions that AWS lists.
  ///
  /// Source: Kinesis developer guide, "Quotas and limits".
  static func consumers(in mode: CapacityMode) -> Int64 {
    mode == .onDemandAdvantage ? 50 : 20
  }
}

extension LimitRule {
  /// A shard answers five GetRecords calls a second, for all consumers that share it.
  ///
  /// Source: Kinesis API, `GetRecords`.
  static var sharedPolls: LimitRule {
    LimitRule { subject in
      subject.each { plan in
        let consumers = plan.stream.consumers
        guard Ratio(consumers.shared) * consumers.pollsPerSecond > 5 else { return nil }
        return .sharedPolls(
          consumers: consumers.shared, pollsPerSecond: consumers.pollsPerSecond)
      }
    }
  }
}
