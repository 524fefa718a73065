@testable import ShardPlanEngine
import Testing

/// What is kept of the points of a sweep.
struct `The digest of a sweep` {
  /// All where there are few, and else forty, spread as evenly as whole places can be.
  @Test(arguments: [1, 2, 40, 41, 59, 60, 61, 79, 80, 100, 1_000, 4_321] as [Int64])
  func `keeps points from one end to the other`(count: Int64) throws {
    let kept: Int64 = count <= 60 ? count : 40
    let places =
      kept == count ? Array(0..<count) : (0..<kept).map { $0 * (count - 1) / (kept - 1) }
    let digest = try digest(of: [count]) { _ in [1] }
    #expect(digest.spread.map(\.index) == places)
  }

  @Test(arguments: [(3, 20), (1, 50), (2, 41), (50, 3), (45, 70)] as [(Int64, Int64)])
  func `keeps forty places of each of two axes`(rows: Int64, columns: Int64) throws {
    func places(_ count: Int64) -> [Int64] {
      count <= 40 ? Array(0..<count) : (0..<40).map { $0 * (count - 1) / 39 }
    }
    let digest = try digest(of: [rows, columns]) { _ in [1] }
    let expected = places(rows).flatMap { row in places(columns).map { row * columns + $0 } }
    #expect(digest.spread.map(\.index) == expected)
  }

  /// Scenario 1 is the cheaper one at every third point.
  @Test func `counts where the cheapest changes, and keeps eight`() throws {
    let digest = try digest(of: [30]) { $0 % 3 == 0 ? [2, 1] : [1, 2] }
    #expect(digest.changeCount == 19)
    #expect(digest.changes.map(\.before.index) == [0, 2, 3, 5, 6, 8, 9, 11])
    #expect(digest.changes.map(\.after.index) == [1, 3, 4, 6, 7, 9, 10, 12])
    let two = try self.digest(of: [2, 15]) { $0 % 3 == 0 ? [2, 1] : [1, 2] }
    #expect(two.changeCount == 0 && two.changes.isEmpty)
  }

  @Test(
    arguments: [
      ([0, 2, 6, 8], 1...2, 4), ([0, 3, 8, 11], nil, 0), ([8, 6, 2, 0], 1...2, 4),
      ([0, 1, 5, 7], 1...2, 4), ([0, 1, 5, 8], nil, 0), ([0, 3, 7, 8], nil, 0),
      ([1, 1, 1, 1], nil, 0), ([1, 1, 2, 2], 1...2, 1), ([0, 0, 5], nil, 0),
      ([0, 1, 5, 6, 7, 17, 18], 4...5, 10), ([0, 1, 11, 12, 13, 17, 18], 1...2, 10),
      ([0, 1, 5, 6, 7, 11, 12], 1...2, 4), ([0, 1, nil, 6, 7], nil, 0), ([nil, 1, 5, 6], nil, 0),
      ([0, 1, 5, nil], nil, 0),
    ] as [([Int128?], ClosedRange<Int64>?, Int128)])
  func `finds the largest leap, twice as steep as what is beside it`(
    totals: [Int128?], leap: ClosedRange<Int64>?, size: Int128
  ) throws {
    let digest = try digest(of: [Int64(totals.count)]) { [totals[Int($0)]] }
    #expect(digest.jump.map { $0.before.index...$0.after.index } == leap)
    if leap != nil { #expect(digest.jump?.size == Money(picounits: size)) }
  }

  /// Steps are as steep as their size by their width, whichever way the values go.
  @Test(
    arguments: [
      ([0, 1, 3, 4], [0, 1, 5, 6], true), ([0, 1, 3, 4], [0, 1, 4, 5], false),
      ([0, 2, 3, 5], [0, 4, 8, 12], true), ([0, 3, 5, 8], [0, 4, 8, 12], false),
      ([0, 2, 3, 5], [1, 1, 1, 1], false), ([0, 2, 3, 5], [0, 1, 4, 5], true),
      ([5, 3, 2, 0], [0, 4, 8, 12], true), ([8, 5, 3, 0], [0, 4, 8, 12], false),
      ([0, 1, 2, 4], [0, 1, 3, 5], true), ([0, 1, 2, 3], [0, 1, 3, 5], false),
    ] as [([Ratio], [Int128], Bool)])
  func `weighs a leap by how far its values lie apart`(
    values: [Ratio], totals: [Int128], isLeap: Bool
  ) {
    var recent = RecentPoints()
    for (index, value) in values.enumerated() {
      recent.add(point(Int64(index), [value], [totals[index]]))
    }
    #expect((recent.jump != nil) == isLeap)
  }

  @Test func `tells which scenario leaps most, and begins anew with each row`() throws {
    let leaps: [[Int128]] = [[0, 0], [1, 1], [5, 6], [6, 7]]
    #expect(try digest(of: [4]) { leaps[Int($0)] }.jump?.scenario == 1)
    let equal: [[Int128]] = [[0, 0], [1, 1], [5, 5], [6, 6]]
    #expect(try digest(of: [4]) { equal[Int($0)] }.jump?.scenario == 0)
    // The leap lies between two rows.
    let rows: [Int128] = [0, 1, 2, 9, 10, 11]
    #expect(try digest(of: [2, 3]) { [rows[Int($0)]] }.jump == nil)
    let inRow: [Int128] = [0, 0, 0, 0, 0, 1, 9, 10]
    #expect(try digest(of: [2, 4]) { [inRow[Int($0)]] }.jump?.before.index == 5)
  }

  /// Of a hundred points every 2.5th is spread; a change, a leap and the least total come to them.
  @Test func `shows what is spread and what is worth seeing, in order`() throws {
    let digest = try digest(of: [100]) { index in
      [index == 77 ? 1 : index < 34 ? 2 : 9, index < 18 ? 1_000 : 100_000]
    }
    let spread = Set((0..<40).map { Int64($0) * 99 / 39 })
    let marked: Set<Int64> = [33, 34, 17, 18, 77]
    #expect(digest.jump?.before.index == 17 && digest.tally.least?.index == 77)
    let rows = digest.rows.map(\.index)
    #expect(rows == rows.sorted() && Set(rows).count == rows.count)
    #expect(Set(rows) == spread.union([17, 18, 77]))
    #expect(!marked.isSubset(of: spread))
    let changing = try self.digest(of: [100]) { index in index == 50 ? [2, 1] : [1, 2] }
    #expect(Set(changing.rows.map(\.index)).isSuperset(of: [49, 50, 51]))
    #expect(changing.changes.count == 2)
  }

  private func digest(
    of counts: [Int64], totals: (Int64) -> [Int128?]
  ) throws -> Sweep.Digest {
    let fields: [StreamField] = counts.count == 1 ? [.rate] : [.retention, .rate]
    let axes = try zip(fields, counts).map { field, count in
      Sweep.Axis(field, try Sweep.Values(from: 1, to: Ratio(count), steppingBy: 1))
    }
    let scenario = Scenario(streams: [KinesisStream(recordSize: .bytes(1), rate: .perSecond(1))])
    let entries = try totals(0).map { _ in try Sweep.Entry(scenario, at: .virginia) }
    let sweep = try Sweep(entries, over: axes)
    var digest = Sweep.Digest(of: sweep)
    for index in 0..<sweep.pointCount {
      let places = sweep.places(ofPoint: index).map { Ratio($0) }
      digest.add(point(index, places, totals(index)))
    }
    #expect(digest.tally.pointCount == sweep.pointCount)
    return digest
  }

  private func point(_ index: Int64, _ values: [Ratio], _ totals: [Int128?]) -> Sweep.Point {
    .of(
      index, values,
      totals.map { $0.map { .costing($0) } ?? .impossible(Rejection(.beyondCounting)) })
  }
}

extension Sweep.Point {
  /// A point at which the first of the least totals is the cheapest.
  static func of(_ index: Int64, _ values: [Ratio], _ outcomes: [Sweep.Outcome]) -> Sweep.Point {
    let least = outcomes.compactMap(\.usableTotal).min()
    return Sweep.Point(
      index: index, values: values, outcomes: outcomes,
      cheapest: least.flatMap { least in outcomes.firstIndex { $0.usableTotal == least } })
  }
}

extension Sweep.Outcome {
  static func costing(_ picounits: Int128, isThrottled: Bool = false) -> Sweep.Outcome {
    .quoted(
      Quoter.Quote(
        total: Money(picounits: picounits), shards: nil, obstacles: isThrottled ? .shards : []))
  }
}
