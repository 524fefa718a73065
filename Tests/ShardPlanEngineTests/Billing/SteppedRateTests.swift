import ShardPlanEngine
import TestSupport
import Testing

/// A bill as a function of the rate is the bill at each rate.
struct `A quoter of a rate` {
  @Test(arguments: CapacityMode.allCases, Effort.sample(UInt64(0)..<200, oneIn: 5))
  func `says at each rate what the estimate says`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 41_000)
    let scenario = random.scenario(mode)
    let stream = Int.random(in: scenario.streams.indices, using: &random)
    let first = random.isTrue(oneIn: 3) ? Ratio.zero : random.ratio(ofBits: 20)
    let step = random.isTrue(oneIn: 2) ? Ratio(1, over: 100) : random.ratio(ofBits: 30)
    var quoter = try Quoter(scenario, at: .virginia)
    quoter.varyRate(ofStream: stream, from: first, by: step)
    for _ in 0..<20 {
      let steps = random.number(ofBits: random.choice([1, 10, 30, 60]))
      var alone = scenario
      alone.streams[stream].rate = .perSecond(first + step * Ratio(steps))
      let full = Result { () throws(Rejection) in try alone.estimate(at: .virginia).quote }
      let quick = Result { () throws(Rejection) in try quoter.quote(steps: UInt64(steps)) }
      switch (full, quick) {
      case (.success(let full), .success(let quick)): #expect(full == quick)
      case (.failure, .failure): break
      default: Issue.record("\(full) and \(quick) differ after \(steps) steps: \(alone.streams)")
      }
    }
  }
}
