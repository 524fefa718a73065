import ShardPlanEngine
import ShardPlan
import Testing

/// What is said of streams that are many, and of records that have several sizes.
struct `A stream that stands for several` {
  private func text(_ streams: [KinesisStream], width: Int = 1_000) throws -> String {
    Report(comparing: [try Samples.costed("s", streams)], title: "T", explains: true).text(
      layout: Report.Layout(columns: width))
  }

  private var alike: KinesisStream {
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(1_100))
    stream.count = 3
    return stream
  }

  @Test func `explains how all of them come to the numbers in the table`() throws {
    let text = try text([alike])
    #expect(text.contains("  • Kinesis records: 1,100/s of 1,024 B\n"))
    #expect(text.contains("    • 1,100/s × 3 streams = 3,300/s\n"))
    #expect(text.contains("    • 2 shards × 3 streams = 6 shards\n"))
    var one = alike
    one.count = 1
    #expect(try !self.text([one]).contains(" streams = "))
  }

  @Test func `says what a row of several streams covers`() throws {
    var aggregated = KinesisStream(recordSize: .bytes(77), rate: .perSecond(10))
    aggregated.name = "aggregated"
    let plain = try text([Samples.stream, aggregated])
    #expect(!plain.contains("A row covers") && !plain.contains("after aggregation"))
    aggregated.aggregation = .kpl(recordsPerPut: 12)
    let text = try text([alike, aggregated])
    #expect(
      text.contains(
        "\nA row covers all streams of its kind together. Records/s are Kinesis records, "
          + "after aggregation.\n"))
  }
}
