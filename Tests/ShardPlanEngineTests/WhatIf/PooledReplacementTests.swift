@testable import ShardPlanEngine
import TestSupport
import Testing

/// Advantage meters all streams together: one is taken from the sum, and another added to it.
struct `A stream replaced in a pool` {
  /// Of 60 scenarios at prices at which a shortfall may cost more than traffic: all streams again.
  @Test(arguments: Effort.sample(UInt64(0)..<60, oneIn: 6))
  func `costs what all streams cost with the other`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 94_000)
    let card = random.isTrue(oneIn: 2) ? RateCard.virginia : RateCard.random(using: &random)
    let scenario = random.crowd(.onDemandAdvantage)
    guard let estimate = try? scenario.estimate(at: card) else { return }
    var replacement = StreamReplacement(in: estimate, at: card)
    var exact = PooledReplacement(
      of: estimate.streams, at: card, seconds: estimate.scenario.month.seconds, isBounded: false)
    let others = random.crowd(.onDemandAdvantage).streams.prefix(2)
    for index in scenario.streams.indices {
      for stream in others {
        var whole = scenario
        whole.streams[index] = stream
        let expected = try? whole.estimate(at: card).bill.total
        let answer = try? replacement.replacing(index, with: stream)
        #expect(answer?.total == expected)
        #expect(answer.flatMap { exact.total(replacing: index, with: $0.plan) } == expected)
      }
    }
  }

  /// Of 400 pools near the commitment, and near amounts that round up or down: none or the exact one.
  @Test(arguments: UInt64(0)..<400)
  func `has bounds that allow the exact total only`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 95_000)
    let card = RateCard.of(.usDollar) { _ in
      Money(picounits: Int128(random.choice([1, 3, 32_000_000_000, .random(in: 1...99_999)])))
    }
    let seconds: Ratio = 2_628_000
    let usage = (0..<6).map { _ in
      (0..<5).map { sum in
        let near = sum < 3 ? Ratio(26_214_400) * seconds / 6 : Ratio(UInt128(3) << 29) / 6
        let off = Ratio(random.number(ofBits: 30) + 1, over: (1 << 60) + 1)
        return random.isTrue(oneIn: 2) ? near + off : near.excess(over: off)
      }
    }
    var pool = BoundedPool()
    for stream in usage {
      let isAdded = pool.add(stream)
      #expect(isAdded)
    }
    let exact = card.pooledTotal(of: usage, seconds: seconds)
    let prices = ShortPrices(card)
    let bounded = pool.total(at: prices, seconds: ShortRatio(exactly: seconds))
    #expect(bounded == nil || bounded == exact)
    pool.remove(usage[0])
    _ = pool.add(usage[0])
    let again = pool.total(at: prices, seconds: ShortRatio(exactly: seconds))
    #expect(again == nil || again == exact)
  }
}
