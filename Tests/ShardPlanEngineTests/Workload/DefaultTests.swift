import ShardPlanEngine
import Testing

/// What is left out is what scenario files promise, and what AWS and its library take.
struct `A default` {
  @Test func `of a stream is AWS's own`() {
    let streams = [
      KinesisStream(recordSize: .bytes(77), rate: .perSecond(1)),
      KinesisStream(records: RecordMix(.bytes(77)), rate: .perSecond(1)),
    ]
    for stream in streams {
      #expect(stream.count == 1)
      #expect(stream.retentionHours == 24)
      #expect(stream.targetUtilization == 1)
      #expect(
        stream.consumers == KinesisStream.Consumers(shared: 1, enhancedFanOut: 0, pollsPerSecond: 1)
      )
    }
  }

  /// Source: awslabs/amazon-kinesis-producer, `KinesisProducerConfiguration.java`.
  @Test func `of producers is the library's own`() {
    let settings = KPLSettings()
    #expect(settings.maxSize == .bytes(51_200))
    #expect(settings.maxCount == 4_294_967_295)
    #expect(settings.bufferedSeconds == Ratio(1, over: 10))
    #expect(settings.producers == 1)
  }

  /// The second stream alone would cost something else.
  @Test func `of what varies is the first stream`() throws {
    let streams = [
      KinesisStream(recordSize: .bytes(77), rate: .perSecond(1)),
      KinesisStream(recordSize: .kibibytes(90), rate: .perSecond(1)),
    ]
    let scenario = Scenario(streams: streams)
    var changed = scenario
    changed.streams[0].rate = .perSecond(5_000)
    let expected = try changed.estimate(at: .virginia).quote
    var quoter = try Quoter(scenario, at: .virginia)
    try quoter.set(.rate, to: 5_000)
    #expect(try quoter.quote() == expected)
    quoter.varyRate(from: 0, by: 1_000)
    #expect(try quoter.quote(steps: 5) == expected)
  }
}
