/// How a stream's capacity is provided and billed.
public enum CapacityMode: String, Sendable, Hashable, CaseIterable {
  /// Shards that one asks for and pays by the hour.
  case provisioned = "provisioned"
  /// On-demand Standard: by stream-hour and gigabyte.
  case onDemand = "on-demand"
  /// On-demand Advantage: cheaper gigabytes against a commitment of the account in its region.
  case onDemandAdvantage = "on-demand-advantage"
}
