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
  /// Where the key fits, the busiest of a stream's shards may not. Kinesis records are counted, as the shard counts them. Source: Kinesis developer guide,
  /// "Quotas and limits" and "Choose the right mode".
  static var hotKey: LimitRule {
    LimitRule { subject in
      subject.each { plan in
        guard let spread = plan.spread else { return nil }
        let (records, bytes) = (plan.load.peakRecordsPerSecond, plan.load.peakBytesPerSecond)
        func exceeds(_ share: Ratio) -> Bool {
          records * share > ShardLimits.writeRecords || bytes * share > ShardLimits.writeBytes
        }
        let key = spread.busiestKey
        if exceeds(key) {
          return .hotKey(recordsPerSecond: records * key, bytesPerSecond: bytes * key)
        }
        guard let capacity = plan.capacity, exceeds(capacity.busiestShare) else { return nil }
        return .busiestShard(
          recordsPerSecond: records * capacity.busiestShare,
          bytesPerSecond: bytes * capacity.busiestShare, shards: capacity.shards)
      }
    }
  }

  /// The consumers that share a shard read up to 2 MiB a second from it together.
  ///
  /// The busiest shard decides; on demand, one key. Source: Kinesis API, `CreateStream`.
  static var shardReads: LimitRule {
    LimitRule { subject in
      subject.each { plan in
        let share = plan.capacity?.busiestShare ?? plan.spread?.busiestKey ?? .zero
        let bytes =
          plan.load.peakBytesPerSecond * Ratio(plan.stream.consumers.shared) * share
        return bytes > ShardLimits.readBytes ? .shardReads(bytesPerSecond: bytes) : nil
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
      let shards = zip(subject.streams, subject.copies).reduce(Ratio.zero) { sum, streams in
        let (plan, copies) = streams
        return sum + Ratio(plan.capacity?.shards ?? 0) * Ratio(plan.stream.count) * Ratio(copies)
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
      let most = FanOutLimit.consumers(in: subject.mode)
      return subject.each { plan in
        let count = plan.stream.consumers.enhancedFanOut
        let names = plan.stream.consumers.list.filter { $0.kind == .enhancedFanOut }
          .map { $0.name }
        return count > most ? .fanOutConsumers(count: count, most: most, names: names) : nil
      }
    }
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
