@testable import ShardPlanEngine
import Testing

/// What is counted of the points of a sweep.
struct `The tally of a sweep` {
  private static let apart: Rejection = Rejection(.beyondCounting)

  @Test func `counts at how many points each scenario is the cheapest`() {
    let tally = tally([[3, 4], [4, 3], [5, 5], [1, 2], [nil, nil]])
    #expect(tally.pointCount == 5)
    #expect(tally.cheapestCounts == [3, 1])
    #expect(tally.least?.index == 3)
  }

  @Test func `keeps the first of the cheapest points`() {
    #expect(tally([[2], [1], [1]]).least?.index == 1)
    #expect(tally([[nil], [nil]]).least == nil)
    var sum = tally([[2]])
    sum.add(tally([[2], [3]]))
    #expect(sum.least?.index == 0 && sum.pointCount == 3 && sum.cheapestCounts == [3])
  }

  @Test func `counts the points that are as cheap as the cheapest`() {
    #expect(tally([[nil], [nil]]).leastCount == 0)
    #expect(tally([[2, 2], [1, 3], [3, 1], [4, nil]]).leastCount == 2)
    var sum = tally([[2], [3]])
    for (totals, count) in [([2, 2], 3), ([3, 4], 3), ([1, 1], 2)] as [([Int128], Int64)] {
      sum.add(tally(totals.map { [$0] }))
      #expect(sum.leastCount == count)
    }
    sum.add(tally([[nil]]))
    #expect(sum.leastCount == 2 && sum.least?.leastTotal == Money(picounits: 1))
  }

  @Test func `tells apart what is throttled and what cannot be, by scenario`() {
    var tally = Sweep.Tally(scenarioCount: 2)
    let throttled = Sweep.Outcome.costing(1, isThrottled: true)
    tally.add(.of(0, [1], [throttled, .impossible(Self.apart)]))
    tally.add(.of(1, [2], [throttled, throttled]))
    tally.add(.of(2, [3], [.costing(1), .impossible(Self.apart)]))
    #expect(tally.groups.map(\.scenario) == [0, 1, 1])
    #expect(tally.groups.map(\.rejection) == [nil, Self.apart, nil])
    #expect(tally.groups.map(\.count) == [2, 2, 1])
    #expect(tally.groups.map(\.firstValues) == [[1], [1], [2]])
  }

  /// What is said once for all points: the reason and its field, not what was found.
  @Test(
    arguments: [
      (.notWhole(.count, found: 1), .notWhole(.count, found: 2), true),
      (.notWhole(.count, found: 1), .notWhole(.shards, found: 1), false),
      (
        .outOfBounds(.rate, found: 1, allowed: .record),
        .outOfBounds(.rate, found: 2, allowed: .record), true
      ),
      (
        .outOfBounds(.rate, found: 1, allowed: .record),
        .outOfBounds(.peakRate, found: 1, allowed: .record), false
      ),
      (.peakBelowAverage(peak: 1, average: 2), .peakBelowAverage(peak: 1, average: 3), true),
      (
        .moreKeysThanRecords(keys: 2, recordsPerPut: 1),
        .moreKeysThanRecords(keys: 3, recordsPerPut: 1), true
      ),
      (
        .recordTooLarge(bytes: 1, recordsPerPut: 1), .recordTooLarge(bytes: 2, recordsPerPut: 1),
        true
      ),
      (.streamCount(1), .streamCount(2), true), (.streamCount(1), .beyondCounting, false),
      (.noProducers(.producers), .noProducers(.aggregateSize), false),
    ] as [(Rejection.Reason, Rejection.Reason, Bool)])
  func `counts alike what cannot be for one reason`(
    one: Rejection.Reason, other: Rejection.Reason, areAlike: Bool
  ) {
    func groups(_ first: Rejection, _ second: Rejection) -> Int {
      var tally = Sweep.Tally(scenarioCount: 1)
      tally.add(.of(0, [1], [.impossible(first)]))
      tally.add(.of(1, [2], [.impossible(second)]))
      return tally.groups.count
    }
    #expect(groups(Rejection(stream: 0, one), Rejection(stream: 0, other)) == (areAlike ? 1 : 2))
    #expect(groups(Rejection(stream: 0, one), Rejection(stream: 1, one)) == 2)
    #expect(groups(Rejection(stream: 1, other), Rejection(stream: 1, other)) == 1)
  }

  private func tally(_ points: [[Int128?]]) -> Sweep.Tally {
    var tally = Sweep.Tally(scenarioCount: points[0].count)
    for (index, totals) in points.enumerated() {
      let outcomes = totals.map { total in
        total.map { Sweep.Outcome.costing($0) } ?? .impossible(Self.apart)
      }
      tally.add(.of(Int64(index), [Ratio(index)], outcomes))
    }
    return tally
  }
}
