import ShardPlanEngine
import Testing

@testable import ShardPlan

struct `The table of fields` {
  @Test func `has exactly one row for each field, in order`() {
    #expect(Field.all.map(\.field) == StreamField.allCases)
  }

  @Test func `names the fields of scenario files`() {
    let names = [
      "count", "recordSize", "recordSizes", "rate", "peakRate", "partitionKeySize",
      "aggregation.recordsPerPut", "aggregation.putSize", "aggregation.distinctKeys",
      "aggregation.kpl.maxSize", "aggregation.kpl.maxCount", "aggregation.kpl.bufferedTime",
      "aggregation.kpl.producers", "shards",
      "currentShards", "hotKeyShare", "targetUtilization", "consumers.shared",
      "consumers.enhancedFanOut", "consumers.pollsPerSecond", "retention", "longTermReads",
    ]
    #expect(StreamField.allCases.map(\.path) == names)
  }
}
