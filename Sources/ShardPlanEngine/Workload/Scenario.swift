/// A setting of one account in one region: a capacity mode, the streams in it and the month.
public struct Scenario: Sendable, Hashable {
  /// The name that reports show.
  public var name: String
  /// How capacity is provided and billed.
  public var mode: CapacityMode
  /// The streams, at least one.
  public var streams: [Stream]
  /// The month that is billed.
  public var month: Month

  /// Creates a scenario.
  public init(
    name: String = "Scenario", mode: CapacityMode = .provisioned, streams: [Stream],
    month: Month = .standard
  ) {
    self.name = name
    self.mode = mode
    self.streams = streams
    self.month = month
  }
}
