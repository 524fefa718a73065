public import ShardPlanEngine

/// One setting of a stream for people: its names in files, options and reports.
struct Field: Sendable {
  let field: StreamField
  /// The way to the setting in the stream of a scenario file.
  let path: String
  /// The name in reports and of what varies, where the last part of the path is not clear by itself.
  var shortName: String

  init(_ field: StreamField, path: String, shortName: String? = nil) {
    self.field = field
    self.path = path
    self.shortName = shortName ?? path.split(separator: ".").last.map(String.init) ?? path
  }

  /// Every setting, in the order of the cases of ``StreamField``.
  static let all: [Field] = [
    Field(.count, path: "count"),
    Field(.recordSize, path: "recordSize"),
    Field(.recordSizes, path: "recordSizes"),
    Field(.rate, path: "rate"),
    Field(.peakRate, path: "peakRate"),
    Field(.partitionKeySize, path: "partitionKeySize"),
    Field(.recordsPerPut, path: "aggregation.recordsPerPut"),
    Field(.putSize, path: "aggregation.putSize"),
    Field(.distinctKeys, path: "aggregation.distinctKeys"),
    Field(.aggregateSize, path: "aggregation.kpl.maxSize"),
    Field(.aggregateCount, path: "aggregation.kpl.maxCount"),
    Field(.bufferedTime, path: "aggregation.kpl.bufferedTime"),
    Field(.producers, path: "aggregation.kpl.producers"),
    Field(.shards, path: "shards"),
    Field(.currentShards, path: "currentShards"),
    Field(.hotKeyShare, path: "hotKeyShare"),
    Field(.targetUtilization, path: "targetUtilization"),
    Field(.sharedConsumers, path: "consumers.shared", shortName: "consumers"),
    Field(.enhancedFanOutConsumers, path: "consumers.enhancedFanOut"),
    Field(.pollsPerSecond, path: "consumers.pollsPerSecond"),
    Field(.retention, path: "retention"),
    Field(.longTermReads, path: "longTermReads"),
  ]
}

extension StreamField {
  /// The description of the setting for people.
  var words: Field { Field.all[rawValue] }

  /// The way to the setting in the stream of a scenario file, such as `consumers.shared`.
  public var path: String { words.path }

  /// The name in reports, such as `retention`; that of its object where it would not be clear
  /// otherwise.
  public var shortName: String { words.shortName }
}
