import ShardPlanEngine
import ShardPlan

/// What decides break-even points: scenarios that differ in name or mode alone have the same.
struct BreakEvenSubject: Hashable {
  private let streams: [KinesisStream]
  private let month: Month
  private let table: PriceTable

  init(_ costed: Estimate) {
    streams = costed.scenario.streams
    month = costed.scenario.month
    table = costed.prices
  }
}
