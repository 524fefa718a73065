import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reports that a setting lies outside what it may be.
  mutating func reportOutOfBounds(_ field: StreamField, at node: Node) {
    report(
      .outOfRange,
      "\(field.subject) must be \(field.bounds.words(in: field.unit)); found \(node.summary).",
      at: node, advice: field.advice)
  }

  /// Reports why settings that are allowed one by one cannot go together.
  mutating func report(_ reason: Rejection.Reason, fields: [StreamField: Node], stream: Node) {
    func place(_ candidates: StreamField...) -> Node {
      candidates.lazy.compactMap { fields[$0] }.first ?? stream
    }
    switch reason {
    case .peakBelowAverage(let peak, let average):
      report(
        .contradiction,
        "The peak of \(peak.shown) records/s is below the average of \(average.shown) records/s.",
        at: place(.peakRate), advice: "leave 'peakRate' out when the rate is steady")
    case .moreKeysThanRecords(let keys, let recordsPerPut):
      report(
        .contradiction,
        "An aggregate of \(recordsPerPut.shown) records cannot have \(keys) different keys.",
        at: place(.distinctKeys), advice: "write at most as many keys as records")
    case .recordTooLarge(let bytes, let recordsPerPut):
      let what =
        recordsPerPut == 1 ? "A record" : "A Kinesis record of \(recordsPerPut.shown) user records"
      report(
        .recordTooLarge,
        "\(what) takes \(bytes.shown) B with its key; Kinesis takes at most 10485760 B (10 MiB).",
        at: place(.putSize, .recordsPerPut, .recordSize, .recordSizes),
        advice: "put fewer or smaller records")
    case .outOfBounds(let field, _, _): reportOutOfBounds(field, at: place(field))
    case .streamCount, .monthLength, .modeNotPriced, .beyondCounting:
      preconditionFailure("A single stream cannot be at fault for what concerns its scenario.")
    case .notWhole, .noProducers, .notPriced, .changesAggregation:
      preconditionFailure("Only a change of a stream can be at fault in this way.")
    }
  }
}

extension Ratio {
  /// The number with all its digits, or cut where they do not end.
  fileprivate var shown: String {
    for places in [12, 38] where isExact(places: places) { return decimal(places: places) }
    return decimal(rounded: .down) + "…"
  }
}

extension Bounds {
  /// The bounds in words, such as "above 0 and at most 10485760 B".
  fileprivate func words(in unit: String) -> String {
    let scale: Ratio = unit == "%" ? 100 : 1
    let suffix = unit.isEmpty || unit == "%" ? unit : " " + unit
    return (includesLeast ? "at least " : "above ") + (least * scale).decimal() + suffix
      + " and at most " + (most * scale).decimal() + suffix
  }
}

extension StreamField {
  /// How messages begin about this setting.
  fileprivate var subject: String {
    switch self {
    case .count: "The number of streams"
    case .recordSize, .recordSizes: "The size of a record"
    case .rate: "The rate"
    case .peakRate: "The peak rate"
    case .partitionKeySize: "The size of a partition key"
    case .recordsPerPut: "The number of records per PUT"
    case .putSize: "The size of a PUT"
    case .distinctKeys: "The number of different keys"
    case .shards, .currentShards: "The number of shards"
    case .aggregateSize: "The size of an aggregate"
    case .aggregateCount: "The number of records in an aggregate"
    case .bufferedTime: "The buffered time"
    case .producers: "The number of producers"
    case .hotKeyShare: "The share of the busiest partition key"
    case .pollsPerSecond: "The number of polls a second"
    case .targetUtilization: "The target utilization"
    case .sharedConsumers, .enhancedFanOutConsumers: "The number of consumers"
    case .retention: "Retention"
    case .longTermReads: "The amount read"
    }
  }

  /// The unit in which the engine checks this setting.
  fileprivate var unit: String {
    switch self {
    case .recordSize, .recordSizes, .partitionKeySize, .putSize, .aggregateSize, .longTermReads: "B"
    case .rate, .peakRate: "records/s"
    case .bufferedTime: "s"
    case .retention: "h"
    case .targetUtilization, .hotKeyShare: "%"
    case .count, .recordsPerPut, .distinctKeys, .shards, .currentShards, .sharedConsumers,
      .enhancedFanOutConsumers, .pollsPerSecond, .aggregateCount, .producers:
      ""
    }
  }

  /// What to do about a value that is out of bounds.
  fileprivate var advice: String {
    switch self {
    case .recordSize, .recordSizes, .putSize:
      "Kinesis takes records of up to 10 MiB; write it like \"77 B\""
    case .rate, .peakRate: "for an idle stream write a small rate, such as \"1/month\""
    case .partitionKeySize: "a key has at most 256 characters; write it like \"36 B\""
    case .recordsPerPut: "leave it out for one record in each PUT"
    case .distinctKeys: "leave it out for one key"
    case .count: "leave it out for one stream"
    case .aggregateSize: "leave it out for the KPL's default, 50 KiB"
    case .aggregateCount: "leave it out for the KPL's default, which never binds"
    case .bufferedTime: "leave it out for the KPL's default, \"100ms\""
    case .producers: "leave it out for one producer"
    case .shards: "write \"auto\" for as many as are needed"
    case .currentShards: "write how many shards are open now"
    case .targetUtilization: "write it like \"80%\""
    case .hotKeyShare: "write it like \"12.5%\""
    case .pollsPerSecond: "write how often each consumer asks each shard, such as 1"
    case .sharedConsumers, .enhancedFanOutConsumers: "write 0 for none"
    case .retention: "write it like \"24h\" or \"7d\", up to \"365d\""
    case .longTermReads: "write it like \"100 GB\""
    }
  }
}
