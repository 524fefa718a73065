/// The shards that each limit needs, as exact fractions.
struct ShardNeeds<Number: UsageNumber>: Sendable {
  let writeRecords: Number
  let writeBytes: Number
  let readBytes: Number

  /// Divides what a stream sees at the peak by what one shard takes.
  ///
  /// - Parameters:
  ///   - records: Kinesis records a second.
  ///   - bytesPerRecord: Bytes of one, with its partition key where keys are counted.
  ///   - sharedConsumers: The consumers that share the read throughput.
  @inline(__always)
  init(records: Number, bytesPerRecord: Number, sharedConsumers: Int64) {
    let bytes = records * bytesPerRecord
    writeRecords = records / Number(whole: ShardLimits.writeRecordsPerSecond)
    writeBytes = bytes / Number(whole: ShardLimits.writeBytesPerSecond)
    readBytes =
      bytes * Number(whole: sharedConsumers) / Number(whole: ShardLimits.readBytesPerSecond)
  }

  /// The largest of the three.
  @inline(__always)
  var largest: Number {
    let written = writeRecords < writeBytes ? writeBytes : writeRecords
    return written < readBytes ? readBytes : written
  }

  /// The least number of shards that a target utilization allows; `nil` when they are more than
  /// ``Bounds/shards``.
  @inline(__always)
  static func shards(for need: Number, filledTo target: Number) -> Int64? {
    // The ceiling is taken of an exact fraction, so a need of 25 never becomes 26.
    guard let whole = (need / target).wholeAbove, whole <= UInt128(Bounds.mostShards) else {
      return nil
    }
    return Int64(max(1, whole))
  }
}

/// Looks for the numbers of shards that agree with the aggregates that they lead to.
struct ShardSearch {
  private let stream: KinesisStream
  private let settings: KPLSettings
  private let mode: CapacityMode
  /// User records a second at the peak.
  private let peak: Ratio
  private let spread: TrafficSpread?
  /// The most shards that records reach: as many as there are keys, where those are given and followed.
  private let mostReached: Int64
  /// The limits that close an aggregate before its time.
  let limits: AggregateLimits

  /// The aggregates with the shards that were last asked for.
  private var last: (shards: Int64, fill: ProducerPlan.Fill)?

  init(
    stream: KinesisStream, settings: KPLSettings, mode: CapacityMode, peak: Ratio,
    _ kept: inout KeptPackings
  ) {
    self.stream = stream
    self.settings = settings
    self.mode = mode
    self.peak = peak
    spread = stream.spread
    let followsKeys = mode == .provisioned || stream.recordDistribution == .partitionKey
    mostReached = followsKeys ? stream.partitionKeys ?? .max : .max
    limits = AggregateLimits(settings, in: KPLFormat(of: stream), &kept)
  }

  /// The aggregates of one aggregator at the peak, with a number of shards.
  mutating func fill(_ shards: Int64) -> ProducerPlan.Fill {
    if let last, last.shards == shards { return last.fill }
    let fill = ProducerPlan.Fill(
      rate: peak, shards: reached(of: shards), settings: settings, limits: limits)
    last = (shards, fill)
    return fill
  }

  /// The shards that records reach, of some.
  func reached(of shards: Int64) -> Int64 { min(shards, mostReached) }

  /// The least consistent number of shards, found from one upwards.
  ///
  /// The need of shards never falls when there are more of them, so no smaller number is passed
  /// over. A need above ``Bounds/shards`` ends the search, and the scenario is rejected later.
  mutating func least() -> Int64 {
    var shards: Int64 = 1
    while let need = need(shards) {
      guard need > shards else { return shards }
      shards = need
    }
    return Bounds.mostShards
  }

  /// The greatest consistent number of shards, found downwards from more than can be needed.
  mutating func greatest() -> Int64 {
    var shards = Bounds.mostShards
    while let need = need(shards), need < shards { shards = need }
    return shards
  }

  /// The shards that there are for the aggregates with a number of shards; `nil` above
  /// ``Bounds/shards``.
  ///
  /// On demand AWS opens them: at least those of a new stream, and those for twice the peak.
  private mutating func need(_ shards: Int64) -> Int64? {
    let recordsPerPut = fill(shards).recordsPerPut
    let needs = ShardNeeds(
      records: peak / recordsPerPut,
      bytesPerRecord: PackedRecord.throughputBytes(of: stream, recordsPerPut: recordsPerPut),
      sharedConsumers: stream.consumers.shared
    )
    guard mode != .provisioned else {
      return Sizing(
        for: needs.largest, filledTo: stream.targetUtilization, spread: spread
      )?.open
    }
    return ShardNeeds.shards(for: needs.largest, filledTo: ShardLimits.onDemandUtilization)
      .map { max(ShardLimits.onDemandStart, $0) }
  }
}
