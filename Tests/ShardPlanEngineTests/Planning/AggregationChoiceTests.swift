import ShardPlanEngine
import TestSupport
import Testing

/// What other numbers of records per PUT would need and cost.
struct `Other aggregates` {
  static let study = Scenario(
    streams: [Stream(recordSize: .bytes(77), rate: .perSecond(25_000))], month: .hours(732))

  @Test func `of the case study fill one payload unit with 308 records, and two with 616`() throws {
    let choices = try Self.study.aggregationChoices(of: 0, at: .virginia)
    let fills = choices.filter(\.fillsUnit)
    #expect(fills.map(\.recordsPerPut) == [308, 616, 1_233])
    #expect(fills.map(\.payloadUnits) == [1, 2, 4])
    #expect(choices.first?.recordsPerPut == 1)
    #expect(choices.first?.total.description == "1196.82")
    #expect(choices.last?.recordsPerPut == 12_633)
    let next = try #require(choices.first { $0.recordsPerPut == 309 })
    #expect(next.payloadUnits == 2)
  }

  @Test func `save less than 0.2 % of the payload units beyond one full unit`() throws {
    let choices = try Self.study.aggregationChoices(of: 0, at: .virginia)
    let full = Ratio(1, over: 308)
    for choice in choices where choice.recordsPerPut > 308 {
      let perRecord = choice.payloadUnits / choice.recordsPerPut
      #expect(perRecord * 1_000 >= full * 998, "\(choice.recordsPerPut)")
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `are a sawtooth: units per record fall until one fills, and jump with the next`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let size = UInt64.random(in: 1...20_000, using: &random)
    let scenario = Scenario(
      streams: [Stream(recordSize: .bytes(Ratio(size)), rate: .perSecond(1_000))])
    let choices = try scenario.aggregationChoices(of: 0, at: .virginia)
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
    where choice.fillsUnit && next.recordsPerPut == choice.recordsPerPut + 1 {
      #expect(next.payloadUnits > choice.payloadUnits)
      // Where each record takes a unit of its own there is nothing to lose.
      guard choice.recordsPerPut > choice.payloadUnits else { continue }
      #expect(next.payloadUnits / next.recordsPerPut > choice.payloadUnits / choice.recordsPerPut)
    }
    for (choice, next) in zip(choices, choices.dropFirst())
    where choice.payloadUnits == next.payloadUnits {
      #expect(next.payloadUnits / next.recordsPerPut < choice.payloadUnits / choice.recordsPerPut)
    }
  }
}
