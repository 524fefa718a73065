extension Sweep {
  /// Counts over the points of a sweep.
  ///
  /// Parts of a sweep are counted apart and put together in the order of the points.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000), shards: 3)
  /// let card = try PriceTable.bundled(in: "us-east-1").rates
  /// let rates = Sweep.Axis(.rate, try Sweep.Values(from: 1_000, to: 5_000, steppingBy: 1_000))
  /// let sweep = try Sweep([.init(Scenario(streams: [stream]), at: card)], over: [rates])
  /// var (cursor, tally) = (sweep.cursor, Sweep.Tally(scenarioCount: 1))
  /// cursor.visit(0..<sweep.pointCount) { tally.add($0) }
  /// print(tally.groups[0].count, "throttled from", tally.groups[0].firstValues[0])
  /// // 2 throttled from 4000
  /// ```
  public struct Tally: Sendable {
    /// Notable points of one scenario: those that it is impossible at, or does not run at as planned.
    public struct Group: Sendable {
      /// The index of the scenario.
      public let scenario: Int
      /// The reason why it cannot be priced at these points; `nil` when it can, and has obstacles.
      public let rejection: Rejection?
      /// The reasons why it does not run as planned at these points; empty when it cannot be priced.
      public let obstacles: Obstacles
      /// The values at the first of these points.
      public let firstValues: [Ratio]
      /// The number of these points.
      public fileprivate(set) var count: Int64
    }

    /// The number of points.
    public private(set) var pointCount: Int64 = 0
    /// The number of points at which each scenario is the cheapest.
    public private(set) var cheapestCounts: [Int64]
    /// Notable points, by scenario and reason.
    public private(set) var groups: [Group] = []
    /// The point with the lowest total, the first among equals; `nil` when none carries the peak.
    public private(set) var least: Sweep.Point?
    /// The number of points with that total.
    public private(set) var leastCount: Int64 = 0

    /// Creates an empty tally.
    ///
    /// - Parameter scenarioCount: The number of scenarios.
    /// - Precondition: The number is not negative.
    public init(scenarioCount: Int) {
      cheapestCounts = [Int64](repeating: 0, count: scenarioCount)
    }

    /// Counts the next point.
    ///
    /// - Parameter point: A point of as many scenarios as are counted.
    /// - Precondition: The cheapest scenario of the point is one of those that are counted.
    public mutating func add(_ point: Sweep.Point) {
      pointCount += 1
      if let cheapest = point.cheapest {
        cheapestCounts[cheapest] += 1
        consider(point, count: 1)
      }
      for (scenario, outcome) in point.outcomes.enumerated() {
        switch outcome {
        case .quoted(let quote):
          guard !quote.obstacles.isEmpty else { continue }
          add(
            Group(
              scenario: scenario, rejection: nil, obstacles: quote.obstacles,
              firstValues: point.values, count: 1))
        case .impossible(let rejection):
          add(
            Group(
              scenario: scenario, rejection: rejection, obstacles: [], firstValues: point.values,
              count: 1))
        }
      }
    }

    /// Adds another tally, of the points that follow.
    ///
    /// - Parameter other: The other tally, of as many scenarios.
    /// - Precondition: The other tally has no more scenarios than this one.
    public mutating func add(_ other: Sweep.Tally) {
      pointCount += other.pointCount
      for (index, count) in other.cheapestCounts.enumerated() { cheapestCounts[index] += count }
      for group in other.groups { add(group) }
      if let point = other.least { consider(point, count: other.leastCount) }
    }

    private mutating func add(_ group: Group) {
      let known = groups.firstIndex {
        $0.scenario == group.scenario && $0.obstacles == group.obstacles
          && $0.rejection.isAlike(group.rejection)
      }
      if let known { groups[known].count += group.count } else { groups.append(group) }
    }

    /// Takes the first of several points with one total as the cheapest, or adds to its count.
    private mutating func consider(_ point: Sweep.Point, count: Int64) {
      guard let total = point.leastTotal else { return }
      if let known = least?.leastTotal, known <= total {
        if known == total { leastCount += count }
      } else {
        (least, leastCount) = (point, count)
      }
    }
  }
}

extension Sweep.Point {
  /// The total of the cheapest scenario.
  public var leastTotal: Money? { cheapest.flatMap { outcomes[$0].usableTotal } }
}

extension Rejection? {
  /// Returns whether two reasons differ in nothing but their numbers.
  fileprivate func isAlike(_ other: Rejection?) -> Bool {
    guard let self, let other else { return self == nil && other == nil }
    guard self.stream == other.stream else { return false }
    switch (self.reason, other.reason) {
    case (.outOfBounds(let field, _, _), .outOfBounds(let other, _, _)),
      (.notWhole(let field, _), .notWhole(let other, _)):
      return field == other
    case (.peakBelowAverage, .peakBelowAverage), (.moreKeysThanRecords, .moreKeysThanRecords),
      (.hotKeyBelowMean, .hotKeyBelowMean), (.moreKeysTogether, .moreKeysTogether),
      (.moreKeysThanTraffic, .moreKeysThanTraffic), (.recordTooLarge, .recordTooLarge),
      (.aggregatesTooLarge, .aggregatesTooLarge), (.streamCount, .streamCount):
      return true
    default: return self.reason == other.reason
    }
  }
}
