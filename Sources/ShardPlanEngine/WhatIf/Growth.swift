/// A scenario whose traffic grows by the same share each month.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
/// let card = try PriceTable.bundled(in: "us-east-1").rates
/// let growth = Scenario(streams: [stream]).growth(by: 8, months: 12, at: card)
/// print(growth.steps[11].factor.decimal(places: 2), growth.total.text(in: card.currency))
/// // 2.33 $22,700.21
/// ```
public struct Growth: Sendable, Equatable {
  /// One month of the horizon.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// let card = try PriceTable.bundled(in: "us-east-1").rates
  /// for step in Scenario(streams: [stream]).growth(by: 50, months: 3, at: card).steps {
  ///   print(step.month, step.factor, step.estimate.total.text(in: card.currency))
  /// }
  /// // 1 1 $1,193.55
  /// // 2 1.5 $1,795.80
  /// // 3 2.25 $2,693.70
  /// ```
  public struct Step: Sendable, Equatable {
    /// The month, from 1; nothing has grown in the first.
    public let month: Int
    /// The factor by which the traffic has grown.
    public let factor: Ratio
    /// The need and cost of the scenario.
    public let estimate: Estimate
    /// The cost in each priced mode, in their order; with the shards needed where the fixed ones
    /// are too few for the peak.
    public let totals: [ModeTotal]
  }

  /// The growth from month to month, in percent.
  public let monthlyPercent: Ratio
  /// The months in order; fewer when the traffic outgrows what can be priced.
  public let steps: [Step]
  /// The reason why the last months are missing, if they are.
  public let end: Rejection?

  /// The assumptions besides those of one month's bill.
  public static var assumptions: [Assumption] { [.steadyRate, .steadyGrowth] }

  /// The cost of the whole horizon.
  public var total: Money { steps.reduce(.zero) { $0 + $1.estimate.bill.total } }
}

extension Scenario {
  /// Returns the needs and costs of a scenario month by month while its traffic grows.
  ///
  /// Rates and peaks grow, to the millionth of a record; sizes, consumers and fixed numbers of
  /// shards stay.
  ///
  /// - Parameters:
  ///   - percent: The growth from month to month, in percent; 0 for none.
  ///   - months: The number of months; less than 1 counts as 1.
  ///   - card: The prices of the region, the same in all months.
  /// - Returns: The months; fewer than asked for when one cannot be costed, and then ``Growth/end``
  ///   says why.
  public func growth(by percent: Ratio, months: Int, at card: RateCard) -> Growth {
    var steps: [Growth.Step] = []
    var factor = Ratio.one
    var sum = Money.zero
    for month in 1...max(1, months) {
      let scenario = scaled(by: factor)
      do throws(Rejection) {
        let estimate = try scenario.estimate(at: card)
        sum += estimate.bill.total
        // Two bills fit into 128 bits together, and so do any number that come to no more than one.
        guard sum <= .largest else { throw Rejection(.beyondCounting) }
        steps.append(
          Growth.Step(
            month: month, factor: factor, estimate: estimate,
            totals: scenario.modeTotals(at: card)))
      } catch {
        return Growth(monthlyPercent: percent, steps: steps, end: error)
      }
      factor = factor * (1 + percent / 100)
    }
    return Growth(monthlyPercent: percent, steps: steps, end: nil)
  }

  private func scaled(by factor: Ratio) -> Scenario {
    guard factor != 1 else { return self }
    var scenario = self
    for index in scenario.streams.indices {
      scenario.streams[index].rate = streams[index].rate.scaled(by: factor)
      scenario.streams[index].peakRate = streams[index].peakRate?.scaled(by: factor)
    }
    return scenario
  }
}

extension RecordRate {
  /// The rate times a factor, to the millionth of a record.
  ///
  /// A rate that grows for years has more digits than
  /// anyone knows the future by. What is less stays as it is.
  fileprivate func scaled(by factor: Ratio) -> RecordRate {
    let exact = records * factor
    guard let millionths = exact.rounded(places: 6, .toNearestOrEven), millionths > 0 else {
      return RecordRate(exact, per: period)
    }
    return RecordRate(Ratio(millionths, over: 1_000_000), per: period)
  }
}

extension Growth {
  /// The cost of a scenario in one mode.
  public struct ModeTotal: Sendable, Equatable {
    /// The capacity mode.
    public let mode: CapacityMode
    /// The bill.
    public let total: Money
    /// The open shards of all streams; `nil` in on-demand modes.
    public let shards: Int64?
    /// A Boolean value indicating whether the needed shards are counted, as the fixed ones are too
    /// few.
    public let exceedsGiven: Bool
    /// The reasons why the scenario does not run in this mode, even with the needed shards.
    public let obstacles: Obstacles
  }

  /// The cost of the whole horizon, with the shards needed where the fixed ones are too few; `nil`
  /// when that cannot be priced.
  public var totalWithNeededShards: Money? {
    var sum = Money.zero
    for step in steps {
      // Two bills fit into 128 bits together.
      guard let total = step.withNeededShards?.total, sum + total <= .largest else { return nil }
      sum += total
    }
    return sum
  }
}

extension Growth.Step {
  /// A Boolean value indicating whether the fixed shards are too few for the peak.
  public var isThrottled: Bool { estimate.quote.isThrottled }

  /// A Boolean value indicating whether the scenario runs as planned.
  public var runs: Bool { estimate.obstacles.isEmpty }

  /// The cost of the scenario in its mode, with the shards needed where the fixed ones are too few;
  /// `nil` when that cannot be priced.
  public var withNeededShards: Growth.ModeTotal? {
    totals.first { $0.mode == estimate.scenario.mode }
  }

  /// The mode with the smallest bill of those that the scenario runs in; `nil` when it runs in none.
  ///
  /// It is the first of equals. Provisioned counts with the shards needed.
  public var cheapestMode: CapacityMode? {
    totals.filter { $0.obstacles.isEmpty }.min { $0.total < $1.total }?.mode
  }
}

extension Scenario {
  /// Returns what this scenario costs in each mode that a region prices, each with enough shards.
  func modeTotals(at card: RateCard) -> [Growth.ModeTotal] {
    card.pricedModes.compactMap { mode in
      var other = self
      other.mode = mode
      guard let given = try? other.estimate(at: card) else { return nil }
      let exceedsGiven = given.streams.contains { $0.hasTooFewShards }
      let enough = exceedsGiven ? (try? given.withoutTooFewShards.estimate(at: card)) : given
      guard let enough else { return nil }
      return Growth.ModeTotal(
        mode: mode, total: enough.bill.total, shards: enough.quote.shards,
        exceedsGiven: exceedsGiven, obstacles: enough.obstacles)
    }
  }
}

extension Estimate {
  /// The scenario, its shards left to the need in streams whose given number does not take the peak.
  fileprivate var withoutTooFewShards: Scenario {
    var other = scenario
    for index in streams.indices where streams[index].hasTooFewShards {
      other.streams[index].shards = nil
    }
    return other
  }
}

extension StreamPlan {
  /// A Boolean value indicating whether the shards given are too few for the peak.
  var hasTooFewShards: Bool {
    guard stream.shards != nil, let capacity else { return false }
    return !capacity.holds
  }
}
