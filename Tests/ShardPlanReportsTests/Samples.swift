import ShardPlanEngine
import ShardPlanPricing
import ShardPlanReports
import Testing

/// Costed scenarios to report on.
enum Samples {
  /// Costs streams in a region with the bundled prices.
  static func costed(
    _ name: String, _ streams: [Stream], mode: CapacityMode = .provisioned,
    in region: String = "us-east-1", month: Month = .hours(732)
  ) throws -> CostedScenario {
    let table = try #require(PriceTable.bundled(for: region))
    let scenario = Scenario(name: name, mode: mode, streams: streams, month: month)
    return CostedScenario(try scenario.estimate(at: table.rates), at: table)
  }

  /// The stream that the case study began from.
  static let stream = Stream(recordSize: .bytes(77), rate: .perSecond(25_000))

  /// A report on one scenario of that name.
  static func report(named name: String, title: String = "Title") throws -> Report {
    var stream = stream
    stream.name = name
    return Report(
      comparing: [
        try costed(name, [stream, Samples.stream]),
        try costed("other", [stream], mode: .onDemand),
      ], title: title, explains: true)
  }
}
