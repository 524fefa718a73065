/// A mode in which capacity is provided and billed.
///
/// Source: AWS's pricing page of Kinesis Data Streams, and the Kinesis developer guide, "Choose the
/// right mode".
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(2_000))
/// for mode in CapacityMode.allCases {
///   print(mode, try stream.bill(in: "us-east-1", mode: mode).total.text(in: .usDollar))
/// }
/// // provisioned $95.48
/// // on-demand $445.28
/// // on-demand-advantage $3,079.69
/// ```
@nonexhaustive
public enum CapacityMode: String, Sendable, Equatable, CaseIterable {
  /// Shards that one asks for and pays by the hour.
  case provisioned = "provisioned"
  /// On-demand Standard: by stream-hour and gigabyte.
  case onDemand = "on-demand"
  /// On-demand Advantage: cheaper gigabytes against a commitment of the account in its region.
  case onDemandAdvantage = "on-demand-advantage"
}

extension CapacityMode: CustomStringConvertible {
  /// The name in scenario files and options, such as `on-demand`.
  public var description: String { rawValue }
}
