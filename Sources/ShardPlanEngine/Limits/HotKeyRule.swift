extension LimitRule {
  /// All records of one partition key go to one shard: 1,000 records and 1 MiB a second, in
  /// on-demand modes too.
  ///
  /// Kinesis records are counted, as the shard counts them. Source: Kinesis developer guide,
  /// "Quotas and limits" and "Choose the right mode".
  static var hotKey: LimitRule {
    LimitRule { subject in
      subject.each { plan in
        guard let share = plan.stream.hotKeyShare else { return nil }
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
