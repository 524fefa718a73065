import ShardPlanEngine
import Testing

@testable import ShardPlan

struct `The table of fields` {
  @Test func `has exactly one row for each field, in order`() {
    #expect(Field.all.map(\.field) == StreamField.allCases)
  }

  @Test func `names the fields of scenario files`() {
    let names = [
      "count", "recordSize", "recordSizes", "rate", "peakRate", "throughput",
      "peakThroughput", "partitionKeySize",
      "aggregation.recordsPerPut", "aggregation.putSize", "aggregation.distinctKeys",
      "aggregation.kpl.maxSize", "aggregation.kpl.maxCount", "aggregation.kpl.bufferedTime",
      "aggregation.kpl.producers", "shards",
      "currentShards", "hotKeyShare", "partitionKeys", "recordDistribution", "targetUtilization",
      "consumers.shared",
      "consumers.enhancedFanOut", "consumers.pollsPerSecond", "retention", "longTermReads",
    ]
    #expect(StreamField.allCases.map(\.path) == names)
  }

  @Test func `has one option for each field, in exactly one section of help`() {
    let fields = ScenarioOption.all.compactMap { option -> StreamField? in
      if case .setting(let field) = option.subject { field } else { nil }
    }
    #expect(Set(fields) == Set(StreamField.allCases) && fields.count == Set(fields).count)
    #expect(Set(ScenarioOption.all.map(\.name)).count == ScenarioOption.all.count)
  }

  @Test func `means one field by each name`() {
    for field in StreamField.allCases {
      for name in [field.path, field.shortName, field.optionName] {
        #expect(StreamField.allCases.filter { $0.isNamed(name) } == [field], "\(name)")
      }
    }
  }

  @Test func `lists the names in each object of a stream`() {
    #expect(Field.names(in: "consumers") == ["shared", "enhancedFanOut", "pollsPerSecond"])
    #expect(Field.names(in: "aggregation") == ["recordsPerPut", "putSize", "distinctKeys", "kpl"])
    #expect(
      Field.names(in: "aggregation.kpl") == ["maxSize", "maxCount", "bufferedTime", "producers"])
    #expect(Field.names(in: "").filter { $0 == "aggregation" }.count == 1)
  }

  @Test func `counts things in the singular and the plural`() {
    #expect(StreamField.peakRate.words(for: 1) == "a peak of 1 record/s")
    #expect(StreamField.recordsPerPut.words(for: 12) == "12 records per PUT")
    #expect(StreamField.retention.words(for: 24) == "24 h of retention")
  }
}
