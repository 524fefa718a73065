/// One limit that plans are held against.
///
/// A rule stands in ``all`` and is otherwise known to nobody.
struct LimitRule {
  /// What a rule looks at.
  struct Subject {
    let scenario: Scenario
    let streams: [Estimate.StreamEstimate]
    let card: RateCard
    let quotas: Quotas

    /// Finds something in each stream.
    func each(
      _ find: (Estimate.StreamEstimate) -> LimitFinding.Content?
    ) -> [LimitFinding] {
      streams.indices.compactMap { index in
        find(streams[index]).map { LimitFinding(stream: index, content: $0) }
      }
    }
  }

  /// Returns what is found.
  let find: (Subject) -> [LimitFinding]

  /// All rules, in the order of their findings where those matter as much.
  static var all: [LimitRule] {
    [
      .hotKey, .sharedPolls, .fanOutConsumers, .largeRecords, .putRequests, .shardQuota,
      .onDemandStreams, .onDemandCeiling, .onDemandReads, .onDemandStart, .onDemandPeak,
      .advantageFloor,
    ]
  }
}

extension Estimate {
  /// Returns the limits beyond the shard formula that this plan reaches or should know of.
  ///
  /// - Parameters:
  ///   - card: The prices of the region.
  ///   - quotas: What the account may have there.
  /// - Returns: The findings: errors, then warnings, then notes, each rule by rule and stream by stream.
  /// - Precondition: No quota is negative.
  public func limitFindings(at card: RateCard, within quotas: Quotas) -> [LimitFinding] {
    let subject = LimitRule.Subject(
      scenario: scenario, streams: streams, card: card, quotas: quotas)
    let findings = LimitRule.all.flatMap { $0.find(subject) }
    return LimitFinding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
  }
}

extension RecordLoad {
  /// Bytes per second at the peak, partition keys included when they are counted.
  public var peakBytesPerSecond: Ratio {
    peakRecordsPerSecond * (peakBytesPerRecord + keyBytesPerRecord)
  }
}
