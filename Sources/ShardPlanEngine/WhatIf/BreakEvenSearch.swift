extension Scenario {
  /// Finds the cheapest capacity mode for each value of a setting, to a small step.
  ///
  /// Nearly every setting makes all bills rise, or all fall: then between two values each bill lies
  /// between its bills there, and a mode that is cheaper at its dearest than the others at their
  /// cheapest is the cheapest throughout. Where that does not hold the range is halved, down to
  /// single steps, so that no crossing is missed however many there are. Only records per PUT, whose
  /// bills are a saw, are tried one by one.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - index: The stream that has it.
  ///   - modes: The modes to compare, those without prices being left out.
  ///   - card: The prices of the region.
  ///   - peakMovement: The movement of a given peak with the rate.
  /// - Returns: The intervals.
  /// - Throws: ``Rejection`` when the scenario cannot be costed, or not searched over that setting.
  /// - Precondition: There is such a stream.
  public func breakEven(
    over field: StreamField, ofStream index: Int = 0, between modes: [CapacityMode],
    at card: RateCard, peakMovement: PeakMovement = .proportional
  ) throws(Rejection) -> BreakEven {
    // Where values lie is asked of settings that are within their bounds.
    if let fault = faults().first { throw fault }
    try checkUsageIsKnown()
    let domain: BreakEvenDomain
    do throws(Rejection.Reason) {
      domain = try BreakEvenDomain(
        of: field, in: streams[index], month: month, moving: peakMovement)
    } catch {
      throw Rejection(stream: index, error)
    }
    var search = try BreakEvenSearch(
      self, field, index, modes.filter { card.prices($0, for: self) }, domain, card,
      moving: peakMovement)
    return search.result()
  }
}

/// Looks for the values at which the cheapest mode changes.
struct BreakEvenSearch {
  /// The cost of every mode at a number of steps.
  private typealias Bills = BreakEven.Point

  private let field: StreamField
  private let stream: Int
  private let modes: [CapacityMode]
  private let base: Scenario
  private let card: RateCard
  private let domain: BreakEvenDomain
  private let movement: PeakMovement
  private var quoters: [Quoter] = []
  /// The numbers of steps at which intervals begin, with what is known there.
  private var starts: [(steps: Int64, bills: Bills)] = []
  /// The work that may still be done, in about nanoseconds.
  private var remaining: Int64
  /// The work of one bill.
  private let billWork: Int64
  /// The most work that packing one of the streams takes.
  private let packingWork: Int64
  /// The most work that a point took.
  private var pointWork: Int64 = 1
  /// The last number of steps that the setting can have.
  private var end: Int64
  /// The reason why it is the last.
  private var ending: BreakEven.Ending
  /// A Boolean value indicating whether a bill or its shards were more than can be counted.
  private var isBeyondCounting = false
  /// A Boolean value indicating whether every mode refused the last value.
  private var isRefused = false

  /// The most bills of one stream that are made before the search gives up.
  ///
  /// More streams, and packing them, count for more bills, by what they were measured to take. A clock
  /// would find other points on another machine.
  static var mostBills: Int64 { 6_000_000 }
  /// The most intervals that are listed.
  private static var mostIntervals: Int { 10_000 }

  init(
    _ scenario: Scenario, _ field: StreamField, _ stream: Int, _ modes: [CapacityMode],
    _ domain: BreakEvenDomain, _ card: RateCard, mostBills: Int64 = Self.mostBills,
    moving movement: PeakMovement = .fixed
  ) throws(Rejection) {
    self.field = field
    self.stream = stream
    self.modes = modes
    base = scenario
    self.card = card
    self.domain = domain
    self.movement = movement
    ending = domain.ending
    end = domain.range.upperBound
    remaining = mostBills * 2_000
    billWork = 2_000 + 40 * Int64(scenario.streams.count - 1)
    packingWork = scenario.streams.map { $0.packingWork }.max() ?? 0
    for mode in modes {
      quoters.append(try Quoter(scenario.inMode(mode), at: card))
      quoters[quoters.count - 1].peakMovement = movement
    }
  }

  private var isExhausted: Bool { remaining <= 0 || starts.count >= Self.mostIntervals }

  mutating func result() -> BreakEven {
    let first: Int64
    if domain.isMonotone {
      let (least, most) = countable(in: domain.range)
      if most.steps < domain.range.upperBound { (end, ending) = (most.steps, .counting) }
      first = least.steps
      starts = [least]
      explore(least.steps, least.bills, most.steps, most.bills)
    } else {
      first = domain.range.lowerBound
      starts = [(first, bills(at: first))]
      tryAll(after: first, upTo: domain.range.upperBound)
    }
    let isComplete = !isExhausted
    let current = base.streams[stream].value(of: field, in: base.month).map {
      self.bills(at: $0)
    }
    var found = BreakEven(
      scenario: base, rates: card, stream: stream, field: field, step: domain.grid.step,
      start: value(first), end: value(end), ending: isComplete ? ending : .effort,
      peakMovement: movement, modes: modes, intervals: intervals(current),
      current: current, curve: [], isComplete: isComplete)
    found.curve = curve(through: found)
    return found
  }

  private typealias End = (steps: Int64, bills: Bills)

  /// The first and the last value at which no mode's shards or bill are more than this program counts.
  ///
  /// The values between them are such too, since every bill rises, or every bill falls.
  private mutating func countable(in range: ClosedRange<Int64>) -> (End, End) {
    let (first, last) = (counted(range.lowerBound), counted(range.upperBound))
    guard first.isCountable != last.isCountable else { return (first.end, last.end) }
    var (low, high) = (first, last)
    while high.end.steps - low.end.steps > 1 {
      let (a, b) = (low.end.steps, high.end.steps)
      let middle = a > 0 && b / 4 > a ? a.geometricMean(with: b) : a + (b - a) / 2
      let found = counted(max(a + 1, min(b - 1, middle)))
      if found.isCountable == first.isCountable { low = found } else { high = found }
    }
    return first.isCountable ? (first.end, low.end) : (high.end, last.end)
  }

  private mutating func counted(_ steps: Int64) -> (end: End, isCountable: Bool) {
    isBeyondCounting = false
    let bills = bills(at: steps)
    return ((steps, bills), !isBeyondCounting)
  }

  /// The intervals between the values at which they begin.
  private mutating func intervals(_ current: Bills?) -> [BreakEven.Interval] {
    var intervals: [BreakEven.Interval] = []
    for (position, start) in starts.enumerated() {
      let next = position + 1 < starts.count ? starts[position + 1].steps : nil
      intervals.append(
        BreakEven.Interval(
          from: position == 0 ? least : value(start.steps), to: next.map(value),
          cheapest: start.bills.cheapest.map { modes[$0] }, first: start.bills,
          last: last(of: start, next: next, current)))
    }
    return intervals
  }

  private mutating func last(
    of start: (steps: Int64, bills: Bills), next: Int64?, _ current: Bills?
  ) -> Bills {
    if next == nil, let current, current.value >= value(start.steps), current.value <= value(end) {
      return current
    }
    let last = next.map { $0 - 1 } ?? end
    return last == start.steps ? start.bills : bills(at: last)
  }

  /// Bills to draw lines through.
  private mutating func curve(through found: BreakEven) -> [Bills] {
    // Rates are drawn at multiples of a step, finer where they change below it.
    var step = domain.grid.step
    if let first = found.crossings.first, domain.grid.isFineBelowOne, !first.isZero {
      while first < step * 20 { step = step / 10 }
    }
    func steps(_ value: Ratio) -> Int64 {
      Int64(clamping: (value / step).rounded(.down) ?? .max)
    }
    let first = max(steps(value(domain.range.lowerBound)), field.bounds.includesLeast ? 0 : 1)
    let now = steps(found.current?.value ?? .zero)
    let last = found.crossings.last.map { steps($0) / 2 * 3 } ?? max(now, 10)
    let (from, to) = (
      first, min(max(first, steps(value(end))), max(last, now / 4 * 5, first + 20))
    )
    // Where each point takes long, lines are drawn through fewer.
    let count = max(20, min(200, 4_000_000_000 / pointWork))
    var chosen = Set([from, to])
    if found.isWide {
      var next = max(1, from)
      while next < to {
        chosen.insert(next)
        next += max(1, next / (count / 12))
      }
    } else {
      let (width, rest) = (to - from).quotientAndRemainder(dividingBy: count)
      for part in 0...count { chosen.insert(from + width * part + rest * part / count) }
    }
    let ends = starts.prefix(40).dropFirst().flatMap { [value($0.steps), value($0.steps - 1)] }
    let values = Set(chosen.map { Ratio($0) * step }).union(ends)
    return values.sorted().map { bills(at: $0) }
  }

  /// The beginning of the first interval.
  private var least: Ratio {
    field.bounds.includesLeast || domain.range.lowerBound > 1
      ? value(domain.range.lowerBound) : field.bounds.least
  }

  private func value(_ steps: Int64) -> Ratio { domain.grid.value(steps) }

  /// Finds the changes after one number of steps, up to and including another.
  private mutating func explore(_ a: Int64, _ atA: Bills, _ b: Int64, _ atB: Bills) {
    guard a < b, !isExhausted, !isSettled(atA, atB) else { return }
    guard b - a > 1 else {
      if atA.cheapest != atB.cheapest { starts.append((b, atB)) }
      return
    }
    // In wide ranges the magnitude is halved rather than the number.
    let middle =
      a > 0 && b / 4 > a ? max(a + 1, min(b - 1, a.geometricMean(with: b))) : a + (b - a) / 2
    let bills = bills(at: middle)
    explore(a, atA, middle, bills)
    explore(middle, bills, b, atB)
  }

  /// Returns whether one mode is the cheapest throughout, as each bill lies between those at both ends.
  private func isSettled(_ atA: Bills, _ atB: Bills) -> Bool {
    guard let cheapest = atA.cheapest else { return atB.cheapest == nil }
    guard atB.cheapest == cheapest, let one = atA.totals[cheapest], let other = atB.totals[cheapest]
    else { return false }
    let most = max(one, other)
    return modes.indices.allSatisfy { mode in
      guard mode != cheapest else { return true }
      guard let first = atA.totals[mode], let second = atB.totals[mode] else {
        // Where a mode begins to be possible, its bill may be less than at either end.
        return atA.totals[mode] == nil && atB.totals[mode] == nil
      }
      let least = min(first, second)
      return mode > cheapest ? most <= least : most < least
    }
  }

  /// Goes through all values, one by one, until the setting is refused.
  private mutating func tryAll(after first: Int64, upTo last: Int64) {
    var steps = first
    while steps < last, !isExhausted {
      steps += 1
      let bills = bills(at: steps)
      guard !isRefused else {
        end = steps - 1
        return
      }
      if bills.cheapest != starts[starts.count - 1].bills.cheapest { starts.append((steps, bills)) }
    }
  }

  private mutating func bills(at steps: Int64) -> Bills { bills(at: value(steps)) }

  private mutating func bills(at value: Ratio) -> Bills {
    var (totals, work): ([Money?], Int64) = ([], 0)
    isRefused = true
    for index in quoters.indices {
      let packings = quoters[index].packings
      totals.append(total(of: index, at: value))
      work += billWork + (quoters[index].packings - packings) * packingWork
    }
    remaining -= work
    pointWork = max(pointWork, work)
    return Bills(value: value, totals: totals)
  }

  /// The bill of a mode; `nil` when it is refused or does not take the peak.
  private mutating func total(of mode: Int, at value: Ratio) -> Money? {
    do throws(Rejection) {
      try quoters[mode].set(field, to: value, inStream: stream)
      let quote = try quoters[mode].quote()
      isRefused = false
      return quote.usableTotal
    } catch {
      if error.isAboutSize { isBeyondCounting = true }
      return nil
    }
  }
}

extension KinesisStream {
  /// About how many nanoseconds it takes to pack, at the most.
  fileprivate var packingWork: Int64 {
    if case .producer = aggregation { return 20_000_000 }
    if records.isUniform { return 3_000 }
    return aggregation.recordsPerPut == 1 ? 15_000 : 4_000_000
  }
}

extension Int64 {
  /// A whole number near the square root of the product.
  fileprivate func geometricMean(with other: Int64) -> Int64 {
    let bits = 64 - (self.magnitude.leadingZeroBitCount + other.magnitude.leadingZeroBitCount) / 2
    return 1 << Int64(Swift.min(62, Swift.max(0, bits - 1)))
  }
}
