/// A limit of Kinesis, beyond the number of shards, that a plan reaches or should know.
///
/// `Docs/Model.md` says when each is found, and names AWS's text that it rests on.
///
/// ```swift
/// var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(9_000))
/// stream.hotKeyShare = Ratio(1, over: 5)
/// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
/// let findings = estimate.limitFindings(at: estimate.rates, within: .large)
/// print(findings[0].code, findings[0].severity)  // hot-key error
/// ```
public struct LimitFinding: Sendable, Equatable {
  /// The severity of a finding, from errors down.
  @nonexhaustive
  public enum Severity: String, Sendable, Equatable, CaseIterable {
    /// The plan does not work as it is.
    case error
    /// It may not work, depending on unknown facts.
    case warning
    /// Something to know before creating the stream.
    case note
  }

  /// A limit, with the numbers that show it.
  @nonexhaustive
  public indirect enum Content: Sendable, Equatable {
    /// The busiest partition key brings more than one shard takes.
    case hotKey(recordsPerSecond: Ratio, bytesPerSecond: Ratio)
    /// The busiest shard gets more than a shard takes, though each key alone would fit.
    case busiestShard(recordsPerSecond: Ratio, bytesPerSecond: Ratio, shards: Int64)
    /// The consumers that share the busiest shard read more than it gives.
    case shardReads(bytesPerSecond: Ratio)
    /// Consumers that share a shard ask it for records more than five times a second; listed where
    /// they are given one by one.
    case sharedPolls(
      consumers: Int64, pollsPerSecond: Ratio, list: [KinesisStream.Consumer] = [])
    /// The service distributes records, and so consumers may drop aggregates of the KPL.
    case kplAggregation(recordsPerPut: Ratio)
    /// More enhanced fan-out consumers than a stream may have; with names where those are given.
    case fanOutConsumers(count: Int64, most: Int64, names: [String] = [])
    /// Records above 1 MiB are more than two percent of the traffic.
    case largeRecords(share: Ratio, largestBytes: Ratio)
    /// The peak needs more than one PutRecords request a second.
    case putRequests(perSecond: Ratio)
    /// More shards than an account has by default.
    case shardQuota(shards: Ratio, quota: Int64)
    /// More on-demand streams than an account has by default.
    case onDemandStreams(count: Ratio, quota: Int64)
    /// More than an on-demand stream takes at all, unless AWS raises it.
    case onDemandCeiling(bytesPerSecond: Ratio, most: Ratio)
    /// More than the consumers that share an on-demand stream can read from it at all, unless AWS
    /// raises it.
    case onDemandReads(bytesPerSecond: Ratio, most: Ratio)
    /// More than a new on-demand stream takes, or lets shared consumers read, on its first day.
    case onDemandStart(
      recordsPerSecond: Ratio, bytesPerSecond: Ratio, readBytesPerSecond: Ratio)
    /// More than a new on-demand stream takes or gives, where Advantage can prepare it.
    case warmThroughput(
      mebibytesPerSecond: Ratio, recordsPerSecond: Ratio, bytesPerSecond: Ratio,
      readBytesPerSecond: Ratio)
    /// A peak above twice the average, which may be the highest that AWS has seen.
    case onDemandPeak(factor: Ratio)
    /// The least that Advantage costs a day, from the moment that it is enabled.
    case advantageFloor(perDay: Money, isEnabled: Bool)
  }

  /// The index of the stream; `nil` when all streams are concerned together.
  public let stream: Int?
  /// The limit, with the numbers that show it.
  public let content: Content
  /// The code of the region that it is about, where there are several.
  public let region: String?

  init(stream: Int?, content: Content, region: String? = nil) {
    (self.stream, self.content, self.region) = (stream, content, region)
  }

  /// Returns the finding about a stream of some in terms of all.
  ///
  /// - Parameters:
  ///   - places: The index of each stream among all.
  ///   - region: The code of the region, where there are several.
  /// - Returns: The finding.
  func placed(at places: [Int], in region: String?) -> LimitFinding {
    LimitFinding(stream: stream.map { places[$0] }, content: content, region: region)
  }
}

extension LimitFinding {
  /// The name of the limit: a contract with other programs.
  public var code: String {
    switch content {
    case .hotKey, .busiestShard: "hot-key"
    case .shardReads: "shard-reads"
    case .sharedPolls: "shared-polls"
    case .kplAggregation: "kpl-aggregation"
    case .fanOutConsumers: "fan-out-consumers"
    case .largeRecords: "large-records"
    case .putRequests: "put-requests"
    case .shardQuota: "shard-quota"
    case .onDemandStreams: "on-demand-streams"
    case .onDemandCeiling: "on-demand-ceiling"
    case .onDemandReads: "on-demand-reads"
    case .onDemandStart: "on-demand-start"
    case .warmThroughput: "warm-throughput"
    case .onDemandPeak: "on-demand-peak"
    case .advantageFloor: "advantage-floor"
    }
  }

  /// The severity.
  public var severity: Severity {
    switch content {
    case .hotKey, .busiestShard, .shardReads, .fanOutConsumers: .error
    case .kplAggregation, .sharedPolls, .largeRecords, .shardQuota, .onDemandStreams,
      .onDemandCeiling,
      .onDemandReads:
      .warning
    case .putRequests, .onDemandStart, .warmThroughput, .onDemandPeak, .advantageFloor: .note
    }
  }
}

/// One limit that plans are held against.
///
/// Register a rule by adding it to ``all``; nothing else refers to it.
struct LimitRule {
  /// The plan that rules check.
  struct Subject {
    let mode: CapacityMode
    let streams: [StreamPlan]
    /// The streams that there are of each.
    let copies: [Int64]
    let quotas: Quotas
    /// The least that On-demand Advantage costs a day; `nil` where it isn't sold.
    let advantageFloor: Money?

    /// Finds something in each stream.
    @inline(never)
    func each(
      _ find: (StreamPlan) -> LimitFinding.Content?
    ) -> [LimitFinding] {
      streams.indices.compactMap { index in
        find(streams[index]).map { LimitFinding(stream: index, content: $0) }
      }
    }
  }

  /// Returns what is found.
  let find: (Subject) -> [LimitFinding]

  /// All rules, in the order of their findings where those matter as much.
  static var all: [LimitRule] {
    [
      .hotKey, .shardReads, .kplAggregation, .sharedPolls, .fanOutConsumers, .largeRecords,
      .putRequests,
      .shardQuota,
      .onDemandStreams, .onDemandCeiling, .onDemandReads, .onDemandStart, .onDemandPeak,
      .advantageFloor,
    ]
  }
}
