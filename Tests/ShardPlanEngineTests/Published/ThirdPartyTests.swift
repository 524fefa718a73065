import ShardPlanEngine
import Testing

/// Figures that people published.
struct `Bills of third parties` {
  /// EveryMundo/aws-kinesis-client at 6cf1e5ee1393dbd6ec2f6282ca509af05b582173.
  static let everyMundo = "EveryMundo, docs/why-we-created-this-package.md"
  static let capeTown = RateCard.virginia.pricing(.provisionedShardHour, at: .of("0.024"))

  static let bills = [
    payloadUnits(perSecond: 1_000, .cut("36.28")),
    payloadUnits(perSecond: 40, .rounded("1.45")),
    payloadUnits(perSecond: 50_000, .exactly("1814.40")),
    shards(100, in: "us-west-2", .exactly("1080")),
    shards(4, in: "us-west-2", .exactly("43.20")),
    shards(4, in: "af-south-1", .exactly("69.12"), at: capeTown),
    shards(1, in: "us-west-2", .exactly("10.80")),
    shards(1, in: "af-south-1", .exactly("17.28"), at: capeTown),
    shardMonth("eu-west-3", at: "0.0179", day: .rounded("0.43"), month: .rounded("13.07")),
    shardMonth("eu-west-1", at: "0.017", day: .rounded("0.41"), month: .exactly("12.41")),
    shardMonth("us-east-1", at: "0.015", day: .exactly("0.36"), month: .exactly("10.95")),
    // A customer's bill line of 9,515.972 shard-hours, longer than a month: so of two shards.
    [
      PublishedBill(
        "a bill of 9,515.972 shard-hours",
        source:
          "https://github.com/amazon-archives/amazon-kinesis-data-visualization-sample/issues/5",
        month: .hours(.of("4757.986")),
        KinesisStream(recordSize: .bytes(77), rate: .perSecond(1), shards: 2),
        [
          (.quantity(.provisionedShardHour), .exactly("9515.972")),
          (.amount(.provisionedShardHour), .rounded("142.74")),
        ])
    ],
  ].flatMap { $0 }

  @Test(arguments: bills)
  func `come to the same figures`(bill: PublishedBill) throws {
    try bill.check()
  }

  private static func payloadUnits(perSecond rate: UInt64, _ printed: Printed) -> [PublishedBill] {
    let stream = KinesisStream(recordSize: .bytes(500), rate: .perSecond(Ratio(rate)))
    return [
      PublishedBill(
        "\(rate) payload units a second", source: everyMundo, month: .days(30), stream,
        [(.amount(.provisionedPutPayloadUnit), printed)])
    ]
  }

  private static func shards(
    _ count: Int64, in region: String, _ printed: Printed, at card: RateCard = .virginia
  ) -> [PublishedBill] {
    [
      PublishedBill(
        "\(count) shards in \(region)", source: everyMundo, month: .days(30),
        oneRecord(shards: count), card: card, [(.amount(.provisionedShardHour), printed)])
    ]
  }

  /// Priced from the AWS Price List of September 2026, by the day and by 730 hours.
  private static func shardMonth(
    _ region: String, at price: String, day: Printed, month: Printed
  ) -> [PublishedBill] {
    let card = RateCard.virginia.pricing(.provisionedShardHour, at: .of(price))
    return [(BillingMonth.hours(24), day), (.standard, month)].map { length, printed in
      PublishedBill(
        "a shard for \(length.hours) hours in \(region)",
        source: "a public README, from the AWS Price List API", month: length,
        oneRecord(shards: 1), card: card, [(.amount(.provisionedShardHour), printed)])
    }
  }

  private static func oneRecord(shards: Int64) -> KinesisStream {
    KinesisStream(recordSize: .bytes(77), rate: .perSecond(1), shards: shards)
  }
}
