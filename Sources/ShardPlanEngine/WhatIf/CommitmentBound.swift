/// A lower bound of every total, by prices of what is missing from the two commitments.
///
/// Any price between nothing and the full one turns a shortfall into a sum over streams that is never
/// more than the shortfall costs; then each stream is decided by itself. This is Lagrange's relaxation, and
/// the best prices give the highest bound. All numbers are whole, so that bounds are exact.
struct CommitmentBound: Sendable {
  /// Prices of what is missing, in fractions of the full ones.
  struct Prices: Sendable, Equatable {
    var dataIn: Int128
    var dataOut: Int128

    /// The full price.
    static var full: Int128 { Int128(1) << Int128(AssignmentGrid.multiplierBits) }

    /// The bound that a state has without the streams still to be decided, times ``full``.
    func bound(_ state: AssignmentGrid.State) -> Int128 {
      Self.full * state.cost + dataIn * state.dataIn + dataOut * state.dataOut
    }

    /// What a stream adds to the bound on demand, times ``full``.
    func weight(of item: AssignmentGrid.Item) -> Int128 {
      Self.full * item.extra - dataIn * item.dataIn - dataOut * item.dataOut
    }
  }

  private let grid: AssignmentGrid
  /// The prices with the highest bound so far.
  private(set) var best = Prices(dataIn: 0, dataOut: 0)
  /// The highest bound so far, times ``Prices/full``.
  private(set) var highest = Int128.min
  /// The prices whose decisions make the lowest total so far.
  private(set) var choice = Prices(dataIn: 0, dataOut: 0)
  /// The lowest total so far.
  private(set) var lowest = Int128.max
  /// The prices that are nothing or full.
  let corners: [Prices]

  /// Finds the best prices.
  init(_ grid: AssignmentGrid) {
    self.grid = grid
    corners = [0, Prices.full].flatMap { dataIn in
      [0, Prices.full].map { Prices(dataIn: dataIn, dataOut: $0) }
    }
    for corner in corners { _ = evaluate(corner) }
    guard !grid.items.isEmpty else { return }
    // The bound is concave in both prices: it rises to its highest value, and falls from there.
    var (low, high): (Int128, Int128) = (0, Prices.full)
    while low < high {
      let middle = (low + high) / 2
      let (here, next) = (highest(dataOut: middle), highest(dataOut: middle + 1))
      if here == next { break }
      if next > here { low = middle + 1 } else { high = middle }
    }
    _ = highest(dataOut: low)
  }

  /// Finds the highest bound at a price of data out.
  private mutating func highest(dataOut: Int128) -> Int128 {
    var most = Int128.min
    var (low, high): (Int128, Int128) = (0, Prices.full)
    while low < high {
      let middle = (low + high) / 2
      let found = evaluate(Prices(dataIn: middle, dataOut: dataOut))
      most = max(most, found.bound)
      if found.missing > 0 { low = middle + 1 } else { high = middle }
    }
    return max(most, evaluate(Prices(dataIn: low, dataOut: dataOut)).bound)
  }

  /// Decides each stream by itself.
  ///
  /// - Returns: The bound, and what is then missing of data in, which tells where the bound rises.
  private mutating func evaluate(_ prices: Prices) -> (bound: Int128, missing: Int128) {
    var state = grid.start
    for item in grid.items where prices.weight(of: item) < 0 {
      state = state.moving(item.count, of: item)
    }
    let bound = prices.bound(state)
    if bound > highest { (highest, best) = (bound, prices) }
    let total = state.total
    if total < lowest { (lowest, choice) = (total, prices) }
    return (bound, state.dataIn)
  }
}
