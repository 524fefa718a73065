import ShardPlanEngine
import TestSupport
import Testing

/// The months in which two modes change places, against a plan of every month.
struct `The months in which modes change places` {
  /// A scenario and its growth, different for each seed.
  private static func sample(_ seed: UInt64) -> (scenario: Scenario, percent: Ratio) {
    var random = SplitMix64(seed: seed)
    var stream = KinesisStream(
      recordSize: .bytes(Ratio(Int.random(in: 100...4_000, using: &random))),
      rate: .perSecond(Ratio(Int.random(in: 50...9_000, using: &random))))
    stream.consumers.enhancedFanOut = Int64(Int.random(in: 0...3, using: &random))
    stream.count = Int64(Int.random(in: 1...3, using: &random))
    let percent = Ratio(Int.random(in: 1...15, using: &random))
    return (Scenario(mode: .onDemand, streams: [stream]), percent)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `are those of a plan that goes on to them`(seed: UInt64) throws {
    let (scenario, percent) = Self.sample(seed)
    let card = RateCard.virginia
    let short = scenario.growth(by: percent, months: 6, at: card)
    let long = scenario.growth(by: percent, months: 120, at: card)
    #expect(
      short.changesOfPlaces.filter { $0.month <= 6 }
        == long.changesOfPlaces.filter { $0.month <= 6 })
    for change in short.changesOfPlaces {
      func total(_ mode: CapacityMode, _ month: Int) throws -> Money {
        let found = try #require(long.steps[month - 1].totals.first { $0.mode == mode })
        return found.total
      }
      #expect(try total(change.cheaper, change.month) < total(change.dearer, change.month))
      #expect(try total(change.cheaper, change.month - 1) >= total(change.dearer, change.month - 1))
    }
    // Each pair that has changed places at a sample is found.
    for (index, first) in CapacityMode.allCases.enumerated() {
      for second in CapacityMode.allCases.dropFirst(index + 1) {
        func leads(_ month: Int) throws -> Bool {
          let totals = long.steps[month - 1].totals
          let one = try #require(totals.first { $0.mode == first })
          let two = try #require(totals.first { $0.mode == second })
          return one.total < two.total
        }
        let found = short.changesOfPlaces.contains {
          Set([$0.cheaper, $0.dearer]) == [first, second]
        }
        if try leads(6) != leads(min(120, long.steps.count)) { #expect(found) }
      }
    }
  }

  @Test func `are none without growth`() throws {
    let card = RateCard.virginia
    let growth = Self.sample(1).scenario.growth(by: 0, months: 3, at: card)
    #expect(growth.changesOfPlaces.isEmpty)
  }
}
