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
