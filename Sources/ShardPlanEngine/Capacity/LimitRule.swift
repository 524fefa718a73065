/// One limit that plans are held against.
///
/// Register a rule by adding it to ``all``; nothing else refers to it.
struct LimitRule {
  /// The plan that rules check.
  struct Subject {
    let scenario: Scenario
    let streams: [StreamPlan]
    let quotas: Quotas
    /// The least that On-demand Advantage costs a day; `nil` where it isn't sold.
    let advantageFloor: Money?

    /// Finds something in each stream.
    @inline(never)
    func each(
      _ find: (StreamPlan) -> LimitFinding.Content?
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
