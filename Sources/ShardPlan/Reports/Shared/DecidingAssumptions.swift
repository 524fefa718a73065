import ShardPlanEngine

extension Estimate {
  /// The assumptions that could change this bill if they were wrong, or its shards.
  ///
  /// Programs get ``assumptions`` in full; a reader who is told of what changes nothing overlooks
  /// what does.
  var decidingAssumptions: [Assumption] { assumptions.filter(decides) }

  private func decides(_ assumption: Assumption) -> Bool {
    switch assumption {
    case .trafficSpreadEvenly:
      streams.contains { ($0.capacity?.shards ?? 1) > 1 && $0.stream.hotKeyShare == nil }
    case .fullShards: streams.contains { $0.isFullerThanItMustBe }
    case .keysNotCounted: streams.contains { $0.keysCouldMatter }
    case .everyConsumerReadsAll:
      streams.contains {
        $0.mode != .provisioned || $0.stream.consumers.enhancedFanOut > 0
          || $0.capacity?.bindingLimit == .readBytes
      }
    case .accountHasNoOtherStreams:
      bill.lines.contains {
        ($0.dimension == .advantageDataInShortfall || $0.dimension == .advantageDataOutShortfall)
          && $0.amounts.high != .zero
      }
    default: true
    }
  }
}

extension StreamPlan {
  /// True where shards that are to be half full at most would have to be more.
  fileprivate var isFullerThanItMustBe: Bool {
    capacity.map { $0.shards > 1 || $0.utilization * 2 > 1 } ?? false
  }

  /// True where keys of 256 bytes, the longest that Kinesis takes, would need more shards.
  ///
  /// Source: Kinesis API, PutRecord.
  fileprivate var keysCouldMatter: Bool {
    guard let capacity, load.keyBytesPerRecord.isZero else { return false }
    let bytes = load.peakBytesPerSecond + load.peakRecordsPerSecond * 256
    let room = Ratio(capacity.shards) * 1_048_576 * stream.targetUtilization
    return bytes > room || bytes * Ratio(stream.consumers.shared) > room * 2
  }
}
