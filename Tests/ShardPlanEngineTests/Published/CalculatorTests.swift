import ShardPlanEngine
import Testing

/// Outputs of the AWS Pricing Calculator, which counts 730 hours, that people pasted into files.
struct `The AWS Pricing Calculator` {
  static let examples = [
    PublishedBill(
      "10,000 records a second of 0.5 KB, four consumers",
      source: "AWS Pricing Calculator, in the README of amazon-taxi-analytics", month: .standard,
      KinesisStream(
        recordSize: .kibibytes(Ratio(1, over: 2)), rate: .perSecond(10_000),
        consumers: KinesisStream.Consumers(shared: 4)),
      [
        (.need(.writeBytes), .rounded("4.88")), (.need(.readBytes), .cut("9.76")),
        (.need(.writeRecords), .exactly("10.0")), (.shards, .exactly("10")),
        (.quantity(.provisionedShardHour), .exactly("7300")),
        (.amount(.provisionedShardHour), .exactly("109.50")), (.units, .exactly("1")),
        (.quantity(.provisionedPutPayloadUnit), .exactly("26280000000")),
        (.amount(.provisionedPutPayloadUnit), .exactly("367.92")), (.total, .exactly("477.42")),
      ]),
    // It rounds 1,000 a minute to 16.67 a second before anything else.
    PublishedBill(
      "1,000 records a minute of 3 KB, three consumers",
      source: "AWS Pricing Calculator, in a public cost document", month: .standard,
      KinesisStream(
        recordSize: .kibibytes(3), rate: .perSecond(.of("16.67")),
        consumers: KinesisStream.Consumers(shared: 3)),
      [
        (.shards, .exactly("1")), (.amount(.provisionedShardHour), .exactly("10.95")),
        (.units, .exactly("1")),
        (.quantity(.provisionedPutPayloadUnit), .exactly("43808760")),
        (.amount(.provisionedPutPayloadUnit), .rounded("0.61")), (.total, .rounded("11.56")),
      ]),
  ]

  @Test(arguments: examples)
  func `comes to the same figures`(example: PublishedBill) throws {
    try example.check()
  }

  /// The exact rate gives 8,760 units fewer, which the calculator's cents do not show.
  @Test
  func `differs from an exact rate only by its own rounding`() throws {
    let stream = KinesisStream(recordSize: .kibibytes(3), rate: RecordRate(1_000, per: .minute))
    let bill = try Scenario(streams: [stream]).estimate(at: .virginia).bill
    #expect(bill.lines.last?.quantity == 43_800_000)
    #expect(bill.total == .of("11.5632"))
  }
}
