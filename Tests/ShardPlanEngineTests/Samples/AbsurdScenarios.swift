@testable import ShardPlanEngine
import TestSupport

extension SplitMix64 {
  /// A scenario in which anything may be anything.
  mutating func absurdScenario() -> Scenario {
    var scenario = scenario(choice(CapacityMode.allCases))
    for _ in 0..<Int.random(in: 0...2, using: &self) {
      disturb(&scenario.streams[Int.random(in: scenario.streams.indices, using: &self)])
    }
    if isTrue(oneIn: 12) { scenario.month = .hours(absurdRatio()) }
    if isTrue(oneIn: 20) { scenario.streams = [] }
    return scenario
  }

  private mutating func disturb(_ stream: inout KinesisStream) {
    switch Int.random(in: 0..<16, using: &self) {
    case 0: stream.count = absurdCount()
    case 1: stream.recordSize = .bytes(absurdRatio())
    case 2: stream.rate = RecordRate(absurdRatio(), per: choice(RecordRate.Period.allCases))
    case 3: stream.peakRate = RecordRate(absurdRatio(), per: choice(RecordRate.Period.allCases))
    case 4: stream.partitionKeySize = .bytes(absurdRatio())
    case 5: stream.aggregation = .sized(recordsPerPut: absurdRatio(), putSize: .bytes(77))
    case 6: stream.aggregation = .sized(recordsPerPut: 12, putSize: .bytes(absurdRatio()))
    case 7: stream.aggregation = .kpl(recordsPerPut: absurdRatio(), distinctKeys: 1)
    case 8: stream.aggregation = .kpl(recordsPerPut: absurdRatio(), distinctKeys: absurdCount())
    case 9: stream.shards = absurdCount()
    case 15:
      stream.aggregation = .producer(
        KPLSettings(
          maxSize: .bytes(choice([64, 51_200, 10_485_760, absurdRatio()])),
          maxCount: choice([1, 4_294_967_295, absurdCount()]),
          bufferedSeconds: choice([0, Ratio(1, over: 10), 3_600, absurdRatio()]),
          producers: choice([1, 1_000, absurdCount()])), distinctKeys: choice([1, absurdCount()]))
    case 10: stream.targetUtilization = absurdRatio()
    case 11: stream.consumers.shared = absurdCount()
    case 12: stream.consumers.enhancedFanOut = absurdCount()
    case 13: stream.retentionHours = absurdCount()
    default: stream.longTermReads = .bytes(absurdRatio())
    }
  }

  private mutating func absurdCount() -> Int64 {
    choice([
      .min, .min + 1, -1, 0, 1, 2, 24, 129, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000,
      .max - 1, .max, Int64(truncatingIfNeeded: next()),
    ])
  }

  private mutating func absurdRatio() -> Ratio {
    let huge = Ratio(UInt128.max)
    return choice([
      0, 1, Ratio(1, over: .max), 1 / (huge * huge * huge), huge, huge * huge * huge * huge,
      Ratio(1, over: 100), 1_000_000_000, 1_000_000_000_000, 10_485_760, anyRatio(),
      anyRatio(), ratio(ofBits: 40),
    ])
  }
}
