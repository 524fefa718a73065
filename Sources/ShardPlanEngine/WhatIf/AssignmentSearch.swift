/// The search for the cheapest assignment of modes while Advantage is on: branch and bound.
///
/// Bounds come from ``CommitmentBound`` at several prices. Streams whose mode those decide with certainty
/// are decided first; the others are tried one by one, the clearest first, until no better total is
/// possible or a fixed number of steps is spent.
struct AssignmentSearch {
  /// The cheapest assignment that was found.
  private(set) var best: ModeAssignment
  /// By how much the exact cost may exceed the least possible, in 10⁻¹² currency units: zero where the
  /// search came to its end.
  private(set) var excess = Ratio.zero
  /// The steps that it took.
  private(set) var steps = 0

  private let problem: ModeAssignment.Problem
  private var grid: AssignmentGrid
  /// The total of ``best``.
  private var least: Int128
  /// The exact cost of ``best``, once it had to be known.
  private var exact: (cost: Ratio, changes: Int64)?
  /// The most steps.
  private let limit: Int

  /// Searches; `nil` where Advantage cannot carry the streams.
  ///
  /// - Parameters:
  ///   - problem: The streams.
  ///   - limit: The most steps.
  init?(_ problem: ModeAssignment.Problem, limit: Int) {
    guard var grid = AssignmentGrid(problem) else { return nil }
    let bound = CommitmentBound(grid)
    self.problem = problem
    self.limit = limit
    grid.sort { bound.best.weight(of: $0) }
    self.grid = grid
    let choice = grid.items.map { bound.choice.weight(of: $0) < 0 ? $0.count : 0 }
    (best, least) = (grid.assignment(choice), bound.lowest)
    fill()
    let prices = [bound.best] + bound.corners.filter { $0 != bound.best }
    decide(prices)
    self.grid.sort { -Int128(bound.best.weight(of: $0).magnitude) }
    guard !branch(prices) else { return }
    // The bound times the full price; rounding may hide a little more on both sides.
    let full = CommitmentBound.Prices.full
    let gap = Ratio(max(0, least * full - bound.highest).magnitude) / Ratio(full.magnitude)
    excess = (gap + Ratio((2 * grid.slack).magnitude)) / grid.scale
  }

  /// Tries the streams in the order of their weights: the first few on demand, one kind in part.
  private mutating func fill() {
    var state = grid.start
    var counts = [Int128](repeating: 0, count: grid.items.count)
    var found: (index: Int, count: Int128)?
    var lowest = least
    for (index, item) in grid.items.enumerated() {
      for count in state.corners(of: item) {
        let total = state.moving(count, of: item).total
        if total < lowest { (lowest, found) = (total, (index, count)) }
      }
      state = state.moving(item.count, of: item)
    }
    guard let found else { return }
    for index in 0..<found.index { counts[index] = grid.items[index].count }
    counts[found.index] = found.count
    consider(lowest, counts)
  }

  /// Decides the streams whose other mode would exceed the best total by each bound's own measure.
  private mutating func decide(_ prices: [CommitmentBound.Prices]) {
    let most = mostUseful
    for prices in prices {
      let bound =
        prices.bound(grid.start)
        + grid.items.reduce(0) { $0 + $1.count * min(0, prices.weight(of: $1)) }
      grid.decide { item in
        let weight = prices.weight(of: item)
        guard bound + Int128(weight.magnitude) > most else { return nil }
        return weight < 0 ? item.count : 0
      }
    }
  }

  /// The highest bound, times the full price, that leaves room for something better than the best.
  ///
  /// Exact totals are whole: a better one is less by one at least. Rounded ones may hide equal ones.
  private var mostUseful: Int128 {
    (grid.slack == 0 ? least - 1 : least + 2 * grid.slack) * CommitmentBound.Prices.full
  }

  /// Takes a total that is better than the best.
  private mutating func consider(
    _ total: Int128, _ counts: @autoclosure () -> [Int128]
  ) {
    guard grid.slack > 0 else {
      if total < least { (least, best) = (total, grid.assignment(counts())) }
      return
    }
    guard total <= least + 2 * grid.slack else { return }
    let assignment = grid.assignment(counts())
    // Exact sums of many fractions take long.
    steps += 16 * problem.kinds.count
    guard let cost = problem.cost(of: assignment) else { return }
    let known = exact ?? problem.cost(of: best) ?? cost
    if (cost.cost, cost.changes) < (known.cost, known.changes) {
      (least, best, exact) = (total, assignment, cost)
    } else {
      exact = known
    }
  }

  /// A choice of one kind, while those of the kinds before it are made.
  private struct Branch {
    let state: AssignmentGrid.State
    /// The number of streams on demand that is tried next.
    var count: Int128
    let step: Int128
    /// The numbers left to try.
    var left: Int128
    /// The bound of the number tried last.
    var bound: Int128?
  }

  /// Tries all assignments of the kinds that are not decided.
  ///
  /// - Returns: Whether all were tried, or cannot be better.
  private mutating func branch(_ prices: [CommitmentBound.Prices]) -> Bool {
    let items = grid.items
    guard !items.isEmpty else {
      consider(grid.start.total, [])
      return true
    }
    let rests = prices.map { Self.rests(of: items, at: $0) }
    var counts = [Int128](repeating: 0, count: items.count)
    var branches: [Branch] = []
    branches.reserveCapacity(items.count)

    func begin(_ state: AssignmentGrid.State) -> Branch {
      let item = items[branches.count]
      let prefersOnDemand = prices[0].weight(of: item) < 0
      return Branch(
        state: state, count: prefersOnDemand ? item.count : 0, step: prefersOnDemand ? -1 : 1,
        left: item.count + 1)
    }
    func bound(_ state: AssignmentGrid.State, from index: Int) -> Int128 {
      var highest = Int128.min
      for (place, prices) in prices.enumerated() {
        highest = max(highest, prices.bound(state) + rests[place][index])
      }
      return highest
    }

    branches.append(begin(grid.start))
    while let branch = branches.last {
      let index = branches.count - 1
      guard branch.left > 0 else {
        branches.removeLast()
        continue
      }
      steps += 1
      if steps > limit { return false }
      if index == items.count - 1 {
        for count in branch.state.corners(of: items[index]) {
          counts[index] = count
          consider(branch.state.moving(count, of: items[index]).total, counts)
        }
        branches.removeLast()
        continue
      }
      let state = branch.state.moving(branch.count, of: items[index])
      counts[index] = branch.count
      branches[index].count += branch.step
      branches[index].left -= 1
      let bound = bound(state, from: index + 1)
      branches[index].bound = bound
      if bound > mostUseful {
        // The bound is convex in the number: once it rises, it goes on rising.
        if let before = branch.bound, bound >= before { branches[index].left = 0 }
      } else {
        branches.append(begin(state))
      }
    }
    return true
  }

  /// What the kinds from each one on add to a bound.
  private static func rests(
    of items: [AssignmentGrid.Item], at prices: CommitmentBound.Prices
  ) -> [Int128] {
    var rests = [Int128](repeating: 0, count: items.count + 1)
    for index in items.indices.reversed() {
      rests[index] =
        rests[index + 1] + items[index].count * min(0, prices.weight(of: items[index]))
    }
    return rests
  }
}

extension AssignmentGrid.State {
  /// The numbers of streams of one kind between which the total is a straight line.
  ///
  /// It falls and rises in straight lines, so one of them is the best.
  fileprivate func corners(of item: AssignmentGrid.Item) -> [Int128] {
    var corners = [0, item.count]
    for (missing, part) in [(dataIn, item.dataIn), (dataOut, item.dataOut)]
    where missing > 0 && part > 0 {
      let count = Int128(missing.magnitude.divided(by: part.magnitude).quotient)
      // One to either side more, for numbers that were rounded.
      for near in (count - 1)...(count + 2) where near > 0 && near < item.count {
        corners.append(near)
      }
    }
    return corners
  }
}
