/// The mean number of records of a mix that fit into an aggregate.
///
/// Records come independently, and each goes into the open aggregate unless that would exceed its
/// size; then it begins the next one. So large records are more common at the beginning than
/// elsewhere, and one larger than an aggregate is alone. Where sums of sizes lie follows the renewal
/// equation, `u(b) = Σ pᵢ · u(b − sᵢ)`; which size begins an aggregate depends only on which began the
/// last, and settles. It is computed in integers with 58 binary places, of which rounding in tens of
/// thousands of steps leaves enough for the millionth, in cells of one byte, or of the 65,536th part
/// of a larger aggregate.
struct MixFilling {
  /// The mean number of records in an aggregate, at least one, to the millionth.
  let records: Ratio
  /// Bytes of a cell.
  let cell: Ratio

  /// The cells of an aggregate.
  private let cells: UInt64
  private let steps: [Step]
  /// The expected number of sums at each number of cells, the empty sum being one of them.
  private let density: [UInt64]
  /// The frequency at which each step begins an aggregate.
  private let firsts: [UInt64]

  /// Cells that a record takes, the share of records that takes them, and the part that these are of.
  private struct Step {
    let cells: UInt64
    let share: UInt64
    let part: Int
  }

  private static var places: Int { 58 }
  private static var one: UInt64 { 1 << places }
  private static var mostCells: UInt64 { 65_536 }

  /// Fills aggregates.
  ///
  /// - Parameters:
  ///   - parts: The size of a record in an aggregate, with its share of all records.
  ///   - room: What the records of an aggregate may take altogether.
  init(_ parts: [(size: Ratio, share: Ratio)], into room: Ratio) {
    let cell = max(1, (room / Ratio(Self.mostCells)).roundedUp)
    let cells = UInt64(clamping: (room / cell).rounded(.down) ?? 0)
    let steps = parts.enumerated().flatMap { part, size in
      Self.steps(size: size.size / cell, share: size.share, part: part)
    }
    let (density, sums) = Self.sums(upTo: cells, steps)
    // How many sums of further records lie within what a record leaves free, itself included.
    let counts = steps.map { step in
      step.cells <= cells ? sums[Int(cells - step.cells)] : UInt128(Self.one)
    }
    let firsts = Self.firsts(steps, cells, sums)
    // Counts keep 40 places here, which leaves room for their products.
    let mean = zip(firsts, counts).reduce(UInt128(0)) {
      $0 + UInt128($1.0) * ($1.1 >> (Self.places - 40))
    }
    let total = firsts.reduce(UInt128(0)) { $0 + UInt128($1) } << 40
    let millionths =
      (Ratio(mean, over: max(1, total)) * 1_000_000).rounded(.toNearestOrEven) ?? 1_000_000
    records = max(1, Ratio(millionths, over: 1_000_000))
    (self.cell, self.cells, self.steps) = (cell, cells, steps)
    (self.density, self.firsts) = (density, firsts)
  }

  /// Fills aggregates of a format.
  init(of format: KPLFormat, into bytes: Ratio) {
    self.init(
      format.mix.parts.map { (format.record(of: $0.size.bytes, keyIndex: 0), $0.share) },
      into: bytes.excess(over: Self.constant(of: format, in: bytes)))
  }

  /// The frame and key table of the largest aggregate.
  private static func constant(of format: KPLFormat, in bytes: Ratio) -> Ratio {
    let size = format.size(of: Ratio(format.fitting(in: bytes)))
    return size.frame + size.keyTable
  }

  /// Returns the mean numbers of units and of kilobytes of full aggregates.
  ///
  /// One ends where its first record and those after it have got to when the next does not fit. A
  /// record larger than an aggregate is sent alone, and plain.
  func pieces(of format: KPLFormat, into bytes: Ratio) -> Pieces {
    var (units, kilobytes) = (WeightedMean(), WeightedMean())
    func add(_ bytes: Ratio, _ weight: UInt64) {
      guard weight > 0 else { return }
      let rounding = AggregateRounding(ofEach: bytes)
      units.add(
        UInt64(clamping: rounding.payloadUnits.rounded(.down) ?? 0), weight: UInt128(weight))
      kilobytes.add(
        UInt64(clamping: (rounding.billedBytes / PayloadUnits.onDemandStep).rounded(.down) ?? 0),
        weight: UInt128(weight))
    }
    let constant = Self.constant(of: format, in: bytes)
    let longest = steps.reduce(UInt64(0)) { max($0, $1.cells) }
    for end in (cells - min(cells, longest))...cells {
      let closing = steps.reduce(UInt64(0)) { $1.cells > cells - end ? $0 + $1.share : $0 }
      var reached: UInt64 = 0
      for (step, first) in zip(steps, firsts) where step.cells <= end {
        reached += Self.product(first, density[Int(end - step.cells)])
      }
      add(constant + Ratio(end) * cell, Self.product(reached, closing))
    }
    for (step, first) in zip(steps, firsts) where step.cells > cells {
      add(format.mix.parts[step.part].size.bytes, first)
    }
    return Pieces(units: Pieces.places(units.mean), kilobytes: Pieces.places(kilobytes.mean))
  }

  /// A size between two numbers of cells counts as the smaller or the larger in shares such that the
  /// mean is right.
  private static func steps(size: Ratio, share: Ratio, part: Int) -> [Step] {
    let below = size.rounded(.down) ?? .max
    let excess = size.excess(over: Ratio(below))
    func step(_ cells: UInt128, _ share: Ratio) -> Step {
      Step(
        cells: UInt64(clamping: cells),
        share: UInt64(clamping: (share * Ratio(one)).rounded(.toNearestOrEven) ?? 0), part: part)
    }
    let lower = step(below, share * Ratio.one.excess(over: excess))
    return excess.isZero ? [lower] : [lower, step(below + 1, share * excess)]
  }

  /// The expected number of sums at, and up to, each number of cells.
  private static func sums(
    upTo cells: UInt64, _ steps: [Step]
  ) -> (density: [UInt64], sums: [UInt128]) {
    // Records that take no cell at all come any number of times wherever a sum has got to.
    let nothing = steps.reduce(0) { $1.cells == 0 ? $0 + $1.share : $0 }
    let moving = steps.filter { $0.cells > 0 }
    let times = UInt64(
      clamping: UInt128(one) * UInt128(one) / UInt128(max(1, one - min(one - 1, nothing))))
    var density = [times]
    var sums = [UInt128(times)]
    density.reserveCapacity(Int(cells) + 1)
    sums.reserveCapacity(Int(cells) + 1)
    var sum = UInt128(times)
    for cell in 1...max(1, cells) where cell <= cells {
      var value: UInt64 = 0
      for step in moving where step.cells <= cell {
        value += product(step.share, density[Int(cell - step.cells)])
      }
      value = product(value, times)
      density.append(value)
      sum += UInt128(value)
      sums.append(sum)
    }
    return (density, sums)
  }

  /// The frequency at which each step begins an aggregate.
  private static func firsts(_ steps: [Step], _ cells: UInt64, _ sums: [UInt128]) -> [UInt64] {
    /// The sums up to what is left when so much is taken; none when it is more than there is.
    func sum(leaving taken: UInt64) -> UInt128 { taken <= cells ? sums[Int(cells - taken)] : 0 }
    var firsts = steps.map { $0.share }
    // Each round brings the frequencies nearer to those that stay; mixing in half of the last ones
    // keeps them from swinging to and fro.
    for _ in 0..<64 {
      var next = [UInt64](repeating: 0, count: steps.count)
      for (first, weight) in zip(steps, firsts) {
        for (index, other) in steps.enumerated() {
          // A record that is alone is followed by any.
          let overflowing =
            first.cells > cells
            ? one
            : UInt64(
              clamping: sum(leaving: first.cells)
                - sum(leaving: first.cells.addingCapped(other.cells)))
          next[index] += product(weight, product(other.share, overflowing))
        }
      }
      for index in firsts.indices { firsts[index] = firsts[index] / 2 + next[index] / 2 }
    }
    return firsts
  }

  /// The nearest to the product of two numbers with ``places`` binary places.
  private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    let half = low >> (places - 1) & 1
    return (high << (UInt64.bitWidth - places) | low >> places) + half
  }
}

extension UInt64 {
  /// The sum, or the largest number on overflow.
  fileprivate func addingCapped(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
