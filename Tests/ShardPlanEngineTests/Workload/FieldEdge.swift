import ShardPlanEngine
import Testing

/// A setting of a stream, with values at both edges of what is allowed and beyond them.
struct FieldEdge: CustomTestStringConvertible {
  let field: StreamField
  let allowed: [KinesisStream]
  /// Streams that are refused, with the value that is reported.
  let refused: [(stream: KinesisStream, found: Ratio)]
  /// Streams with a value below zero, which a fraction cannot report.
  let negative: [KinesisStream]

  var testDescription: String { "\(field)" }

  private init(
    _ field: StreamField, allowed: [Ratio], refused: [Ratio],
    set: (inout KinesisStream, Ratio) -> Void
  ) {
    func stream(_ value: Ratio) -> KinesisStream {
      var stream = FieldEdge.plain
      set(&stream, value)
      return stream
    }
    self.field = field
    self.allowed = allowed.map(stream)
    self.refused = refused.map { (stream($0), $0) }
    negative = []
  }

  private init(
    counting field: StreamField, allowed: [Int64], refused: [Int64],
    set: (inout KinesisStream, Int64) -> Void
  ) {
    func stream(_ value: Int64) -> KinesisStream {
      var stream = FieldEdge.plain
      set(&stream, value)
      return stream
    }
    self.field = field
    self.allowed = allowed.map(stream)
    self.refused = (refused + [.max]).map { (stream($0), Ratio($0)) }
    negative = [-1, -24, .min].map(stream)
  }

  static let plain = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1))

  private static let tiny = Ratio(1, over: 1_000_000_000_000_000_000_000_000_000_000)
  private static let huge = Ratio(UInt128.max) * Ratio(UInt128.max) * Ratio(UInt128.max)

  /// Those of numbers: a word is always one of those that are allowed.
  static let numbers = all.filter { $0.field != .recordDistribution }

  /// Every field, in the order in which they are named.
  static let all: [FieldEdge] = [
    FieldEdge(
      counting: .count, allowed: [1, 1_000_000], refused: [0, 1_000_001]
    ) { $0.count = $1 },
    FieldEdge(
      .recordSize, allowed: [1, 10_485_760],
      refused: [0, tiny, Ratio(1).excess(over: tiny), 10_485_760 + tiny, huge]
    ) { $0.recordSize = .bytes($1) },
    FieldEdge(
      .recordSizes, allowed: [1, 10_485_760],
      refused: [0, tiny, Ratio(1).excess(over: tiny), 10_485_760 + tiny, huge]
    ) { $0.records = .of(($1, 1), (77, 3)) },
    FieldEdge(
      .rate, allowed: [tiny, 1_000_000_000_000], refused: [0, 1_000_000_000_000 + tiny, huge]
    ) { $0.rate = .perSecond($1) },
    FieldEdge(
      .peakRate, allowed: [tiny, 1_000_000_000_000], refused: [0, 1_000_000_000_000 + tiny, huge]
    ) { $0.peakRate = .perSecond($1) },
    // Inputs only: a stream has the rate that follows.
    FieldEdge(.throughput, allowed: [], refused: []) { _, _ in },
    FieldEdge(.peakThroughput, allowed: [], refused: []) { _, _ in },
    FieldEdge(
      .partitionKeySize, allowed: [0, tiny, 1_024], refused: [1_024 + tiny, huge]
    ) { $0.partitionKeySize = .bytes($1) },
    FieldEdge(
      .recordsPerPut, allowed: [1, 1 + tiny, 1_000_000_000],
      refused: [0, Ratio(1).excess(over: tiny), 1_000_000_000 + tiny, huge]
    ) { $0.aggregation = .kpl(recordsPerPut: $1) },
    FieldEdge(
      .putSize, allowed: [1, 10_485_760],
      refused: [0, tiny, Ratio(1).excess(over: tiny), 10_485_760 + tiny, huge]
    ) { $0.aggregation = .sized(recordsPerPut: 12, putSize: .bytes($1)) },
    FieldEdge(
      counting: .distinctKeys, allowed: [1, 1_000_000_000], refused: [0, 1_000_000_001]
    ) { $0.aggregation = .kpl(recordsPerPut: 1_000_000_000, distinctKeys: $1) },
    FieldEdge(
      .aggregateSize, allowed: [64, 10_485_760],
      refused: [0, Ratio(64).excess(over: tiny), 10_485_760 + tiny, huge]
    ) { $0.aggregation = .producer(KPLSettings(maxSize: .bytes($1))) },
    FieldEdge(
      counting: .aggregateCount, allowed: [1, 1_000_000_000_000_000_000],
      refused: [0, 1_000_000_000_000_000_001]
    ) { $0.aggregation = .producer(KPLSettings(maxCount: $1)) },
    FieldEdge(
      .bufferedTime, allowed: [0, tiny, 3_600], refused: [3_600 + tiny, huge]
    ) { $0.aggregation = .producer(KPLSettings(bufferedSeconds: $1)) },
    FieldEdge(
      counting: .producers, allowed: [1, 1_000_000_000], refused: [0, 1_000_000_001]
    ) { $0.aggregation = .producer(KPLSettings(producers: $1)) },
    FieldEdge(
      counting: .shards, allowed: [1, 1_000_000_000_000], refused: [0, 1_000_000_000_001]
    ) { $0.shards = $1 },
    FieldEdge(
      counting: .currentShards, allowed: [1, 1_000_000_000_000], refused: [0, 1_000_000_000_001]
    ) { $0.currentShards = $1 },
    FieldEdge(
      .hotKeyShare, allowed: [tiny, 1], refused: [0, 1 + tiny, huge]
    ) { $0.hotKeyShare = $1 },
    FieldEdge(
      counting: .partitionKeys, allowed: [1, 1_000_000_000_000_000],
      refused: [0, 1_000_000_000_000_001]
    ) { $0.partitionKeys = $1 },
    FieldEdge(
      counting: .recordDistribution, allowed: [0, 1], refused: []
    ) { $0.recordDistribution = $1 == 1 ? .auto : .partitionKey },
    FieldEdge(
      .targetUtilization, allowed: [Ratio(1, over: 100), 1],
      refused: [0, Ratio(1, over: 100).excess(over: tiny), 1 + tiny, huge]
    ) { $0.targetUtilization = $1 },
    FieldEdge(
      counting: .sharedConsumers, allowed: [0, 1_000], refused: [1_001]
    ) { $0.consumers.shared = $1 },
    FieldEdge(
      counting: .enhancedFanOutConsumers, allowed: [0, 1_000], refused: [1_001]
    ) { $0.consumers.enhancedFanOut = $1 },
    FieldEdge(
      .pollsPerSecond, allowed: [0, tiny, 1_000], refused: [1_000 + tiny, huge]
    ) { $0.consumers.pollsPerSecond = $1 },
    FieldEdge(
      counting: .retention, allowed: [24, 8_760], refused: [0, 23, 8_761]
    ) { $0.retentionHours = $1 },
    // Up to 2⁷⁰ bytes.
    FieldEdge(
      .longTermReads, allowed: [0, tiny, Ratio(1_180_591_620_717_411_303_424 as UInt128)],
      refused: [Ratio(1_180_591_620_717_411_303_424 as UInt128) + tiny, huge]
    ) { $0.longTermReads = .bytes($1) },
  ]
}
