import ShardPlanEngine
import ShardPlanText

/// Reads one stream of a scenario file.
struct StreamReader {
  private let month: BillingMonth
  /// Where each setting stands, for what is found once all are known.
  private var nodes: [StreamField: Node] = [:]

  init(month: BillingMonth) {
    self.month = month
  }

  private static let fields = [
    "name", "count", "recordSize", "recordSizes", "rate", "peakRate", "partitionKeySize",
    "aggregation", "shards", "currentShards", "hotKeyShare", "targetUtilization",
    "consumers", "retention", "longTermReads",
  ]

  mutating func stream(
    _ node: Node, or usual: String, names: inout UniqueNames, _ reader: inout DocumentReader
  ) -> KinesisStream? {
    guard let object = reader.object(node, fields: Self.fields) else { return nil }
    let errors = reader.errorCount
    let name = names.name(of: object, or: usual, &reader)
    let records = records(of: object, &reader)
    let rate = required(.rate, of: object, &reader) { $0.rate($1) }
    let settings = settings(of: object, &reader)
    guard let records, let rate, reader.errorCount == errors else { return nil }

    var stream = KinesisStream(name: name, records: records, rate: rate)
    stream.count = settings.count ?? stream.count
    stream.peakRate = settings.peakRate
    stream.partitionKeySize = settings.partitionKeySize
    stream.aggregation = settings.aggregation ?? stream.aggregation
    stream.shards = settings.shards
    stream.currentShards = settings.currentShards
    stream.hotKeyShare = settings.hotKeyShare
    stream.targetUtilization = settings.targetUtilization ?? stream.targetUtilization
    stream.consumers = settings.consumers
    stream.retentionHours = settings.retentionHours ?? stream.retentionHours
    stream.longTermReads = settings.longTermReads ?? stream.longTermReads
    return accepted(stream, at: node, &reader) ? stream : nil
  }

  /// The size of all records, or a list of sizes with their shares.
  private mutating func records(
    of object: ObjectNode, _ reader: inout DocumentReader
  ) -> RecordMix? {
    guard let sizes = object["recordSizes"] else {
      return required(.recordSize, of: object, &reader) { $0.size($1) }.map { RecordMix($0) }
    }
    if let key = object.keyNode("recordSize") {
      reader.report(
        .contradiction, "The stream has both a 'recordSize' and 'recordSizes'.", at: key,
        advice: "leave one of them out")
    }
    nodes[.recordSizes] = sizes
    return reader.recordMix(sizes)
  }

  /// The settings that may be left out.
  private struct Settings {
    var count: Int64?
    var peakRate: RecordRate?
    var partitionKeySize: ByteCount?
    var aggregation: Aggregation?
    var shards: Int64?
    var currentShards: Int64?
    var hotKeyShare: Ratio?
    var targetUtilization: Ratio?
    var consumers = KinesisStream.Consumers()
    var retentionHours: Int64?
    var longTermReads: ByteCount?
  }

  private mutating func settings(
    of object: ObjectNode, _ reader: inout DocumentReader
  ) -> Settings {
    var settings = Settings()
    settings.count =
      optional(.count, of: object, &reader) {
        $0.count($1, "A count", example: "12")
      }?.whole
    settings.peakRate = optional(.peakRate, of: object, &reader) { $0.rate($1) }
    settings.partitionKeySize = optional(.partitionKeySize, of: object, &reader) { $0.size($1) }
    settings.aggregation = object["aggregation"].flatMap { aggregation($0, &reader) }
    settings.shards = shards(of: object, &reader)
    settings.currentShards =
      optional(.currentShards, of: object, &reader) {
        $0.count($1, "A number of shards", example: "12")
      }?.whole
    settings.hotKeyShare = optional(.hotKeyShare, of: object, &reader) {
      $0.share($1, of: .hotKeyShare)
    }
    settings.targetUtilization = optional(.targetUtilization, of: object, &reader) {
      $0.share($1, of: .targetUtilization)
    }
    if let node = object["consumers"] { settings.consumers = consumers(node, &reader) }
    settings.retentionHours =
      optional(.retention, of: object, &reader) { $0.retentionHours($1) }?
      .whole
    settings.longTermReads = optional(.longTermReads, of: object, &reader) { $0.size($1) }
    return settings
  }

  /// A number of shards, or `auto` for as many as are needed.
  private mutating func shards(
    of object: ObjectNode, _ reader: inout DocumentReader
  ) -> Int64? {
    if case .string("auto") = object["shards"]?.value.content { return nil }
    return optional(.shards, of: object, &reader) {
      $0.count($1, "A number of shards", example: "12, or \"auto\"")
    }?.whole
  }

  private mutating func consumers(
    _ node: Node, _ reader: inout DocumentReader
  ) -> KinesisStream.Consumers {
    var consumers = KinesisStream.Consumers()
    guard let object = reader.object(node, fields: ["shared", "enhancedFanOut", "pollsPerSecond"])
    else {
      return consumers
    }
    consumers.shared =
      optional(.sharedConsumers, of: object, &reader) {
        $0.count($1, "A number of consumers", example: "2")
      }?.whole ?? consumers.shared
    consumers.enhancedFanOut =
      optional(.enhancedFanOutConsumers, of: object, &reader) {
        $0.count($1, "A number of consumers", example: "2")
      }?.whole ?? consumers.enhancedFanOut
    consumers.pollsPerSecond =
      optional(.pollsPerSecond, of: object, &reader) {
        $0.plainNumber($1, "The number of polls a second", example: "1")
      } ?? consumers.pollsPerSecond
    return consumers
  }

  /// Checks what only the whole stream can tell, and reports each fault where the setting stands.
  private func accepted(
    _ stream: KinesisStream, at node: Node, _ reader: inout DocumentReader
  ) -> Bool {
    let faults = stream.faults(in: month)
    for fault in faults { reader.report(fault, fields: nodes, stream: node) }
    return faults.isEmpty
  }

  private mutating func required<Value: Measured>(
    _ field: StreamField, of object: ObjectNode, _ reader: inout DocumentReader,
    _ read: (inout DocumentReader, Node) -> Value?
  ) -> Value? {
    guard reader.required(field.name, of: object) != nil else { return nil }
    return optional(field, of: object, &reader, read)
  }

  /// Reads a setting and checks at once whether it lies within its bounds.
  mutating func optional<Value: Measured>(
    _ field: StreamField, of object: ObjectNode, _ reader: inout DocumentReader,
    _ read: (inout DocumentReader, Node) -> Value?
  ) -> Value? {
    guard let node = object[field.name] else { return nil }
    nodes[field] = node
    guard let value = read(&reader, node) else { return nil }
    guard field.bounds.contains(value.measure(in: month)) else {
      reader.reportOutOfBounds(field, at: node)
      return nil
    }
    return value
  }
}

/// A value that can be held against the bounds of its setting.
protocol Measured {
  /// The number that the bounds are given in.
  func measure(in month: BillingMonth) -> Ratio
}

extension Ratio: Measured {
  func measure(in month: BillingMonth) -> Ratio { self }

  /// A whole number within bounds, as an integer.
  var whole: Int64? { rounded(.down).map { Int64(clamping: $0) } }
}

extension ByteCount: Measured {
  func measure(in month: BillingMonth) -> Ratio { bytes }
}

extension RecordRate: Measured {
  func measure(in month: BillingMonth) -> Ratio { perSecond(in: month) }
}

extension StreamField {
  /// The last part of the name: the field inside its own object.
  fileprivate var name: String { path.split(separator: ".").last.map(String.init) ?? path }
}
