/// The last points of a line of neighbours, in which leaps are looked for.
struct RecentPoints: Sendable {
  /// At most four, the newest last.
  private var points: [SweepPoint] = []

  var last: SweepPoint? { points.last }

  mutating func add(_ point: SweepPoint) {
    if points.count == 4 { points.removeFirst() }
    points.append(point)
  }

  /// The step before the last one, where it is at least twice as steep as those beside it.
  ///
  /// How steep a step is depends on how far apart its values are, so that a smooth curve has no leaps
  /// however its points are spaced.
  var jump: SweepDigest.Jump? {
    guard points.count == 4 else { return nil }
    var largest: SweepDigest.Jump?
    for scenario in points[1].outcomes.indices {
      guard let before = step(from: 0, scenario), let step = step(from: 1, scenario),
        let after = self.step(from: 2, scenario), step.size > .zero,
        step.isTwiceAsSteep(as: before), step.isTwiceAsSteep(as: after),
        largest.map({ $0.size < step.size }) ?? true
      else { continue }
      largest = SweepDigest.Jump(
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
    guard let total = points[start].outcomes[scenario].quote?.total,
      let next = points[start + 1].outcomes[scenario].quote?.total,
      let from = points[start].values.last, let to = points[start + 1].values.last
    else { return nil }
    return Step(
      size: total < next ? next - total : total - next,
      width: from < to ? to.excess(over: from) : from.excess(over: to))
  }
}
