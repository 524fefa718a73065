internal import ShardPlanEngine
internal import ShardPlanText

extension DocumentReader {
  /// Reports why a stream cannot be costed, at the setting that is to blame.
  mutating func report(
    _ reason: Rejection.Reason, in stream: Stream, fields: [StreamField: Node], stream node: Node
  ) {
    func place(_ candidates: StreamField...) -> Node {
      candidates.lazy.compactMap { fields[$0] }.first ?? node
    }
    switch reason {
    case .outOfBounds(let field, let found, let allowed):
      report(
        .outOfRange,
        "\(field.subject) must be \(allowed.words(in: field.unit)); "
          + "found \(field.shown(found)).", at: place(field))
    case .peakBelowAverage(let peak, let average):
      report(
        .contradiction,
        "The peak of \(peak) records/s is below the average of \(average) records/s.",
        at: place(.peakRate), advice: "leave 'peakRate' out when the rate is steady")
    case .moreKeysThanRecords(let keys, let recordsPerPut):
      report(
        .contradiction,
        "An aggregate of \(recordsPerPut) records cannot have \(keys) different keys.",
        at: place(.distinctKeys))
    case .recordTooLarge(let bytes, let recordsPerPut):
      let what =
        recordsPerPut == 1 ? "A record" : "A Kinesis record of \(recordsPerPut) user records"
      report(
        .recordTooLarge,
        "\(what) takes \(bytes) B with its key, and Kinesis takes at most 10485760 B (10 MiB).",
        at: place(.putSize, .recordsPerPut, .recordSize))
    default:
      report(.tooLargeToCount, "This stream cannot be costed.", at: node)
    }
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
    case .recordSize: "The size of a record"
    case .rate: "The rate"
    case .peakRate: "The peak rate"
    case .partitionKeySize: "The size of a partition key"
    case .recordsPerPut: "The number of records per PUT"
    case .putSize: "The size of a PUT"
    case .distinctKeys: "The number of different keys"
    case .shards: "The number of shards"
    case .targetUtilization: "The target utilization"
    case .sharedConsumers, .enhancedFanOutConsumers: "The number of consumers"
    case .retention: "Retention"
    case .longTermReads: "The amount read"
    }
  }

  /// The unit in which the engine checks this setting.
  fileprivate var unit: String {
    switch self {
    case .recordSize, .partitionKeySize, .putSize, .longTermReads: "B"
    case .rate, .peakRate: "records/s"
    case .retention: "h"
    case .targetUtilization: "%"
    case .count, .recordsPerPut, .distinctKeys, .shards, .sharedConsumers,
      .enhancedFanOutConsumers:
      ""
    }
  }

  /// A value of this setting with its unit.
  fileprivate func shown(_ value: Ratio) -> String {
    unit == "%" ? (value * 100).decimal() + "%" : value.decimal() + (unit.isEmpty ? "" : " " + unit)
  }
}
