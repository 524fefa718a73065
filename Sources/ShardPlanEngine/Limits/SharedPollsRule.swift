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
