import ShardPlanEngine
import TestSupport
import Testing

/// Getting from one number of shards to another by UpdateShardCount.
struct `A change of shards` {
  @Test func `to the same number takes no call`() throws {
    let path = try Self.path(7, 7)
    #expect(path.calls.isEmpty && path.days == 0)
  }

  @Test(
    arguments: [
      (1, 2, [2]), (1, 3, [2, 3]), (4, 83, [8, 16, 32, 64, 83]), (25, 2, [16, 8, 4, 2]),
      (5, 3, [3]), (2, 1, [1]), (100, 125, [125]), (8, 12, [12]), (12, 27, [18, 27]),
      (48, 18, [24, 18]),
    ] as [(Int64, Int64, [Int64])])
  func `takes these calls`(from: Int64, to: Int64, steps: [Int64]) throws {
    #expect(try Self.path(from, to).steps == steps)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `obeys every rule in as few calls as can be`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let from = Int64.random(in: 1...10_000, using: &random)
    let to = Int64.random(in: 1...10_000, using: &random)
    let path = try Self.path(from, to)
    var shards = from
    for call in path.calls {
      #expect(call.from == shards)
      #expect(call.to <= 2 * shards && 2 * call.to >= shards && call.to <= 10_000)
      #expect(call.isMultipleOfQuarter == (4 * call.to % call.from == 0))
      shards = call.to
    }
    #expect(shards == to)
    var (reached, fewest) = (min(from, to), 0)
    while reached < max(from, to) { (reached, fewest) = (reached * 2, fewest + 1) }
    #expect(path.calls.count == fewest)
    #expect(path.days == Int64((fewest + 9) / 10))
    #expect(try Self.path(to, from).calls.count == fewest)
  }

  @Test func `takes as many calls as a search of all ways finds, up to 200 shards`() throws {
    for from in Effort.sample(Int64(1)...200, oneIn: 5) {
      var distance: [Int64: Int] = [from: 0]
      var edge = [from]
      while !edge.isEmpty {
        var next: [Int64] = []
        for shards in edge {
          for target in max(1, (shards + 1) / 2)...min(400, shards * 2)
          where distance[target] == nil {
            distance[target] = (distance[shards] ?? 0) + 1
            next.append(target)
          }
        }
        edge = next
      }
      for to in Int64(1)...200 {
        #expect(try Self.path(from, to).calls.count == distance[to], "\(from) to \(to)")
      }
    }
  }

  /// By a search of all ways that take multiples of 25 % only.
  @Test func `takes multiples of a quarter where that takes no more calls`() throws {
    for from in Int64(1)...60 {
      var distance: [Int64: Int] = [from: 0]
      var edge = [from]
      while !edge.isEmpty {
        var next: [Int64] = []
        for shards in edge {
          for quarters in Int64(2)...8 where (shards * quarters).isMultiple(of: 4) {
            let target = shards * quarters / 4
            guard target >= 1, target <= 120, distance[target] == nil else { continue }
            distance[target] = (distance[shards] ?? 0) + 1
            next.append(target)
          }
        }
        edge = next
      }
      for to in Int64(1)...60 {
        let calls = try Self.path(from, to).calls
        guard distance[to] == calls.count else { continue }
        #expect(calls.allSatisfy { $0.isMultipleOfQuarter }, "\(from) to \(to)")
      }
    }
  }

  /// Eleven doublings are one more than fit in 24 hours.
  @Test(arguments: [(1_024, 1), (1_025, 2)] as [(Int64, Int64)])
  func `takes a day for ten calls`(to: Int64, days: Int64) throws {
    #expect(try Self.path(1, to).days == days)
  }

  @Test(
    arguments: [
      (
        1, 10_001, 20_000,
        Resharding.Obstacle.aboveLargestTarget(from: 1, to: 10_001, largest: 10_000)
      ),
      (12_000, 11_000, 20_000, .aboveLargestTarget(from: 12_000, to: 11_000, largest: 10_000)),
      (1, 1_001, 1_000, .aboveQuota(to: 1_001, others: .zero, quota: 1_000)),
      (30_000, 5_000, 20_000, .tooLargeToShrink(from: 30_000, half: 15_000, below: 10_000)),
      (19_999, 5_000, 20_000, .tooLargeToShrink(from: 19_999, half: 10_000, below: 10_000)),
      (15_000, 10_000, 5_000, .onlyThroughLess(to: 10_000, quota: 5_000)),
      (0, 5, 100, .notAShardCount(0)),
      (1_000_000_000_001, 5, 100, .notAShardCount(1_000_000_000_001)),
      (
        1_000_000_000_000, 5, 100,
        .tooLargeToShrink(from: 1_000_000_000_000, half: 500_000_000_000, below: 10_000)
      ),
    ] as [(Int64, Int64, Int64, Resharding.Obstacle)])
  func `gives a reason where it cannot be done`(
    from: Int64, to: Int64, quota: Int64, obstacle: Resharding.Obstacle
  ) {
    #expect(Resharding(from: from, to: to, quota: quota) == .impossible(obstacle))
  }

  /// A quota may be used up, and a stream above it may come down.
  @Test(arguments: [(500, 1_000), (2_000, 1_500)] as [(Int64, Int64)])
  func `is not kept from within a quota`(from: Int64, to: Int64) {
    guard case .possible = Resharding(from: from, to: to, quota: 1_000) else {
      Issue.record("There is nothing in the way of \(from) to \(to).")
      return
    }
  }

  /// 600 and 5 · 81 shards are 1,005: a thousand are enough for either stream, not for both.
  @Test func `shares the quota with other streams`() throws {
    var grown = KinesisStream(recordSize: .bytes(1), rate: .perSecond(1), shards: 600)
    grown.currentShards = 500
    var others = KinesisStream(count: 5, recordSize: .bytes(1), rate: .perSecond(1), shards: 81)
    others.currentShards = 80
    var shrunk = KinesisStream(recordSize: .bytes(1), rate: .perSecond(1), shards: 1)
    shrunk.currentShards = 2
    let streams = try Scenario(streams: [grown, others, shrunk]).estimate(at: .virginia).streams
    let found = streams.reshardings(quota: 1_000)
    #expect(found[0] == .impossible(.aboveQuota(to: 600, others: 406, quota: 1_000)))
    #expect(found[1] == .impossible(.aboveQuota(to: 81, others: 925, quota: 1_000)))
    guard case .possible = found[2] else {
      Issue.record("Nothing keeps a stream from shrinking.")
      return
    }
    guard case .possible = streams.reshardings(quota: 1_006)[0] else {
      Issue.record("1,006 shards are as many as the quota.")
      return
    }
  }

  @Test func `comes down from above the largest target`() throws {
    #expect(try Self.path(15_000, 8_000).steps == [8_000])
    let path = try Self.path(19_000, 10_000)
    #expect(path.steps == [9_999, 10_000])
    #expect(try Self.path(19_997, 9_999).steps == [9_999])
    // The power of two times 5,000 would be the largest target itself.
    #expect(try Self.path(16_000, 5_000).steps == [8_000, 5_000])
    #expect(try Self.path(15_003, 5_000).steps == [9_999, 5_000])
  }

  private static func path(_ from: Int64, _ to: Int64) throws -> Resharding.Path {
    guard case .possible(let path) = Resharding(from: from, to: to, quota: 20_000) else {
      throw NoPath()
    }
    return path
  }

  private struct NoPath: Error {}
}
