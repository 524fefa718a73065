extension LimitRule {
  /// Records above 1 MiB should be less than two percent of the traffic: a shard takes them by a
  /// burst, which fills up again by 1 MiB a second.
  ///
  /// Source: Kinesis developer guide, "Large records".
  static var largeRecords: LimitRule {
    LimitRule { subject in
      subject.each { plan in
        let share = plan.largeShare
        return share * 50 >= 1
          ? .largeRecords(share: share, largestBytes: plan.load.largestBytes) : nil
      }
    }
  }
}

extension StreamPlan {
  /// The share of the bytes that is in records above 1 MiB.
  fileprivate var largeShare: Ratio {
    let most = ShardLimits.defaultRecord
    if case .kpl = stream.aggregation, load.aggregate != nil {
      return load.share(above: most).bytes
    }
    if stream.aggregation != .none, load.bytesPerRecord + load.keyBytesPerRecord > most { return 1 }
    if case .sized = stream.aggregation { return 0 }
    // A large record goes alone, or makes its aggregate at least as large.
    let large = stream.records.parts.filter { $0.size.bytes + load.keyBytesPerRecord > most }
    return large.reduce(Ratio.zero) { $0 + $1.share * $1.size.bytes } / stream.recordSize.bytes
  }
}

extension LimitRule {
  /// All records of one partition key go to one shard: 1,000 records and 1 MiB a second, in
  /// on-demand modes too.
  ///
  /// Kinesis records are counted, as the shard counts them. Source: Kinesis developer guide,
  /// "Quotas and limits" and "Choose the right mode".
  static var hotKey: LimitRule {
    LimitRule { subject in
      subject.each { plan in
        guard let share = plan.stream.hotKeyShare, plan.followsKeys else { return nil }
        let records = plan.load.peakRecordsPerSecond * share
        let bytes = plan.load.peakBytesPerSecond * share
        guard records > ShardLimits.writeRecords || bytes > ShardLimits.writeBytes else {
          return nil
        }
        return .hotKey(recordsPerSecond: records, bytesPerSecond: bytes)
      }
    }
  }
}

extension LimitRule {
  /// A PutRecords request carries up to 500 records and 10 MiB.
  ///
  /// Source: Kinesis API, `PutRecords`.
  static var putRequests: LimitRule {
    LimitRule { subject in
      subject.each { plan in
        let requests = max(
          plan.load.peakRecordsPerSecond / 500, plan.load.peakBytesPerSecond / 10_485_760)
        return requests > 1 ? .putRequests(perSecond: requests) : nil
      }
    }
  }
}

extension LimitRule {
  /// An account has a number of shards in a region before AWS raises it.
  static var shardQuota: LimitRule {
    LimitRule { subject in
      let shards = subject.streams.reduce(Ratio.zero) { sum, plan in
        sum + Ratio(plan.capacity?.shards ?? 0) * Ratio(plan.stream.count)
      }
      guard shards > Ratio(subject.quotas.shards) else { return [] }
      return [
        LimitFinding(
          stream: nil, content: .shardQuota(shards: shards, quota: subject.quotas.shards))
      ]
    }
  }
}

extension LimitRule {
  /// A stream has up to 20 enhanced fan-out consumers, with On-demand Advantage up to 50.
  static var fanOutConsumers: LimitRule {
    LimitRule { subject in
      let most = FanOutLimit.consumers(in: subject.scenario.mode)
      return subject.each { plan in
        let count = plan.stream.consumers.enhancedFanOut
        let names = plan.stream.consumers.list.filter { $0.kind == .enhancedFanOut }
          .map { $0.name }
        return count > most ? .fanOutConsumers(count: count, most: most, names: names) : nil
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
          consumers: consumers.shared, pollsPerSecond: consumers.pollsPerSecond,
          list: consumers.list.filter { $0.kind == .shared })
      }
    }
  }
}
