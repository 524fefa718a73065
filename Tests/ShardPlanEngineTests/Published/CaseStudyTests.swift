import ShardPlanEngine
import Testing

/// The case that must always come out: 25,000 records a second of 77 bytes, in us-east-1, over the
/// 732-hour month (30.5 days) of AWS's retired Simple Monthly Calculator.
///
/// Source: "Save Amazon Kinesis Stream Costs using Records Aggregation" (Towards Data Science,
/// …-79c8fd9ea748), in a Chinese translation. It gives the two totals of 1,196.82 and 95.75.
struct `The case study` {
  @Test(arguments: [
    Row(.none, shards: 25, .writeRecords, total: "1196.82", printed: "1196.82"),
    // As the article has it: 2,000 PUTs a second of 984 bytes, so 12.5 records each.
    Row(
      .sized(recordsPerPut: Ratio(25, over: 2), putSize: .bytes(984)), shards: 2, .writeRecords,
      total: "95.7456", printed: "95.75"),
    // What the twelve records of its text would cost.
    Row(.kpl(recordsPerPut: 12), shards: 3, .writeRecords, total: "109.8", printed: "109.80"),
    // The KPL's own default: as many records as fit in 51,200 bytes.
    Row(
      .kpl(recordsPerPut: 616), shards: 2, .writeBytes, total: "24.954545454545",
      printed: "24.95"),
  ])
  func `comes out`(row: Row) throws {
    let estimate = try estimate(row.aggregation)
    let capacity = try #require(estimate.streams[0].capacity)
    #expect(capacity.shards == row.shards)
    #expect(capacity.bindingLimit == row.limit)
    #expect(estimate.bill.total == .of(row.total))
    #expect(Printed.rounded(row.printed).isPrinted(for: estimate.bill.total.magnitude))
    #expect(
      Set(estimate.bill.lines.map(\.dimension)) == [
        .provisionedShardHour, .provisionedPutPayloadUnit,
      ])
  }

  @Test
  func `has twelve decimals of 24.954545… and no error in the last`() throws {
    let estimate = try estimate(.kpl(recordsPerPut: 616))
    let units = try #require(estimate.bill.lines.last)
    // 25,000 / 616 records of two units each, for 732 hours.
    #expect(units.quantity == Ratio(25_000 * 2 * 3_600 * 732, over: 616))
    #expect(units.amount == .of("2.994545454545"))
    #expect(estimate.streams[0].load.bytesPerRecord == 51_151)
  }

  /// Nine tenths of 1,196.82, 95.7456, 109.8 and 24.954545…, worked out by hand.
  ///
  /// The last is 19.764 + 2.69509090…; nine tenths of the rounded amount, 2.994545454545, would end
  /// in 0905, which goes to even and is one too few.
  @Test(arguments: [
    (Aggregation.none, "1077.138"),
    (.sized(recordsPerPut: Ratio(25, over: 2), putSize: .bytes(984)), "86.17104"),
    (.kpl(recordsPerPut: 12), "98.82"), (.kpl(recordsPerPut: 616), "22.459090909091"),
  ])
  func `costs nine tenths at 10 percent off`(aggregation: Aggregation, total: String) throws {
    let bill = try estimate(aggregation, at: .virginia.granting(10)).bill
    #expect(bill.total == .of(total))
    #expect(bill.lines.map(\.unitPrice.value) == [.of("0.0135"), .of("0.0000000126")])
    #expect(bill.lines.map(\.unitPrice.list) == [.of("0.015"), .of("0.000000014")])
  }

  @Test
  func `fills two shards to 99 percent with full aggregates`() throws {
    let capacity = try estimate(.kpl(recordsPerPut: 616)).streams[0].capacity
    let utilization = try #require(capacity?.utilization) * 100
    #expect(Printed.rounded("99").isPrinted(for: utilization))
  }

  @Test
  func `is fit by no other usual month`() throws {
    for hours in [720, 730, 744] as [UInt64] {
      let total = try estimate(.none, month: .hours(Ratio(hours))).bill.total
      #expect(total != .of("1196.82"))
    }
  }

  /// Twelve records of 77 bytes are 1,019 bytes in the KPL's format, at the least.
  @Test
  func `gets a remark, as 984 bytes are less than the format takes`() throws {
    let aggregation = Aggregation.sized(recordsPerPut: 12, putSize: .bytes(984))
    let remarks = try estimate(aggregation).remarks.map(\.content)
    #expect(
      remarks.contains(.smallerThanKPL(putSize: 984, kplSize: 1_019, recordsPerPut: 12)))
  }

  struct Row: CustomTestStringConvertible {
    let aggregation: Aggregation
    let shards: Int64
    let limit: Capacity.BindingLimit
    let total: String
    let printed: String

    init(
      _ aggregation: Aggregation, shards: Int64, _ limit: Capacity.BindingLimit, total: String,
      printed: String
    ) {
      (self.aggregation, self.shards, self.limit) = (aggregation, shards, limit)
      (self.total, self.printed) = (total, printed)
    }

    var testDescription: String { "\(aggregation.recordsPerPut ?? 1) per PUT: \(printed)" }
  }

  private func estimate(
    _ aggregation: Aggregation, month: BillingMonth = .hours(732), at card: RateCard = .virginia
  ) throws -> Estimate {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: aggregation)
    return try Scenario(streams: [stream], month: month).estimate(at: card)
  }
}
