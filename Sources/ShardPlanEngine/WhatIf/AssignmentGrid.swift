/// The costs of an assignment's problem in whole numbers, Advantage being on.
///
/// The unit is the largest fraction of a picounit that makes all costs whole. Then each stream that
/// changes its mode adds one to costs that are multiplied by more than there are streams, so that among
/// equal costs fewer changes are less. Where such numbers would take too many bits, costs are rounded
/// down, and known within ``slack``.
struct AssignmentGrid: Sendable {
  /// A kind of streams of which each may be in either mode.
  struct Item: Sendable {
    /// Its index among all kinds.
    let kind: Int
    let count: Int128
    /// What one stream costs more on demand, before it takes anything off the shortfalls.
    let extra: Int128
    /// What one takes off the shortfall of data in.
    let dataIn: Int128
    /// What one takes off the shortfall of data out.
    let dataOut: Int128
  }

  /// The cost of streams so far, and what is left of the commitment: negative where it is exceeded.
  struct State: Sendable {
    var cost: Int128
    var dataIn: Int128
    var dataOut: Int128

    /// The cost with both shortfalls.
    var total: Int128 { cost + max(0, dataIn) + max(0, dataOut) }

    /// Returns the state after a number of streams go on demand.
    func moving(_ count: Int128, of item: Item) -> State {
      State(
        cost: cost + count * item.extra, dataIn: dataIn - count * item.dataIn,
        dataOut: dataOut - count * item.dataOut)
    }
  }

  /// The kinds with a choice that is not clear from the start.
  private(set) var items: [Item] = []
  /// The state with all items provisioned.
  private(set) var start = State(cost: 0, dataIn: 0, dataOut: 0)
  /// The streams of each kind on demand, as far as that is clear from the start.
  private(set) var onDemand: [Int64]
  /// The most by which a total differs from the exact one; zero where all numbers are exact.
  let slack: Int128
  /// The totals of one picounit.
  let scale: Ratio

  /// The binary digits of multipliers.
  static var multiplierBits: Int { 16 }
  /// The binary digits that all products stay below, those of a sum of a few of them included.
  private static var bits: Int { 120 }

  /// Scales a problem; `nil` where Advantage cannot carry it.
  init?(_ problem: ModeAssignment.Problem) {
    guard let commitment = problem.commitment,
      problem.kinds.allSatisfy({ $0.provisioned != nil || $0.advantage != nil })
    else { return nil }
    let streams = problem.streams
    let tieBits = 64 - (streams + 1).leadingZeroBitCount
    let free = Self.bits - Self.multiplierBits - Self.sizeBits(of: problem)
    let ties: Int128
    if free > tieBits, let common = Self.denominator(of: problem, bits: free - tieBits) {
      (slack, ties) = (0, Int128(1) << Int128(tieBits))
      scale = Ratio(common) * Ratio(ties)
    } else {
      // Each of three amounts of a stream, and both commitments, may be almost one too small.
      (slack, ties) = (3 * Int128(streams) + 2, 0)
      scale = Ratio(1 << UInt128(max(0, free)), over: 1 << UInt128(max(0, -free)))
    }

    let unit = scale
    func whole(_ value: Ratio) -> Int128 {
      // At most as many bits as were counted above.
      Int128(truncatingIfNeeded: (value * unit).rounded(.down) ?? 0)
    }
    onDemand = []
    start.dataIn = whole(commitment.dataIn)
    start.dataOut = whole(commitment.dataOut)
    for (index, kind) in problem.kinds.enumerated() {
      let count = Int128(kind.count)
      func cost(_ amount: Ratio, in mode: CapacityMode) -> Int128 {
        whole(amount) + (ties > 0 && kind.present != mode ? 1 : 0)
      }
      let provisioned = kind.provisioned.map { cost($0, in: .provisioned) }
      guard let pooled = kind.advantage else {
        start.cost += count * (provisioned ?? 0)
        onDemand.append(0)
        continue
      }
      let usage = cost(pooled.usage, in: .onDemandAdvantage)
      let item = Item(
        kind: index, count: count, extra: usage - (provisioned ?? 0),
        dataIn: whole(pooled.dataIn), dataOut: whole(pooled.dataOut))
      start.cost += count * (provisioned ?? 0)
      // Rounded numbers leave clear what lies further apart than rounding reaches.
      let isClear: Int128 = slack > 0 ? 3 : 0
      if provisioned == nil || item.extra + isClear <= 0 {
        start = start.moving(count, of: item)
        onDemand.append(kind.count)
      } else {
        onDemand.append(0)
        if item.extra - isClear < item.dataIn + item.dataOut { items.append(item) }
      }
    }
  }

  /// Keeps the choice of some items.
  ///
  /// - Parameter choice: Returns the streams on demand of an item whose choice is made.
  mutating func decide(_ choice: (Item) -> Int128?) {
    var open: [Item] = []
    for item in items {
      guard let count = choice(item) else {
        open.append(item)
        continue
      }
      start = start.moving(count, of: item)
      onDemand[item.kind] = Int64(count)
    }
    items = open
  }

  /// Puts the items in another order.
  mutating func sort(by key: (Item) -> Int128) {
    let keyed = items.map { (item: $0, key: key($0)) }
    items = keyed.sorted { ($0.key, $0.item.kind) < ($1.key, $1.item.kind) }.map { $0.item }
  }

  /// The assignment with a number of streams on demand of each item.
  func assignment(_ counts: [Int128]) -> ModeAssignment {
    var assignment = ModeAssignment(isAdvantage: true, onDemand: onDemand)
    for (item, count) in zip(items, counts) { assignment.onDemand[item.kind] = Int64(count) }
    return assignment
  }

  /// The binary digits of the sum of everything that a total may be made of.
  private static func sizeBits(of problem: ModeAssignment.Problem) -> Int {
    // The lowest digits are left out, so that no sum outgrows 128 bits.
    let step: UInt128 = 24
    func size(_ amounts: [Ratio?]) -> UInt128 {
      amounts.reduce(0) { sum, amount in
        guard let amount else { return sum }
        return sum + (amount.rounded(.up) ?? .max) >> step + 1
      }
    }
    var sum = size([problem.commitment?.dataIn, problem.commitment?.dataOut])
    for kind in problem.kinds {
      let one = size([
        kind.provisioned, kind.advantage?.usage, kind.advantage?.dataIn, kind.advantage?.dataOut,
      ])
      let (all, overflow) = one.multipliedReportingOverflow(by: UInt128(kind.count.magnitude))
      let (next, isTooMuch) = sum.addingReportingOverflow(all)
      sum = overflow || isTooMuch ? .max : next
      if sum == .max { break }
    }
    return 128 - sum.leadingZeroBitCount + Int(step)
  }

  /// The least common denominator of all costs, if it takes few enough bits.
  private static func denominator(of problem: ModeAssignment.Problem, bits: Int) -> UInt128? {
    var common = CommonDenominator(bits: bits)
    guard common.include(problem.commitment?.dataIn), common.include(problem.commitment?.dataOut)
    else { return nil }
    for kind in problem.kinds {
      guard common.include(kind.provisioned), common.include(kind.advantage?.usage),
        common.include(kind.advantage?.dataIn), common.include(kind.advantage?.dataOut)
      else { return nil }
    }
    return common.value
  }
}

/// The least common denominator of numbers, as long as it takes few bits.
struct CommonDenominator {
  private(set) var value: UInt128 = 1
  private let bits: Int

  init(bits: Int) { self.bits = bits }

  /// Includes a number; `false` where the denominator would take too many bits.
  mutating func include(_ number: Ratio?) -> Bool {
    guard let number, !number.isZero else { return true }
    guard let (numerator, denominator) = number.narrowParts else { return false }
    if denominator == 1 { return true }
    let (product, overflow) = numerator.multipliedReportingOverflow(by: value)
    if !overflow, product.divided(by: denominator).remainder == 0 { return true }
    let reduced = denominator / .greatestCommonDivisor(numerator, denominator)
    let missing = reduced / .greatestCommonDivisor(reduced, value)
    let (next, isTooMuch) = value.multipliedReportingOverflow(by: missing)
    guard !isTooMuch, 128 - next.leadingZeroBitCount <= bits else { return false }
    value = next
    return true
  }
}
