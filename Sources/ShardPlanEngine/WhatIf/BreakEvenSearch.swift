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
  /// - Returns: The intervals.
  /// - Throws: ``Rejection`` when the scenario cannot be costed, or not searched over that setting.
  /// - Precondition: There is such a stream.
  public func breakEven(
    over field: StreamField, ofStream index: Int = 0, between modes: [CapacityMode],
    at card: RateCard
  ) throws(Rejection) -> BreakEven {
    // Where values lie is asked of settings that are within their bounds.
    if let fault = faults().first { throw fault }
    let domain: BreakEvenDomain
    do throws(Rejection.Reason) {
      domain = try BreakEvenDomain(of: field, in: streams[index], month: month)
    } catch {
      throw Rejection(stream: index, error)
    }
    var search = try BreakEvenSearch(self, field, index, modes.filter(card.prices), domain, card)
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

  /// The most bills of one stream that are made before the search gives up.
  ///
  /// More streams, and packing them, count for more bills, by what they were measured to take. A clock
  /// would find other points on another machine.
  static var mostBills: Int64 { 6_000_000 }
  /// The most intervals that are listed.
  private static var mostIntervals: Int { 10_000 }

  init(
    _ scenario: Scenario, _ field: StreamField, _ stream: Int, _ modes: [CapacityMode],
    _ domain: BreakEvenDomain, _ card: RateCard, mostBills: Int64 = Self.mostBills
  ) throws(Rejection) {
    self.field = field
    self.stream = stream
    self.modes = modes
    base = scenario
    self.card = card
    self.domain = domain
    end = domain.range.upperBound
    remaining = mostBills * 2_000
    billWork = 2_000 + 40 * Int64(scenario.streams.count - 1)
    packingWork = scenario.streams.map { $0.packingWork }.max() ?? 0
    for mode in modes {
      var other = scenario
      other.mode = mode
      quoters.append(try Quoter(other, at: card))
    }
  }

  private var isExhausted: Bool { remaining <= 0 || starts.count >= Self.mostIntervals }

  mutating func result() -> BreakEven {
    let (first, last) = (domain.range.lowerBound, domain.range.upperBound)
    let bills = bills(at: first)
    starts = [(first, bills)]
    if domain.isMonotone {
      explore(first, bills, last, self.bills(at: last))
    } else {
      tryAll(after: first, upTo: last)
    }
    let isComplete = !isExhausted
    let current = base.streams[stream].value(of: field, in: base.month)
    var found = BreakEven(
      scenario: base, rates: card, stream: stream, field: field, step: domain.step, modes: modes,
      intervals: intervals(),
      current: current.map { self.bills(at: $0) }, curve: [], isComplete: isComplete)
    found.curve = curve(through: found)
    return found
  }

  /// The intervals between the values at which they begin.
  private mutating func intervals() -> [BreakEven.Interval] {
    var intervals: [BreakEven.Interval] = []
    for (position, start) in starts.enumerated() {
      let next = position + 1 < starts.count ? starts[position + 1].steps : nil
      let end = next.map { $0 - 1 } ?? self.end
      intervals.append(
        BreakEven.Interval(
          from: position == 0 ? least : value(start.steps), to: next.map(value),
          cheapest: start.bills.cheapest.map { modes[$0] }, first: start.bills,
          last: end == start.steps ? start.bills : self.bills(at: end)))
    }
    return intervals
  }

  /// Bills to draw lines through.
  private mutating func curve(through found: BreakEven) -> [Bills] {
    let step = domain.step
    func steps(_ value: Ratio) -> Int64 {
      Int64(clamping: (value / step).rounded(.down) ?? .max)
    }
    let now = steps(found.current?.value ?? .zero)
    let last = found.crossings.last.map { steps($0) / 2 * 3 } ?? max(now, 10)
    let (from, to) = (
      domain.range.lowerBound, min(end, max(last, now / 4 * 5, domain.range.lowerBound + 20))
    )
    // Where each point takes long, lines are drawn through fewer.
    let count = max(20, min(200, 4_000_000_000 / pointWork))
    var chosen = Set(
      [from, to] + starts.prefix(40).flatMap { [$0.steps, max(from, $0.steps - 1)] })
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
    return chosen.sorted().map { bills(at: $0) }
  }

  /// The beginning of the first interval.
  private var least: Ratio {
    field.bounds.includesLeast || domain.range.lowerBound > 1
      ? value(domain.range.lowerBound) : field.bounds.least
  }

  private func value(_ steps: Int64) -> Ratio { Ratio(steps) * domain.step }

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
      guard bills.cheapest != nil else {
        end = steps - 1
        return
      }
      if bills.cheapest != starts[starts.count - 1].bills.cheapest { starts.append((steps, bills)) }
    }
  }

  private mutating func bills(at steps: Int64) -> Bills { bills(at: value(steps)) }

  private mutating func bills(at value: Ratio) -> Bills {
    var (totals, work): ([Money?], Int64) = ([], 0)
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
      return try quoters[mode].quote().usableTotal
    } catch {
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
