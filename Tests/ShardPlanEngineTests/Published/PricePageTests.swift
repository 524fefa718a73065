import ShardPlanEngine
import Testing

/// Figures in AWS's pricing pages, questions and answers, guides and announcements.
struct `AWS's own texts` {
  static let pricing2015 = "http://aws.amazon.com/kinesis/pricing/, 2015 to 2017"
  static let pricing2014 = "http://aws.amazon.com/kinesis/pricing/, 2014"
  static let pricing2021 = "https://aws.amazon.com/kinesis/data-streams/pricing/, 2021 to 2025"
  static let questions = "https://aws.amazon.com/kinesis/data-streams/faqs/, 2026"
  static let guide = "https://docs.aws.amazon.com/streams/latest/dev/kinesis-kpl-concepts.html"

  static let examples = [
    PublishedBill(
      "a record of 5 KB", source: pricing2015, month: .standard, records(of: .kibibytes(5)),
      [(.units, .exactly("1"))]),
    PublishedBill(
      "a record of 45 KB", source: pricing2015, month: .standard, records(of: .kibibytes(45)),
      [(.units, .exactly("2"))]),
    // The page's "1 MB" are 40 units if it means a thousand KB of either kind, not 1,048,576 bytes.
    PublishedBill(
      "a record of 1 MB of a million bytes", source: pricing2015, month: .standard,
      records(of: .bytes(1_000_000)), [(.units, .exactly("40"))]),
    PublishedBill(
      "a record of 1 MB of a thousand KB", source: pricing2015, month: .standard,
      records(of: .kibibytes(1_000)), [(.units, .exactly("40"))]),
    PublishedBill(
      "a record of 4.5 KB on demand", source: pricing2021, mode: .onDemand, month: .standard,
      records(of: .kibibytes(.of("4.5"))), [(.billedKibibytes, .exactly("5"))]),
    PublishedBill(
      "100 records a second of 35 KB", source: pricing2015, month: .standard,
      records(of: .kibibytes(35), perSecond: 100), [(.mebibytesPerSecond, .rounded("3.4"))]),
    PublishedBill(
      "1,000 records a second of 5 KB", source: pricing2014, month: .standard,
      records(of: .kibibytes(5), perSecond: 1_000), [(.mebibytesPerSecond, .rounded("4.9"))]),
    PublishedBill(
      "one fan-out consumer of ten shards for an hour", source: questions, month: .hours(1),
      fanOut(consumers: 1), [(.amount(.provisionedFanOutConsumer), .exactly("0.15"))]),
    PublishedBill(
      "two fan-out consumers of ten shards for an hour", source: questions, month: .hours(1),
      fanOut(consumers: 2), [(.amount(.provisionedFanOutConsumer), .exactly("0.30"))]),
    // 98 records fit in the KPL's 51,200 bytes; AWS rounds to ten a second of 50 KB.
    PublishedBill(
      "1,000 user records a second of 512 bytes with the KPL", source: guide, month: .standard,
      KinesisStream(
        recordSize: .bytes(512), rate: .perSecond(1_000), aggregation: .kpl(recordsPerPut: 98)),
      [(.records, .rounded("10")), (.kibibytes, .rounded("50"))]),
  ]

  @Test(arguments: examples)
  func `come to the same figures`(example: PublishedBill) throws {
    try example.check()
  }

  /// "Putting small records (25 KB or less)" costs half as much as before.
  ///
  /// Source: AWS News Blog, 2015, "Amazon Kinesis Update – Simplified Capture of Streaming Data".
  @Test(arguments: [1, 77, 5 * 1_024, 25 * 1_024])
  func `halved the price of records up to 25 KB`(bytes: UInt64) throws {
    let old = RateCard.virginia.pricing(.provisionedPutPayloadUnit, at: .of("0.000000028"))
    let new = RateCard.virginia.pricing(.provisionedPutPayloadUnit, at: .of("0.000000014"))
    let scenario = Scenario(streams: [Self.records(of: .bytes(Ratio(bytes)), perSecond: 1)])
    let put = Figure.amount(.provisionedPutPayloadUnit)
    let before = put.value(in: try scenario.estimate(at: old))
    let after = try #require(put.value(in: try scenario.estimate(at: new)))
    #expect(before == after * 2)
    #expect(Figure.units.value(in: try scenario.estimate(at: new)) == 1)
  }

  /// A GetRecords call that returns 10 MB makes the next ones fail for five seconds.
  ///
  /// Source: https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html
  @Test
  func `let a shard give out ten megabytes in five seconds`() throws {
    let stream = KinesisStream(
      recordSize: .mebibytes(10), rate: .perSecond(Ratio(1, over: 5)),
      consumers: KinesisStream.Consumers(shared: 1))
    #expect(try stream.capacity().needs.readBytes == 1)
  }

  private static func records(of size: ByteCount, perSecond rate: Ratio = 1) -> KinesisStream {
    KinesisStream(recordSize: size, rate: .perSecond(rate))
  }

  private static func fanOut(consumers: Int64) -> KinesisStream {
    KinesisStream(
      recordSize: .kibibytes(1), rate: .perSecond(1), shards: 10,
      consumers: KinesisStream.Consumers(enhancedFanOut: consumers))
  }
}
