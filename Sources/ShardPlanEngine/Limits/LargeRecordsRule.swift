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

extension Estimate.StreamEstimate {
  /// The share of the bytes that is in records above 1 MiB.
  fileprivate var largeShare: Ratio {
    let most: Ratio = 1_048_576
    if stream.aggregation != .none, load.bytesPerRecord + load.keyBytesPerRecord > most { return 1 }
    if case .sized = stream.aggregation { return 0 }
    // A large record goes alone, or makes its aggregate at least as large.
    let large = stream.records.parts.filter { $0.size.bytes + load.keyBytesPerRecord > most }
    return large.reduce(Ratio.zero) { $0 + $1.share * $1.size.bytes } / stream.recordSize.bytes
  }
}
