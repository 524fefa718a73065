import ShardPlan
import ShardPlanEngine
import Testing

/// Consumers as a list, in a scenario file.
struct `Consumers one by one` {
  @Test func `have names, types and polls`() throws {
    let stream = try Reading.stream(
      #""recordSize": 1, "rate": 1, "consumers": ["#
        + #"{ "name": "billing", "type": "shared", "pollsPerSecond": 4 }, "#
        + #"{ "type": "enhanced-fan-out" }, { "type": "shared" }]"#)
    #expect(
      stream.consumers.list == [
        KinesisStream.Consumer(name: "billing", kind: .shared, pollsPerSecond: 4),
        KinesisStream.Consumer(name: "consumer 2", kind: .enhancedFanOut),
        KinesisStream.Consumer(name: "consumer 3", kind: .shared),
      ])
    #expect(stream.consumers.shared == 2 && stream.consumers.enhancedFanOut == 1)
    #expect(stream.consumers.pollsPerSecond == Ratio(5, over: 2))
  }

  /// An empty list says that nobody reads; nothing at all, that one consumer does.
  @Test func `may be none`() throws {
    let none = try Reading.stream(#""recordSize": 1, "rate": 1, "consumers": []"#)
    #expect(none.consumers.shared == 0 && none.consumers.enhancedFanOut == 0)
    let usual = try Reading.stream(#""recordSize": 1, "rate": 1"#)
    #expect(usual.consumers == KinesisStream.Consumers())
  }
}
