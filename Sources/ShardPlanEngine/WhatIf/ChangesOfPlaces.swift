extension Growth {
  /// A month from which one mode costs less than another that cost less before.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(3_000))
  /// let card = try PriceTable.bundled(in: "us-east-1").rates
  /// let growth = Scenario(streams: [stream]).growth(by: 10, months: 3, at: card)
  /// for change in growth.changesOfPlaces {
  ///   print(change.month, change.cheaper, change.dearer)  // 14 on-demand-advantage on-demand
  /// }
  /// ```
  public struct ChangeOfPlaces: Sendable, Equatable {
    /// The month, which may be beyond those that were planned.
    public let month: Int
    /// The mode that costs less from then on.
    public let cheaper: CapacityMode
    /// The mode that it replaces as the cheaper of the two.
    public let dearer: CapacityMode
  }
}

/// Finds the months in which two modes change places: all of those planned, and the first after them.
struct PlaceSearch {
  /// Two modes that a scenario runs in.
  private struct Pair: Hashable {
    let first: CapacityMode
    let second: CapacityMode
  }

  /// The last month that is looked at: ten years.
  static var lastMonth: Int { 120 }
  /// The months beyond those planned that are looked at first; a change is searched between two of them.
  private static var samples: [Int] { [24, 48, 84, lastMonth] }

  private(set) var changes: [Growth.ChangeOfPlaces] = []
  /// The cheaper mode of each pair, where they have not always cost the same.
  private var leaders: [Pair: CapacityMode] = [:]
  private var pairs: [Pair] = []

  /// Adds the next month.
  mutating func add(_ step: Growth.Step) {
    let modes = step.totals.filter { $0.obstacles.isEmpty }
    for (index, first) in modes.enumerated() {
      for second in modes.dropFirst(index + 1) where first.total != second.total {
        let pair = Pair(first: first.mode, second: second.mode)
        let isFirst = first.total < second.total
        let (cheaper, dearer) =
          isFirst ? (first.mode, second.mode) : (second.mode, first.mode)
        let known = leaders.updateValue(cheaper, forKey: pair)
        if known == nil { pairs.append(pair) }
        if let known, known != cheaper {
          changes.append(Growth.ChangeOfPlaces(month: step.month, cheaper: cheaper, dearer: dearer))
        }
      }
    }
  }

  /// Looks beyond the months that were added, as far as the scenario can be priced.
  ///
  /// Between two samples a change is found by halving, so that there may be others.
  ///
  /// - Parameters:
  ///   - last: The last month that was added.
  ///   - plan: Prices a month; `nil` where that is impossible.
  mutating func look(beyond last: Int, _ plan: (_ month: Int) -> Growth.Step?) {
    var steps: [Int: Growth.Step?] = [:]
    func leads(_ mode: CapacityMode, _ other: CapacityMode, in month: Int) -> Bool? {
      let step = steps[month] ?? plan(month)
      steps[month] = .some(step)
      guard let step else { return nil }
      func total(_ mode: CapacityMode) -> Money? {
        step.totals.first { $0.mode == mode && $0.obstacles.isEmpty }?.total
      }
      guard let one = total(mode), let two = total(other) else { return nil }
      return one < two
    }
    for pair in pairs {
      guard let leader = leaders[pair] else { continue }
      let other = leader == pair.first ? pair.second : pair.first
      var low = last
      for sample in Self.samples where sample > last {
        guard let isChanged = leads(other, leader, in: sample) else { break }
        guard isChanged else {
          low = sample
          continue
        }
        var high = sample
        while high - low > 1 {
          let middle = (low + high) / 2
          if leads(other, leader, in: middle) ?? false { high = middle } else { low = middle }
        }
        changes.append(Growth.ChangeOfPlaces(month: high, cheaper: other, dearer: leader))
        break
      }
    }
    changes.sort { $0.month < $1.month }
  }
}
