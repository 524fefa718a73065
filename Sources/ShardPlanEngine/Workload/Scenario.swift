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
