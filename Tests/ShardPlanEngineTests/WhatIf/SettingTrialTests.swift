@testable import ShardPlanEngine
import Testing

/// What a scenario would cost with another value of one setting.
struct `A trial of a setting` {
  @Test func `counts the streams that there would be`() throws {
    let scenario = Scenario(streams: [
      KinesisStream(count: 999_990, recordSize: .bytes(77), rate: .perSecond(1)),
      KinesisStream(count: 10, recordSize: .bytes(77), rate: .perSecond(1)),
    ])
    var trials = try SettingTrials(of: scenario.estimate(at: .virginia), at: .virginia)
    #expect(throws: Rejection(.streamCount(1_000_002))) {
      try trials.quote(.count, at: 12, ofStream: 1)
    }
    #expect(throws: Never.self) { try trials.quote(.count, at: 9, ofStream: 1) }
  }

  @Test func `tells that the shards of another stream still do not take its peak`() throws {
    let narrow = KinesisStream(recordSize: .bytes(77), rate: .perSecond(2_000), shards: 1)
    let scenario = Scenario(streams: [narrow, narrow])
    var trials = try SettingTrials(of: scenario.estimate(at: .virginia), at: .virginia)
    #expect(try trials.quote(.shards, at: 2, ofStream: 0).obstacles == .shards)
    var alone = try SettingTrials(
      of: Scenario(streams: [narrow]).estimate(at: .virginia), at: .virginia)
    #expect(try alone.quote(.shards, at: 2, ofStream: 0).obstacles.isEmpty)
  }
}
