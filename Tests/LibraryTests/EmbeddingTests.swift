import ShardPlan
import Testing

/// The library as another package uses it: with one import.
struct `The library` {
  @Test func `prices a stream in a few lines`() throws {
    let prices = try #require(PriceTable.bundled(for: "us-east-1"))
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let scenario = Scenario(streams: [stream], month: .hours(732))
    let estimate = try scenario.estimate(at: prices.rates)
    #expect(estimate.bill.total.description == "1196.82")
  }

  @Test func `reads a file and writes a report`() throws {
    let source = SourceText(
      name: "scenario.json",
      text: """
        { "formatVersion": 1, "region": "us-east-1", "scenarios": [
          { "stream": { "recordSize": "77 B", "rate": "25000/s" } }
        ] }
        """)
    let prices = try #require(PriceTable.bundled(for: "us-east-1"))
    let costed = try ScenarioDocument.read(source).entries.map { entry in
      try entry.scenario.estimate(at: prices)
    }
    let report = Report(comparing: costed, title: "One stream")
    #expect(report.text().contains("$1,193.55"))
  }
}

/// What stands in for several calls, against those calls.
struct `A convenience` {
  static let stream = KinesisStream(
    recordSize: .bytes(77), rate: .perSecond(25_000), retentionHours: 200)

  @Test(arguments: PriceTable.bundledRegions, CapacityMode.allCases)
  func `prices what an estimate prices`(region: String, mode: CapacityMode) throws {
    let table = try PriceTable.bundled(in: region)
    let scenario = Scenario(mode: mode, streams: [Self.stream], month: .hours(744))
    guard table.rates.prices(mode) else {
      let error = #expect(throws: PricingError.self) {
        try Self.stream.bill(in: region, mode: mode, month: .hours(744))
      }
      guard case .rejected(let rejection) = error else {
        Issue.record("\(region) is known.")
        return
      }
      #expect(rejection.reason == .modeNotPriced(mode))
      return
    }
    let bill = try scenario.estimate(at: table.rates).bill
    #expect(try Self.stream.bill(in: region, mode: mode, month: .hours(744)) == bill)
    #expect(try Self.stream.bill(at: table, mode: mode, month: .hours(744)) == bill)
    #expect(try scenario.estimate(in: region).bill == bill)
    #expect(bill.explanations.count == bill.lines.count)
    #expect(bill.description.split(separator: "\n").count == 3 * bill.lines.count + 1)
  }

  @Test func `prices a file in all of its regions`() throws {
    let file = SourceText(
      name: "scenario.json",
      text: """
        { "formatVersion": 1, "regions": ["us-east-1", "cn-north-1"], "scenarios": [
          { "name": "A", "stream": { "recordSize": 77, "rate": 25000 } },
          { "name": "B", "region": "eu-west-1", "stream": { "recordSize": 77, "rate": 25000 } }
        ] }
        """)
    let document = try ScenarioDocument.read(file)
    #expect(document.entries.map(\.regionCodes) == [["us-east-1", "cn-north-1"], ["eu-west-1"]])
    let columns = try document.estimates()
    #expect(columns.map(\.prices.region.code) == ["us-east-1", "cn-north-1", "eu-west-1"])
    #expect(columns.map(\.name) == ["A", "A", "B"])
  }

  @Test func `takes terms over list prices`() throws {
    let list = try PriceTable.bundled(in: "us-east-1")
    let shardHour = try #require(Money(priceText: "0.01"))
    let ours = try #require(
      list.onTerms(discountPercent: 50, ownPrices: [.provisionedShardHour: shardHour]))
    #expect(ours.rates[.provisionedShardHour]?.value == Ratio(1, over: 100))
    #expect(ours.rates[.onDemandDataIn]?.value == Ratio(4, over: 100))
    #expect(ours.onTerms() == list)
    #expect(list.onTerms(discountPercent: 100) == nil)
    #expect(list.onTerms(ownPrices: [.onDemandDataIn: .units(-1)]) == nil)
    let china = try PriceTable.bundled(in: "cn-north-1")
    #expect(china.onTerms(ownPrices: [.advantageDataIn: .units(1)]) == nil)
  }

  @Test(arguments: ["-1", "", "0.0000000000001", "1000001", "$1", "0,5", "NaN"])
  func `takes no price that cannot be`(text: String) {
    #expect(Money(priceText: text) == nil)
  }

  @Test(arguments: [
    ("us-east-1", ""),
    ("us-east-9", "unknown-region"), ("", "unknown-region"), ("US-EAST-1", "unknown-region"),
  ])
  func `says why there are no prices`(region: String, code: String) {
    do throws(Diagnostic) {
      #expect(try PriceTable.bundled(in: region).region.code == region)
    } catch {
      #expect(error.code.name == code)
      #expect(error.description.hasPrefix("error: "))
    }
  }

  @Test func `reads settings as text`() {
    #expect(ByteCount(text: "1.5 KB") == .bytes(1_536))
    #expect(RecordRate(text: "90/min") == RecordRate(90, per: .minute))
    #expect(BillingMonth(text: "2026-02") == BillingMonth(year: 2026, month: 2))
    for text in ["", "KB", "2 parsecs", "1e", "-1 B", "\"", "1/fortnight"] {
      #expect(ByteCount(text: text) == nil)
      #expect(RecordRate(text: text) == nil)
      #expect(BillingMonth(text: text) == nil)
    }
  }

  @Test func `prints what embedders print`() throws {
    #expect("\(Money.units(-3))" == "-3")
    #expect(Money.units(1_234_567).text(in: .usDollar) == "$1,234,567.00")
    #expect("\(ByteCount.kibibytes(2))" == "2048 B")
    #expect("\(RecordRate(1_000, per: .day))" == "1000 records/day")
    #expect("\(BillingMonth.standard)" == "730h")
    #expect(BillingMonth(year: 2026, month: 2)?.description == "2026-02")
    #expect("\(CapacityMode.onDemandAdvantage)" == "on-demand-advantage")
    #expect(
      "\(BillingDimension.onDemandDataIn) in \(BillingDimension.onDemandDataIn.unit)"
        == "onDemand.dataInGB in GB")
    #expect(Region.named("us-east-1").map { "\($0)" } == "us-east-1")
  }
}

/// How scenarios that cannot be are turned down.
struct `A rejection` {
  /// Streams that cannot be, and how that is said.
  static let faults: [(stream: KinesisStream, sentence: String)] = [
    (
      KinesisStream(recordSize: .bytes(0), rate: .perSecond(1)),
      "recordSize must be at least 1 B and at most 10,485,760 B; found 0 B"
    ),
    (
      KinesisStream(recordSize: .bytes(1), rate: .perSecond(2), peakRate: .perSecond(1)),
      "the peak would be below the average"
    ),
    (
      KinesisStream(recordSize: .mebibytes(10), rate: .perSecond(1), partitionKeySize: .bytes(1)),
      "a Kinesis record would exceed 10 MiB"
    ),
  ]

  @Test(arguments: faults.indices)
  func `reads as a sentence`(index: Int) throws {
    let (stream, sentence) = Self.faults[index]
    let sound = KinesisStream(recordSize: .bytes(1), rate: .perSecond(1))
    let error = #expect(throws: PricingError.self) {
      try Scenario(streams: [sound, stream]).estimate(in: "us-east-1")
    }
    #expect(error?.description == "Stream 2 cannot be costed: \(sentence).")
  }

  @Test func `of values to go through reads as a sentence too`() {
    let error = #expect(throws: Sweep.Values.Rejection.self) { try Sweep.Values([1, 2, 1]) }
    #expect(error?.description == "The value 1 comes twice.")
    let fine = #expect(throws: Sweep.Values.Rejection.self) {
      try Sweep.Values(
        from: 1, to: 2, multiplyingBy: Ratio(10_001, over: 10_000), isWhole: false)
    }
    #expect(fine?.description == "The factor between two values must be at least 1.001.")
  }

  @Test func `names the scenario when no stream is at fault`() {
    let error = #expect(throws: PricingError.self) {
      try Scenario(name: "Empty", streams: []).estimate(in: "us-east-1")
    }
    #expect(error?.description.hasPrefix("The scenario cannot be costed: ") == true)
  }
}
