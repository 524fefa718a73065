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
