import ShardPlanEngine
import TestSupport
import Testing

/// A sweep prices each point as if it were alone.
struct `A sweep` {
  @Test(arguments: Effort.sample(UInt64(0)..<100, oneIn: 5))
  func `says of each point what the estimate says`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenarios = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      random.scenario(random.choice(CapacityMode.allCases))
    }
    let streams = scenarios.map { Int.random(in: $0.streams.indices, using: &random) }
    let axes = random.axes()
    let sweep = try Sweep(
      zip(scenarios, streams).map { try Sweep.Entry($0, at: .virginia, varying: $1) }, over: axes)
    var cursor = sweep.cursor
    var expected: Int64 = 0
    cursor.visit(0..<sweep.pointCount) { point in
      #expect(point.index == expected)
      expected += 1
      let places = sweep.places(ofPoint: point.index)
      #expect(point.values == zip(axes, places).map { $0.values[$1] })
      for (index, outcome) in point.outcomes.enumerated() {
        let quote = alone(scenarios[index], streams[index], axes, point.values)
        #expect(outcome.quote == quote, "\(axes.map(\.field)) \(point.values)")
      }
      let totals = point.outcomes.compactMap(\.usableTotal)
      #expect(point.leastTotal == totals.min())
    }
    #expect(expected == sweep.pointCount)
  }

  /// Wherever one begins, a point is the same.
  @Test(arguments: UInt64(0)..<30)
  func `can be gone through in pieces`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 9_000)
    let scenario = random.scenario(.provisioned)
    let sweep = try Sweep([Sweep.Entry(scenario, at: .virginia)], over: random.axes())
    var whole: [Sweep.Point] = []
    var cursor = sweep.cursor
    var tally = Sweep.Tally(scenarioCount: 1)
    cursor.visit(0..<sweep.pointCount) { point in
      whole.append(point)
      tally.add(point)
    }
    var pieces: [Sweep.Point] = []
    var sum = Sweep.Tally(scenarioCount: 1)
    var start: Int64 = 0
    while start < sweep.pointCount {
      let end = min(sweep.pointCount, start + .random(in: 1...20, using: &random))
      var piece = Sweep.Tally(scenarioCount: 1)
      var fresh = random.isTrue(oneIn: 2) ? sweep.cursor : cursor
      fresh.visit(start..<end) { point in
        pieces.append(point)
        piece.add(point)
      }
      sum.add(piece)
      start = end
    }
    #expect(pieces == whole)
    #expect(sum.least == tally.least && sum.leastCount == tally.leastCount)
    #expect(sum.cheapestCounts == tally.cheapestCounts)
    #expect(sum.pointCount == sweep.pointCount)
    #expect(sum.groups.map(\.count) == tally.groups.map(\.count))
    #expect(sum.groups.map(\.firstValues) == tally.groups.map(\.firstValues))
    let spoken = whole.count { point in
      point.outcomes[0].quote.map { !$0.obstacles.isEmpty } ?? true
    }
    #expect(sum.groups.reduce(0) { $0 + $1.count } == Int64(spoken))
  }

  /// Different keys mean nothing once the size of a PUT is given, and what came before must not tell.
  @Test func `begins each row with the scenario as it was`() throws {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .kpl(recordsPerPut: 100))
    let scenario = Scenario(streams: [stream])
    let axes = [
      Sweep.Axis(.distinctKeys, try Sweep.Values([1, 2, 3])),
      Sweep.Axis(.putSize, try Sweep.Values([9_000, 10_000])),
    ]
    let sweep = try Sweep([Sweep.Entry(scenario, at: .virginia)], over: axes)
    var cursor = sweep.cursor
    cursor.visit(0..<6) { point in
      #expect(point.outcomes[0].quote == alone(scenario, 0, axes, point.values))
      #expect(point.cheapest == 0)
    }
  }

  @Test func `is refused with more points than can be gone through`() throws {
    let entry = try Sweep.Entry(
      Scenario(streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(1))]), at: .virginia
    )
    let million = try Sweep.Values(from: 1, to: 1_000_001, steppingBy: 1)
    #expect(throws: Sweep.Values.Rejection.tooMany) {
      try Sweep([entry], over: [Sweep.Axis(.rate, million), Sweep.Axis(.retention, million)])
    }
  }

  private func alone(
    _ scenario: Scenario, _ stream: Int, _ axes: [Sweep.Axis], _ values: [Ratio]
  ) -> Quoter.Quote? {
    var scenario = scenario
    for (axis, value) in zip(axes, values) {
      let keeps = axis.field != .rate || axes.contains { $0.field == .peakRate }
      guard
        (try? scenario.streams[stream].set(
          axis.field, to: value, moving: keeps ? .fixed : .proportional, in: scenario.month)) != nil
      else { return nil }
    }
    return try? scenario.estimate(at: .virginia).quote
  }
}

extension SplitMix64 {
  /// One axis, or two, of a few values.
  fileprivate mutating func axes() -> [Sweep.Axis] {
    var fields: [StreamField] = []
    for _ in 0..<Int.random(in: 1...2, using: &self) {
      let field = choice(StreamField.swept)
      if !fields.contains(field) { fields.append(field) }
    }
    return fields.compactMap { field in
      (try? values(of: field)).map { Sweep.Axis(field, $0) }
    }
  }

  private mutating func values(of field: StreamField) throws(Sweep.Values.Rejection) -> Sweep.Values
  {
    let first = setting(of: field)
    switch Int.random(in: 0..<4, using: &self) {
    case 0: return try Sweep.Values([first, first + 1, first + 7])
    case 1:
      return try Sweep.Values(
        from: first, to: first + 50, steppingBy: Ratio(isTrue(oneIn: 2) ? 5 : 9))
    case 2:
      return try Sweep.Values(
        from: first + 1, to: (first + 1) * 20, multiplyingBy: Ratio(3, over: 2),
        isWhole: field.isWhole)
    default:
      return try Sweep.Values(
        from: first + 1, to: (first + 1) * 20, logarithmically: 9, isWhole: field.isWhole)
    }
  }

  private mutating func setting(of field: StreamField) -> Ratio {
    switch field {
    case .retention: Ratio(UInt64.random(in: 20...600, using: &self))
    case .targetUtilization: Ratio(.random(in: 0...900, using: &self), over: 1_000)
    default: field.isWhole || isTrue(oneIn: 2) ? Ratio(number(ofBits: 14)) : ratio(ofBits: 14)
    }
  }
}
