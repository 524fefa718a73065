import ShardPlanEngine
import Testing

/// What AWS says its own solutions cost.
struct `AWS's solution pages` {
  /// awslabs/aws-cloudfront-extensions at a676d0016648187c03f0e1234d5838b281c6ea01.
  static let cloudFront = "CloudFront extensions, docs-ig/en/cost.md"
  static let logging =
    "https://docs.aws.amazon.com/solutions/latest/centralized-logging-with-opensearch/cost.html"
  static let clickstream =
    "Clickstream Analytics on AWS, docs/en/plan-deployment/cost.md"

  static let examples = [
    // It shows that extended retention is a flat addition to every shard-hour.
    PublishedBill(
      "60 records a second of 2 KB, kept seven days", source: cloudFront, month: .standard,
      KinesisStream(
        recordSize: .kibibytes(2), rate: .perSecond(60), shards: 1, retentionHours: 168),
      [(.total, .rounded("27.76"))]),
    PublishedBill(
      "clickstream of 10 requests a second", source: clickstream, month: .standard,
      KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(10), shards: 2),
      [(.total, .wholeDollars("22"))]),
    PublishedBill(
      "clickstream of 100 requests a second", source: clickstream, month: .standard,
      KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(100), shards: 2),
      [(.total, .wholeDollars("26"))]),
    PublishedBill(
      "10 GB of logs a day, by the day", source: logging, month: .hours(24), logs(gigabytes: 10),
      [
        (.shards, .exactly("1")), (.amount(.provisionedShardHour), .exactly("0.36")),
        (.amount(.provisionedPutPayloadUnit), .exactly("0.14")),
      ]),
    PublishedBill(
      "100 GB of logs a day, by the day", source: logging, month: .hours(24),
      logs(gigabytes: 100),
      [
        (.shards, .exactly("2")), (.amount(.provisionedShardHour), .exactly("0.72")),
        (.amount(.provisionedPutPayloadUnit), .exactly("1.40")),
      ]),
    // The page's monthly totals, 17.505 and 88.65, hold 30 days of Lambda at 0.0835 and 0.835.
    PublishedBill(
      "10 GB of logs a day, without Lambda", source: logging, month: .days(30),
      logs(gigabytes: 10), [(.total, .exactly("15.000"))]),
    PublishedBill(
      "100 GB of logs a day, without Lambda", source: logging, month: .days(30),
      logs(gigabytes: 100), [(.total, .exactly("63.60"))]),
  ]

  @Test(arguments: examples)
  func `come to the same figures`(example: PublishedBill) throws {
    try example.check()
  }

  @Test(arguments: [(10, "0.0835", "17.505"), (100, "0.835", "88.65")])
  func `add up with the Lambda cost that they name`(
    gigabytes: UInt64, lambdaPerDay: String, monthly: String
  ) throws {
    let scenario = Scenario(streams: [Self.logs(gigabytes: gigabytes)], month: .days(30))
    let kinesis = try scenario.estimate(at: .virginia).bill.total
    let lambda = Money(picounits: 30 * Money.of(lambdaPerDay).picounits)
    #expect(kinesis + lambda == .of(monthly))
  }

  /// A million records of 1 KB to the gigabyte, and shards filled to 70 %.
  private static func logs(gigabytes: UInt64) -> KinesisStream {
    KinesisStream(
      recordSize: .kibibytes(1), rate: RecordRate(Ratio(gigabytes * 1_000_000), per: .day),
      targetUtilization: Ratio(7, over: 10))
  }
}
