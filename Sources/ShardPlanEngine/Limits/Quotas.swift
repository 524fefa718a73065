/// The quotas of an account in a region, before AWS raises them.
///
/// ```swift
/// print(Quotas.usual.shards, Quotas.large.shards)  // 1000 20000
/// print(Region.named("eu-west-1")?.quotas == .large)  // true
/// ```
public struct Quotas: Sendable, Equatable {
  /// Open shards.
  public var shards: Int64
  /// On-demand streams.
  public var onDemandStreams: Int64
  /// Bytes a second into one on-demand stream.
  public var onDemandWriteBytes: Ratio
  /// Bytes a second out of one on-demand stream, to all consumers that share it: twice what goes in.
  public var onDemandReadBytes: Ratio { onDemandWriteBytes * 2 }

  /// Creates quotas.
  ///
  /// - Parameters:
  ///   - shards: Open shards of the account in its region, not negative.
  ///   - onDemandStreams: On-demand streams of the account in its region, not negative.
  ///   - onDemandWriteBytes: Bytes a second into one on-demand stream.
  public init(shards: Int64, onDemandStreams: Int64, onDemandWriteBytes: Ratio) {
    self.shards = shards
    self.onDemandStreams = onDemandStreams
    self.onDemandWriteBytes = onDemandWriteBytes
  }

  /// The quotas of us-east-1, us-west-2 and eu-west-1.
  ///
  /// Source: Kinesis developer guide, "Quotas and limits" (2026).
  public static var large: Quotas {
    Quotas(shards: 20_000, onDemandStreams: 50, onDemandWriteBytes: 10 * 1_073_741_824)
  }

  /// The quotas of all other regions.
  ///
  /// AWS names 1,000 or 6,000 shards without saying where; the smaller is used.
  public static var usual: Quotas {
    Quotas(shards: 1_000, onDemandStreams: 50, onDemandWriteBytes: 200 * 1_048_576)
  }
}
