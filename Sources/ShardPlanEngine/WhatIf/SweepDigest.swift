extension Sweep {
  /// A summary of a sweep for readers, in memory that does not grow with the sweep.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
  /// let card = try PriceTable.bundled(in: "us-east-1").rates
  /// let peaks = Sweep.Axis(.peakRate, try Sweep.Values(from: 300, to: 12_000, steppingBy: 100))
  /// let sweep = try Sweep(
  ///   [CapacityMode.provisioned, .onDemand].map { mode in
  ///     try .init(Scenario(mode: mode, streams: [stream]), at: card)
  ///   }, over: [peaks])
  /// var (cursor, digest) = (sweep.cursor, Sweep.Digest(of: sweep))
  /// cursor.visit(0..<sweep.pointCount) { digest.add($0) }
  /// print(digest.tally.cheapestCounts, digest.changes[0].after.values)  // [88, 30] [9100]
  /// ```
  public struct Digest: Sendable {
    /// Two neighbours between which the cheapest scenario changes.
    public struct Change: Sendable {
      /// The last point before.
      public let before: Sweep.Point
      /// The first point after.
      public let after: Sweep.Point
    }

    /// Two neighbours between which the total of a scenario leaps.
    public struct Jump: Sendable {
      /// The index of the scenario.
      public let scenario: Int
      /// The point before.
      public let before: Sweep.Point
      /// The point after.
      public let after: Sweep.Point
      /// The change of the total, without its sign.
      public let size: Money
    }

    /// The counts.
    public private(set) var tally: Sweep.Tally
    /// The first changes of the cheapest scenario along the only axis.
    public private(set) var changes: [Change] = []
    /// The number of changes.
    public private(set) var changeCount: Int64 = 0
    /// The largest leap along the last axis that is steep next to the steps around it.
    public private(set) var jump: Jump?
    /// Points spread over the whole sweep: all where there are few.
    public private(set) var spread: [Sweep.Point] = []

    private let width: Int64
    private let hasOneAxis: Bool
    private let sample: SweepSample
    private var recent: RecentPoints

    /// The most changes that are kept.
    public static let mostChanges = 8
    /// The most rows of a table of points.
    public static let mostRows = 60

    /// Prepares for the points of a sweep.
    ///
    /// - Parameter sweep: The sweep, all points of which are going to be added in order.
    public init(of sweep: Sweep) {
      hasOneAxis = sweep.axes.count == 1
      width = sweep.axes[sweep.axes.count - 1].values.count
      sample = SweepSample(of: sweep)
      tally = Sweep.Tally(scenarioCount: sweep.entries.count)
      recent = RecentPoints()
    }

    /// Takes the next point.
    ///
    /// - Parameter point: The point after the one that was added before, the first being that of the
    ///   number zero.
    /// - Precondition: It is a point of the sweep that the digest was prepared for.
    public mutating func add(_ point: Sweep.Point) {
      tally.add(point)
      if sample.contains(point.index) { spread.append(point) }
      if point.index % width == 0 { recent = RecentPoints() }
      if hasOneAxis, let before = recent.last, before.cheapest != point.cheapest {
        changeCount += 1
        if changes.count < Self.mostChanges { changes.append(Change(before: before, after: point)) }
      }
      recent.add(point)
      consider(recent.jump)
    }

    /// The points to show in a table of a single axis, in order.
    public var rows: [Sweep.Point] {
      let marked =
        changes.flatMap { [$0.before, $0.after] } + (jump.map { [$0.before, $0.after] } ?? [])
        + (tally.least.map { [$0] } ?? [])
      var rows = spread
      for point in marked where !rows.contains(where: { $0.index == point.index }) {
        rows.append(point)
      }
      return rows.sorted { $0.index < $1.index }
    }

    private mutating func consider(_ other: Jump?) {
      guard let other, jump.map({ $0.size < other.size }) ?? true else { return }
      jump = other
    }
  }
}

/// The selection of points of a sweep that are kept: few, with the ends of every axis.
struct SweepSample: Sendable {
  private let axes: [(count: Int64, kept: Int64)]

  /// The points that are kept of a single axis, and of each of two.
  private static let (mostOfOne, mostOfTwo) = (Int64(40), Int64(40))

  init(of sweep: Sweep) {
    let isShort = sweep.pointCount <= Int64(Sweep.Digest.mostRows)
    let most =
      sweep.axes.count == 1
      ? (isShort ? Int64(Sweep.Digest.mostRows) : Self.mostOfOne) : Self.mostOfTwo
    axes = sweep.axes.map { ($0.values.count, min(most, $0.values.count)) }
  }

  /// Returns whether a point is kept.
  func contains(_ index: Int64) -> Bool {
    var rest = index
    for (count, kept) in axes.reversed() {
      let (quotient, place) = rest.quotientAndRemainder(dividingBy: count)
      guard Self.contains(place, count: count, kept: kept) else { return false }
      rest = quotient
    }
    return true
  }

  /// Returns whether a place is among those that the kept points are spread to.
  private static func contains(_ place: Int64, count: Int64, kept: Int64) -> Bool {
    guard kept < count else { return true }
    // The places are i · (count - 1) / (kept - 1), rounded down.
    let nearest = (place * (kept - 1) + count - 2) / (count - 1)
    return nearest * (count - 1) / (kept - 1) == place
  }
}

/// The last points of a line of neighbours, in which leaps are looked for.
struct RecentPoints: Sendable {
  /// At most four, the newest last.
  private var points: [Sweep.Point] = []

  var last: Sweep.Point? { points.last }

  mutating func add(_ point: Sweep.Point) {
    if points.count == 4 { points.removeFirst() }
    points.append(point)
  }

  /// The step before the last one, where it is at least twice as steep as its neighbours.
  ///
  /// The steepness of a step depends on how far apart its values are, so that a smooth curve has no leaps
  /// however its points are spaced.
  var jump: Sweep.Digest.Jump? {
    guard points.count == 4 else { return nil }
    var largest: Sweep.Digest.Jump?
    for scenario in points[1].outcomes.indices {
      guard let before = step(from: 0, scenario), let step = step(from: 1, scenario),
        let after = self.step(from: 2, scenario), step.size > .zero,
        step.isTwiceAsSteep(as: before), step.isTwiceAsSteep(as: after),
        largest.map({ $0.size < step.size }) ?? true
      else { continue }
      largest = Sweep.Digest.Jump(
        scenario: scenario, before: points[1], after: points[2], size: step.size)
    }
    return largest
  }

  /// From one value to the next.
  private struct Step {
    let size: Money
    let width: Ratio

    func isTwiceAsSteep(as other: Step) -> Bool {
      // Mostly nothing has to be multiplied.
      guard size != other.size else { return width * 2 <= other.width }
      return size.magnitude * other.width >= other.size.magnitude * width * 2
    }
  }

  private func step(from start: Int, _ scenario: Int) -> Step? {
    guard let total = points[start].outcomes[scenario].quote?.totals.exact,
      let next = points[start + 1].outcomes[scenario].quote?.totals.exact,
      let from = points[start].values.last, let to = points[start + 1].values.last
    else { return nil }
    return Step(
      size: total < next ? next - total : total - next,
      width: from < to ? to.excess(over: from) : from.excess(over: to))
  }
}
