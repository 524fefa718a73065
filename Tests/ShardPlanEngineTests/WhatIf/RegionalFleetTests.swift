import TestSupport
import Testing

@testable import ShardPlanEngine

/// The best mix of modes of an account in several regions.
struct `A fleet over several regions` {
  private func fleet(_ seed: UInt64, _ most: Int = 8) -> (estimate: Estimate, fleet: Fleet)? {
    var random = SplitMix64(seed: seed &+ 630_000)
    let (scenario, card) = random.mixedAccount(of: most)
    guard let estimate = try? scenario.estimate(at: card) else { return nil }
    return (estimate, Fleet(of: estimate))
  }

  @Test(arguments: Effort.sample(UInt64(0)..<400, oneIn: 4))
  func `costs what its bill says, and no more in its best mix than in any mode`(
    seed: UInt64
  ) throws {
    guard let (estimate, fleet) = fleet(seed) else { return }
    #expect(fleet.total == estimate.bill.total)
    #expect(fleet.rows.reduce(fleet.shared) { $0 + $1.total } == fleet.total)
    guard let mix = fleet.bestMix else { return }
    #expect(mix.choices.reduce(mix.shared) { $0 + $1.total } == mix.total)
    #expect(mix.choices.map(\.index) == mix.choices.map(\.index).sorted())
    if estimate.obstacles.isEmpty { #expect(mix.total <= fleet.total) }
    for mode in CapacityMode.allCases {
      guard let whole = try? estimate.scenario.inMode(mode).estimate(at: estimate.rates),
        whole.obstacles.isEmpty
      else { continue }
      #expect(mix.total <= whole.bill.total, "\(mode)")
    }
  }

  /// Compared with all assignments of 14 streams, added up from bills of single streams and of pools.
  @Test(arguments: Effort.sample(UInt64(0)..<48, oneIn: 6))
  func `has the best of all mixes`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 640_000)
    let (sample, card) = random.mixedAccount()
    var account = sample
    // As many as can be tried, among them alike ones.
    for index in account.streams.count..<14 {
      var other = random.choice(sample.streams)
      other.name = "s\(index)"
      if random.isTrue(oneIn: 2) {
        other.rate = .perSecond(Ratio(Int.random(in: 1...4_000, using: &random)))
        other.peakRate = nil
        other.shards = nil
      }
      account.streams.append(other)
    }
    for index in account.streams.indices { account.streams[index].count = 1 }
    guard let estimate = try? account.estimate(at: card) else { return }
    let fleet = Fleet(of: estimate)
    guard let mix = fleet.bestMix, fleet.rows.allSatisfy({ $0.cheapestMode != nil }) else { return }
    #expect(estimate.streams.count == 14)
    var least = Money.zero
    for part in Dictionary(
      grouping: estimate.streams.indices, by: { estimate.rates(ofStream: $0).origin.region }
    ).values {
      let card = estimate.rates(ofStream: part[0])
      least += try cheapest(
        part.map { estimate.scenario.streams[$0] }, card, estimate.scenario.month)
    }
    let most = Money(picounits: Int128(estimate.streams.count * 12))
    #expect(mix.total - least <= most && least - mix.total <= most, "\(mix.total) \(least)")
    #expect(mix.excess == .zero)
  }

  /// The least total of streams in one region, over all assignments.
  private func cheapest(
    _ streams: [KinesisStream], _ card: RateCard, _ month: BillingMonth
  ) throws -> Money {
    func total(_ streams: [KinesisStream], _ mode: CapacityMode) -> Money? {
      guard !streams.isEmpty else { return .zero }
      let plain = streams.map { stream in
        var plain = stream
        (plain.mode, plain.region) = (nil, nil)
        return plain
      }
      let scenario = Scenario(mode: mode, streams: plain, month: month)
      guard let bill = try? scenario.estimate(at: card), bill.obstacles.isEmpty else { return nil }
      return bill.bill.total
    }
    let provisioned = streams.map { stream in
      var sized = stream
      sized.shards = nil
      return [total([stream], .provisioned), total([sized], .provisioned)].compactMap(\.self).min()
    }
    let onDemand = streams.map { total([$0], .onDemand) }
    var least: Money?
    // Without Advantage each stream is billed by itself.
    let alone = zip(provisioned, onDemand).map { [$0, $1].compactMap(\.self).min() }
    if alone.allSatisfy({ $0 != nil }) { least = alone.compactMap(\.self).reduce(.zero, +) }
    for choice in 0..<(1 << streams.count) {
      let isOnDemand = { (index: Int) in choice >> index & 1 == 1 }
      let rest = streams.indices.filter { !isOnDemand($0) }.map { provisioned[$0] }
      // Where no stream is on demand, Advantage commits the account all the same, and costs more.
      guard choice != 0, rest.allSatisfy({ $0 != nil }),
        let pool = total(streams.indices.filter(isOnDemand).map { streams[$0] }, .onDemandAdvantage)
      else { continue }
      let sum = rest.compactMap(\.self).reduce(pool, +)
      least = min(least ?? sum, sum)
    }
    return try #require(least)
  }
}
