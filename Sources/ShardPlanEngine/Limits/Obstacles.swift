/// The reasons why a scenario does not run as planned, however cheap it would be.
///
/// ```swift
/// var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
/// stream.consumers = KinesisStream.Consumers(shared: 0, enhancedFanOut: 30)
/// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
/// print(estimate.quote.obstacles == .consumers)  // true
/// ```
public struct Obstacles: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The busiest shard does not take its peak, or no number of shards keeps the target utilization.
  public static var shards: Obstacles { Obstacles(rawValue: 1) }
  /// One partition key alone brings more than a shard takes.
  public static var key: Obstacles { Obstacles(rawValue: 2) }
  /// More enhanced fan-out consumers than a stream may have in its mode.
  public static var consumers: Obstacles { Obstacles(rawValue: 4) }
}

extension StreamPlan {
  /// The reasons why the stream does not run as planned.
  public var obstacles: Obstacles {
    var found: Obstacles = []
    if stream.consumers.enhancedFanOut > FanOutLimit.consumers(in: mode) {
      found.insert(.consumers)
    }
    if exceedsKeyLimit { found.insert(.key) }
    if let capacity, !capacity.holds || capacity.required == nil && stream.shards == nil {
      found.insert(.shards)
    }
    return found
  }
}

/// The limit on enhanced fan-out consumers of a stream.
enum FanOutLimit {
  /// The most consumers; the 50 of Advantage hold in the regions that AWS lists.
  ///
  /// Source: Kinesis developer guide, "Quotas and limits".
  static func consumers(in mode: CapacityMode) -> Int64 {
    mode == .onDemandAdvantage ? 50 : 20
  }
}
