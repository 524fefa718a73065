import ShardPlanEngine
import TestSupport
import Testing

struct `Any scenario at all` {
  @Test(arguments: Effort.sample(UInt64(0)..<150, oneIn: 5))
  func `gives an estimate or a reason, and never stops the program`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<4 {
      let scenario = random.absurdScenario()
      let card = RateCard.random(using: &random)
      do throws(Rejection) {
        let estimate = try scenario.estimate(at: card)
        #expect(scenario.faults().isEmpty)
        #expect(estimate.bill.total <= .largest && !estimate.bill.total.isNegative)
        #expect(estimate.streams.count == scenario.streams.count)
        #expect(estimate.bill.lines.allSatisfy { $0.quantity > 0 })
        _ = "\(estimate)".count
      } catch {
        let fault = scenario.faults().first
        #expect(fault == error || fault == nil && error.reason == .beyondCounting)
        _ = "\(error)".count
      }
    }
  }

  /// A fuzz that only ever met refusals, or only estimates, would show nothing.
  @Test
  func `is refused about half of the time`() {
    let refused = (UInt64(0)..<200).count { seed in
      var random = SplitMix64(seed: seed)
      return !random.absurdScenario().faults().isEmpty
    }
    #expect((50...150).contains(refused))
  }
}
