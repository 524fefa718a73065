import ShardPlanEngine
import TestSupport
import Testing

/// What other numbers of records per PUT would need and cost.
struct `Other aggregates` {
  static let study = Scenario(
    streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))], month: .hours(732))

  @Test func `of the case study fill one payload unit with 308 records, and two with 616`() throws {
    let table = try Self.table(of: Self.study)
    let choices = table.choices
    let fills = choices.filter { $0.isFull && $0.payloadUnits <= 4 }
    #expect(fills.map(\.recordsPerPut) == [308, 616, 1_233])
    #expect(fills.map(\.payloadUnits) == [1, 2, 4])
    #expect(choices[table.enough].recordsPerPut == 308)
    #expect(choices.allSatisfy { $0.total >= choices[table.cheapest].total })
    #expect(choices.first?.recordsPerPut == 1)
    #expect(choices.first?.total.description == "1196.82")
    #expect(choices.last?.recordsPerPut == 12_633)
    let next = try #require(choices.first { $0.recordsPerPut == 309 })
    #expect(next.payloadUnits == 2)
  }

  @Test func `save less than 0.2 % of the payload units beyond one full unit`() throws {
    let choices = try Self.table(of: Self.study).choices
    let full = Ratio(1, over: 308)
    for choice in choices where choice.recordsPerPut > 308 {
      let perRecord = choice.payloadUnits / choice.recordsPerPut
      #expect(perRecord * 1_000 >= full * 998, "\(choice.recordsPerPut)")
    }
  }

  @Test(arguments: Effort.sample(UInt64(0)..<100, oneIn: 5))
  func `are a sawtooth: units per record fall until one fills, and jump with the next`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let size = UInt64.random(in: 1...20_000, using: &random)
    let scenario = Scenario(
      streams: [KinesisStream(recordSize: .bytes(Ratio(size)), rate: .perSecond(1_000))])
    let table = try Self.table(of: scenario)
    let choices = table.choices
    let (enough, cheapest) = (choices[table.enough], choices[table.cheapest])
    #expect((enough.total - cheapest.total).magnitude * 500 < enough.total.magnitude)
    #expect(enough.recordsPerPut <= cheapest.recordsPerPut)
    #expect(choices.map(\.recordsPerPut) == choices.map(\.recordsPerPut).sorted())
    for choice in choices {
      // The least units that hold the bytes.
      #expect(choice.payloadUnits * 25_600 >= choice.bytesPerRecord)
      #expect(
        choice.payloadUnits == 1
          || (choice.payloadUnits.excess(over: 1)) * 25_600 < choice.bytesPerRecord)
      #expect(choice.bytesPerRecord < 1_048_576)
    }
    for (choice, next) in zip(choices, choices.dropFirst())
    where choice.isFull && next.recordsPerPut == choice.recordsPerPut + 1 {
      #expect(next.payloadUnits > choice.payloadUnits)
      // One record goes without the frame of an aggregate, so two may take twice the units and more bytes.
      let perRecord = [choice, next].map { $0.payloadUnits / $0.recordsPerPut }
      #expect(
        perRecord[1] > perRecord[0] || choice.recordsPerPut == 1 && perRecord[1] == perRecord[0])
      #expect(next.total > choice.total)
    }
    for (choice, next) in zip(choices, choices.dropFirst())
    where choice.payloadUnits == next.payloadUnits {
      #expect(next.payloadUnits / next.recordsPerPut < choice.payloadUnits / choice.recordsPerPut)
    }
  }

  /// On demand 77 B are billed as 1,024; 12 of them take 23 + 12 · 83 = 1,019 B.
  @Test func `on demand fill kilobytes instead of payload units`() throws {
    var scenario = Self.study
    scenario.mode = .onDemand
    let choices = try Self.table(of: scenario).choices
    let full = try #require(choices.first { $0.isFull })
    #expect(full.recordsPerPut == 12)
    #expect(full.billedBytes == 1_024)
    let next = try #require(choices.first { $0.recordsPerPut == 13 })
    #expect(next.billedBytes == 2_048)
    #expect(next.total > full.total)
  }

  /// A unit or more of its own for each record: nothing is ever full.
  @Test func `of large records are not called full`() throws {
    let choices = try Self.table(
      of: Scenario(streams: [KinesisStream(recordSize: .bytes(26_000), rate: .perSecond(10))])
    ).choices
    #expect(choices.first?.payloadUnits == 2)
    #expect(choices.first?.isFull == false)
  }

  /// 99 more records at 25,000 / (2 · 50) a second: 99 · 100 / 25,000 s.
  @Test func `take as long to collect as producers and shards are many`() throws {
    var scenario = Self.study
    scenario.streams[0].aggregation = .producer(KPLSettings(producers: 50))
    let hundred = try #require(
      try Self.table(of: scenario).choices.first { $0.recordsPerPut == 100 })
    #expect(hundred.shards == 2)
    #expect(hundred.bufferSeconds == Ratio(99 * 100, over: 25_000))
  }

  /// Four bytes, a table of three keys of 200 B and 100 records.
  @Test func `keep the keys of the stream`() throws {
    var scenario = Scenario(
      streams: [
        KinesisStream(
          recordSize: .bytes(100), rate: .perSecond(10_000), partitionKeySize: .bytes(200),
          aggregation: .kpl(recordsPerPut: 100, distinctKeys: 100))
      ])
    let hundred = try #require(
      try Self.table(of: scenario).choices.first { $0.recordsPerPut == 100 })
    let plan = try scenario.estimate(at: .virginia)
    #expect(hundred.total == plan.bill.total)
    scenario.streams[0].aggregation = .kpl(recordsPerPut: 100)
    #expect(
      try Self.table(of: scenario).choices.first { $0.recordsPerPut == 100 }?.total
        != hundred.total)
  }

  static func table(of scenario: Scenario) throws -> AggregationTable {
    try scenario.estimate(at: .virginia).aggregationTables(at: .virginia)[0]
  }
}
