/// Streams of one account in one region, their capacity mode, and the month billed.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
/// let scenario = Scenario(
///   name: "On demand", mode: .onDemand, streams: [stream], month: .hours(732))
/// print(try scenario.estimate(in: "eu-west-1").total)  // 5962.89073646307
/// ```
public struct Scenario: Sendable, Equatable {
  /// The name that reports show.
  public var name: String
  /// The mode in which capacity is provided and billed.
  public var mode: CapacityMode
  /// The streams, at least one.
  public var streams: [KinesisStream]
  /// The month that is billed.
  public var month: BillingMonth
  /// The name of the scenario that has these streams among others, billed in other currencies; `nil` where
  /// it has all of its streams.
  package var whole: String?

  /// Creates a scenario.
  ///
  /// Values are checked by ``Scenario/faults()`` and when the scenario is priced, not here.
  ///
  /// - Parameters:
  ///   - name: The name that reports show.
  ///   - mode: How capacity is provided and billed.
  ///   - streams: The streams: at least one, and with those that are like them within
  ///     ``Bounds/streams``.
  ///   - month: The month that is billed, within ``Bounds/monthHours``; 730 hours, as in the AWS
  ///     Pricing Calculator, unless given.
  public init(
    name: String = "Scenario", mode: CapacityMode = .provisioned, streams: [KinesisStream],
    month: BillingMonth = .standard
  ) {
    self.name = name
    self.mode = mode
    self.streams = streams
    self.month = month
  }
}

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
