import ShardPlanEngine
import TestSupport
import Testing

/// No command names a mode the cheapest that AWS would throttle or refuse.
struct `What is named the cheapest` {
  /// Blocks of a hundred scenarios: ten thousand in the thorough tier, two thousand otherwise.
  @Test(arguments: Effort.sample(UInt64(0)..<100, oneIn: 5))
  func `always runs as planned`(block: UInt64) throws {
    for seed in block * 100..<(block + 1) * 100 {
      var random = SplitMix64(seed: seed &+ 81_000)
      var scenario = random.scenario(.provisioned)
      scenario.streams[0].consumers.enhancedFanOut = .random(in: 0...60, using: &random)
      let modes = CapacityMode.allCases.filter { runs(scenario, in: $0) }

      let sweep = try Sweep(
        CapacityMode.allCases.map { mode in
          var other = scenario
          other.mode = mode
          return try Sweep.Entry(other, at: .virginia)
        }, over: [Sweep.Axis(.retention, try Sweep.Values([24, 200]))])
      var cursor = sweep.cursor
      cursor.visit(0..<2) { point in
        let usable = zip(CapacityMode.allCases, point.outcomes).filter { modes.contains($0.0) }
        let least = usable.compactMap { $0.1.quote?.total }.min()
        #expect(point.leastTotal == least, "\(seed)")
        #expect(point.cheapest.map { modes.contains(CapacityMode.allCases[$0]) } ?? modes.isEmpty)
      }
      for mode in CapacityMode.allCases {
        var other = scenario
        other.mode = mode
        let quote = try other.estimate(at: .virginia).quote
        #expect((quote.usableTotal != nil) == modes.contains(mode), "\(seed) \(mode)")
      }
    }
  }

  /// Growth counts as many shards as are needed; all else must run.
  @Test(arguments: UInt64(0)..<200)
  func `runs in growth as well, with the shards needed`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 82_000)
    var scenario = random.scenario(.provisioned)
    scenario.streams[0].consumers.enhancedFanOut = .random(in: 0...60, using: &random)
    for step in scenario.growth(by: 30, months: 3, at: .virginia).steps {
      var needed = step.scenario
      for index in needed.streams.indices
      where ExpectedStream(needed.streams[index], in: needed.month).isShort {
        needed.streams[index].shards = nil
      }
      let modes = CapacityMode.allCases.filter {
        runs($0 == .provisioned ? needed : step.scenario, in: $0)
      }
      let least = step.totals.filter { modes.contains($0.mode) }.map(\.total).min()
      let cheapest = step.totals.first { $0.mode == step.cheapestMode }?.total
      #expect(cheapest == least)
      #expect(step.cheapestMode.map { modes.contains($0) } ?? modes.isEmpty)
    }
  }

  /// By the limits as AWS states them, stream by stream.
  private func runs(_ scenario: Scenario, in mode: CapacityMode) -> Bool {
    scenario.streams.allSatisfy { stream in
      guard stream.consumers.enhancedFanOut <= (mode == .onDemandAdvantage ? 50 : 20) else {
        return false
      }
      let expected = ExpectedStream(stream, in: scenario.month)
      let keys = stream.partitionKeys.map { Fraction(1) / Fraction($0) } ?? 0
      let key = max(keys, stream.hotKeyShare.map { Fraction($0) } ?? 0)
      if (mode == .provisioned || stream.recordDistribution == .partitionKey),
        key * expected.need > 1
      {
        return false
      }
      return mode != .provisioned || !expected.isShort
    }
  }
}

extension ExpectedStream {
  /// True if the busiest shard does not take its peak, or no number of shards keeps the target.
  fileprivate var isShort: Bool {
    if stream.shards == nil, shards(filledTo: Fraction(stream.targetUtilization)) == nil {
      return true
    }
    return busiestShare(of: shards) * need > 1
  }
}
