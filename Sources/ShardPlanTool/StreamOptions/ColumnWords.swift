import ShardPlanEngine

extension StreamField {
  /// What a value is called at the head of a column; different values have different names.
  func columnWords(for item: String) -> String {
    let value = TypedValue(item)
    switch self {
    case .recordSize, .rate: return value.spaced
    case .recordSizes: return TypedMix(item)?.words ?? item
    case .peakRate: return "peak \(value.spaced)"
    case .partitionKeySize: return "keys of \(value.spaced)"
    case .recordsPerPut: return "\(value.spaced) per PUT"
    case .putSize: return "PUTs of \(value.spaced)"
    case .distinctKeys: return value.counted("key")
    case .aggregateSize: return "up to \(value.spaced)"
    case .aggregateCount: return "up to \(value.counted("record"))"
    case .bufferedTime: return "buffer \(value.tight)"
    case .producers: return value.counted("producer")
    case .shards: return item == "auto" ? "shards as needed" : value.counted("shard")
    case .currentShards: return "from \(value.counted("shard"))"
    case .hotKeyShare: return "hot key \(value.spaced)"
    case .targetUtilization: return "\(value.spaced) full"
    case .sharedConsumers: return value.counted("consumer")
    case .enhancedFanOutConsumers: return "\(value.spaced) fan-out"
    case .pollsPerSecond: return "\(value.counted("poll"))/s"
    case .retention: return "retention \(value.tight)"
    case .longTermReads: return "late reads \(value.spaced)"
    case .count: return value.counted("stream")
    }
  }
}

extension CapacityMode {
  /// The mode at the head of a column.
  var columnWords: String {
    switch self {
    case .provisioned: "provisioned"
    case .onDemand: "on demand"
    case .onDemandAdvantage: "Advantage"
    }
  }
}
