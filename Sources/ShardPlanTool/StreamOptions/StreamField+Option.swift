import ShardPlanEngine

extension StreamField {
  /// How an option that sets a field is written and explained.
  struct Usage {
    let name: String
    let placeholder: String
    let kind: StreamOption.Kind
    let help: String
  }

  /// The option that sets this field; the compiler asks for one for each new field.
  var usage: Usage {
    switch self {
    case .count: number("count", "How many streams are like this one.")
    case .recordSize: size("record-size", "Bytes of a user record, such as 77B.")
    case .recordSizes:
      Usage(
        name: "record-sizes", placeholder: "mix", kind: .mix,
        help: "Instead: sizes with the share of each, such as 1KB:50%+49KB:50%.")
    case .rate: rate("rate", "User records on average, such as 25000/s; this is billed.")
    case .peakRate: rate("peak-rate", "User records at the peak, which capacity must hold.")
    case .partitionKeySize: size("partition-key-size", "Bytes of a partition key.")
    case .recordsPerPut: number("records-per-put", "User records in one Kinesis record.")
    case .putSize: size("put-size", "Bytes of that Kinesis record, if not in the KPL's format.")
    case .distinctKeys: number("distinct-keys", "Different partition keys in one aggregate.")
    case .aggregateSize:
      size("kpl-max-size", "AggregationMaxSize of the KPL; 50KiB when left out.")
    case .aggregateCount:
      number("kpl-max-count", "AggregationMaxCount of the KPL; never binds when left out.")
    case .bufferedTime:
      measure("kpl-buffered-time", "time", "RecordMaxBufferedTime of the KPL; 100ms when left out.")
    case .producers:
      number(
        "kpl-producers", "Instead: derive the records per PUT from so many processes with the KPL.")
    case .shards: number("shards", "A fixed number of shards, or auto for as many as are needed.")
    case .currentShards: number("current-shards", "The shards that are open now.")
    case .hotKeyShare:
      percent("hot-key-share", "The share of the peak that the busiest partition key brings.")
    case .targetUtilization:
      percent("target-utilization", "How full a shard may get at the peak, such as 80%.")
    case .sharedConsumers:
      number("shared-consumers", "Consumers that share each shard's 2 MiB/s; 1 when left out.")
    case .enhancedFanOutConsumers:
      number("enhanced-fan-out", "Consumers with enhanced fan-out.")
    case .pollsPerSecond:
      number("polls-per-second", "How often each shared consumer asks each shard; 1 when left out.")
    case .retention:
      measure("retention", "time", "How long records are kept, such as 7d; 24h when left out.")
    case .longTermReads:
      size("long-term-reads", "How much older than 7 days is read in a month, such as 100GB.")
    }
  }

  private func number(_ name: String, _ help: String) -> Usage {
    Usage(name: name, placeholder: "number", kind: .plain, help: help)
  }

  private func size(_ name: String, _ help: String) -> Usage { measure(name, "size", help) }

  private func rate(_ name: String, _ help: String) -> Usage { measure(name, "rate", help) }

  private func percent(_ name: String, _ help: String) -> Usage { measure(name, "percent", help) }

  private func measure(_ name: String, _ placeholder: String, _ help: String) -> Usage {
    Usage(name: name, placeholder: placeholder, kind: .measure, help: help)
  }
}
