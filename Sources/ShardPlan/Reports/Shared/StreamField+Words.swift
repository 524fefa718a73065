import ShardPlanEngine

extension StreamField {
  /// The setting at the head of a column.
  var title: String {
    switch self {
    case .count: "Streams"
    case .recordSize, .recordSizes: "Record size"
    case .rate: "Records/s"
    case .peakRate: "Peak records/s"
    case .partitionKeySize: "Key size"
    case .recordsPerPut: "Records per PUT"
    case .putSize: "PUT size"
    case .distinctKeys: "Keys per aggregate"
    case .aggregateSize: "Largest aggregate"
    case .aggregateCount: "Most records per aggregate"
    case .bufferedTime: "Buffered time"
    case .producers: "Producers"
    case .shards, .currentShards: "Shards given"
    case .hotKeyShare: "Hot key"
    case .targetUtilization: "Target utilization"
    case .sharedConsumers: "Shared consumers"
    case .enhancedFanOutConsumers: "Fan-out consumers"
    case .pollsPerSecond: "Polls/s"
    case .retention: "Retention"
    case .longTermReads: "Late reads"
    }
  }

  /// The title within a sentence, which begins small unless it is an abbreviation.
  var plainTitle: String {
    title.dropFirst().first?.isUppercase == true
      ? title : title.prefix(1).lowercased() + title.dropFirst()
  }

  /// A value in a table, with its unit where the title does not tell it.
  func text(of value: Ratio) -> String {
    switch self {
    case .recordSize, .recordSizes, .partitionKeySize, .putSize, .aggregateSize:
      NumberText.text(value) + " B"
    case .longTermReads: NumberText.rough(value / 1_073_741_824, places: 3) + " GB"
    case .retention: NumberText.text(value) + " h"
    case .bufferedTime: NumberText.text(value * 1_000) + " ms"
    case .targetUtilization, .hotKeyShare: NumberText.text(value * 100, places: 6) + " %"
    default: NumberText.text(value)
    }
  }

  /// A value within a sentence, such as "12 records per PUT".
  func words(for value: Ratio) -> String {
    let text = text(of: value)
    func counted(_ one: String, _ rest: String = "") -> String {
      "\(text) \(one)\(value == 1 ? "" : "s")\(rest)"
    }
    return switch self {
    case .count: counted("stream")
    case .recordSize, .recordSizes: "records of \(text)"
    case .rate: counted("record", "/s")
    case .peakRate: "a peak of " + counted("record", "/s")
    case .partitionKeySize: "keys of \(text)"
    case .recordsPerPut: counted("record", " per PUT")
    case .putSize: "PUTs of \(text)"
    case .distinctKeys: counted("key", " per aggregate")
    case .aggregateSize: "aggregates of up to \(text)"
    case .aggregateCount: "aggregates of up to " + counted("record")
    case .bufferedTime: "a buffered time of \(text)"
    case .producers: counted("producer")
    case .shards, .currentShards: counted("shard")
    case .hotKeyShare: "a hot key of \(text)"
    case .targetUtilization: "a target of \(text)"
    case .sharedConsumers: counted("shared consumer")
    case .enhancedFanOutConsumers: counted("fan-out consumer")
    case .pollsPerSecond: counted("poll", "/s")
    case .retention: "\(text) of retention"
    case .longTermReads: "\(text) of late reads"
    }
  }

  /// The unit that values of the setting are counted in.
  var unitName: String {
    switch self {
    case .recordSize, .recordSizes, .partitionKeySize, .putSize, .aggregateSize, .longTermReads:
      "byte"
    case .rate, .peakRate: "record/s"
    case .bufferedTime: "s"
    case .retention: "h"
    case .targetUtilization, .hotKeyShare: "fraction"
    case .recordsPerPut, .aggregateCount: "record"
    case .count: "stream"
    case .distinctKeys: "key"
    case .producers: "producer"
    case .shards, .currentShards: "shard"
    case .sharedConsumers, .enhancedFanOutConsumers: "consumer"
    case .pollsPerSecond: "poll/s"
    }
  }

  /// The step to which break-even points are told, with its unit.
  var stepWords: String {
    switch self {
    case .targetUtilization, .hotKeyShare: "0.1 %"
    case .longTermReads: "1 MiB"
    case .retention: "an hour"
    case .recordSize, .recordSizes, .partitionKeySize, .putSize, .aggregateSize: "a byte"
    default: "one"
    }
  }

  /// True if another value changes the number of user records or their bytes.
  var changesLoad: Bool {
    switch self {
    case .count, .recordSize, .recordSizes, .rate: true
    default: false
    }
  }
}
