import TestSupport
import Testing

@testable import ShardPlanEngine

/// The streams of an account, and the best mix of their modes.
struct `A fleet of streams` {
  /// An account of up to a few streams of random kinds, at AWS's prices or others.
  private func fleet(_ seed: UInt64, _ most: Int = 12) -> (Estimate, Fleet)? {
    var random = SplitMix64(seed: seed &+ 420_000)
    let card = random.isTrue(oneIn: 2) ? RateCard.virginia : RateCard.random(using: &random)
    var scenario = random.crowd(random.choice(CapacityMode.allCases))
    scenario.streams = Array(scenario.streams.prefix(most))
    for index in scenario.streams.indices {
      scenario.streams[index].name = "s\(index)"
      scenario.streams[index].count = random.choice([1, 1, 1, 2, 3])
    }
    guard let estimate = try? scenario.estimate(at: card) else { return nil }
    return (estimate, Fleet(of: estimate))
  }

  @Test(arguments: Effort.sample(UInt64(0)..<400, oneIn: 4))
  func `costs what its bill says, in rows by what they save`(seed: UInt64) throws {
    guard let (estimate, fleet) = fleet(seed) else { return }
    #expect(fleet.total == estimate.bill.total)
    #expect(fleet.rows.reduce(fleet.shared) { $0 + $1.total } == fleet.total)
    #expect(fleet.rows.map { $0.index }.sorted() == Array(estimate.streams.indices))
    for (row, next) in zip(fleet.rows, fleet.rows.dropFirst()) {
      #expect(
        row.saving > next.saving || row.saving == next.saving && row.stream.name <= next.stream.name
      )
    }
    for row in fleet.rows {
      #expect(row.saving >= .zero)
      if let least = row.cheapestTotal, least <= row.total {
        #expect(row.saving == row.total - least)
      }
    }
    guard let mix = fleet.bestMix else { return }
    #expect(mix.choices.reduce(mix.shared) { $0 + $1.total } == mix.total)
    for index in estimate.streams.indices {
      let count = mix.choices.filter { $0.index == index }.reduce(0) { $0 + $1.count }
      #expect(count == estimate.streams[index].stream.count)
    }
  }

  /// Compared with bills of the whole account in each mode.
  @Test(arguments: Effort.sample(UInt64(0)..<400, oneIn: 4))
  func `costs no more in its best mix than in any mode for all`(seed: UInt64) throws {
    guard let (estimate, fleet) = fleet(seed), let mix = fleet.bestMix else { return }
    for mode in CapacityMode.allCases {
      var scenario = estimate.scenario
      scenario.mode = mode
      guard let whole = try? scenario.estimate(at: estimate.rates), whole.obstacles.isEmpty else {
        continue
      }
      #expect(mix.total <= whole.bill.total, "\(mode)")
    }
  }

  /// Compared with the bills of all mixes, each made of the bills of two accounts.
  @Test(arguments: Effort.sample(UInt64(0)..<160, oneIn: 4))
  func `has the best of all mixes`(seed: UInt64) throws {
    guard let (estimate, fleet) = fleet(seed, 5) else { return }
    var streams: [KinesisStream] = []
    for stream in estimate.scenario.streams {
      for _ in 0..<stream.count {
        var one = stream
        one.count = 1
        streams.append(one)
      }
    }
    // What no mode can carry stays; its bills are none of those below.
    guard streams.count <= 7, fleet.rows.allSatisfy({ $0.cheapestMode != nil }) else { return }
    func total(_ streams: [KinesisStream], _ mode: CapacityMode) -> Money? {
      guard !streams.isEmpty else { return .zero }
      var scenario = estimate.scenario
      (scenario.mode, scenario.streams) = (mode, streams)
      guard let bill = try? scenario.estimate(at: estimate.rates), bill.obstacles.isEmpty else {
        return nil
      }
      return bill.bill.total
    }
    // Provisioned streams have the given shards or those needed.
    func provisioned(_ stream: KinesisStream) -> Money? {
      var sized = stream
      sized.shards = nil
      return [total([stream], .provisioned), total([sized], .provisioned)].compactMap { $0 }.min()
    }
    let alone = streams.map(provisioned)
    var least: Money?
    for mode in [CapacityMode.onDemand, .onDemandAdvantage] {
      for choice in 0..<(1 << streams.count) {
        let isOnDemand = { (index: Int) in choice >> index & 1 == 1 }
        let chosen = streams.indices.filter(isOnDemand).map { streams[$0] }
        guard var sum = total(chosen, mode) else { continue }
        var isPossible = true
        for index in streams.indices where !isOnDemand(index) {
          guard let cost = alone[index] else {
            isPossible = false
            break
          }
          sum += cost
        }
        if isPossible { least = min(least ?? sum, sum) }
      }
    }
    // Streams that are alike are billed together, each line rounded once.
    let most = Money(picounits: Int128(streams.count * 12))
    let found = fleet.bestMix?.total
    #expect((found == nil) == (least == nil))
    if let found, let least {
      #expect(found - least <= most && least - found <= most, "\(found) \(least)")
      #expect(fleet.bestMix?.excess == .zero)
    }
  }

  @Test func `moves a quiet stream to fewer shards, and a loud one nowhere`() throws {
    let quiet = KinesisStream(
      name: "quiet", recordSize: .kibibytes(1), rate: .perSecond(1), shards: 4)
    let loud = KinesisStream(name: "loud", recordSize: .kibibytes(1), rate: .perSecond(4_000))
    let fleet = Fleet(of: try Scenario(streams: [loud, quiet]).estimate(at: .virginia))
    #expect(fleet.rows.map { $0.stream.name } == ["quiet", "loud"])
    #expect(fleet.rows.map { $0.neededShards } == [1, 4])
    #expect(fleet.rows[0].saving == Money(picounits: 32_850_000_000_000))
    let mix = try #require(fleet.bestMix)
    #expect(!mix.choices.contains { $0.isChange })
    #expect(fleet.total - mix.total == fleet.rows[0].saving)
  }

  @Test func `is asked for more where a peak is not carried`() throws {
    let small = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(2_500), shards: 1)
    let fleet = Fleet(of: try Scenario(streams: [small]).estimate(at: .virginia))
    #expect(fleet.rows[0].neededShards == 3)
    #expect(fleet.rows[0].saving == .zero)
    let mix = try #require(fleet.bestMix)
    #expect(mix.total > fleet.total)
    #expect(mix.choices[0].shards == 3)
  }
}
