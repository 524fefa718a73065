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
  ///   print(step.month, step.factor, step.total.text(in: card.currency))
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
    /// The scenario as it is in the first month.
    let first: Scenario
    /// The cost, the open shards, and the reasons why the scenario does not run as planned.
    public let quote: Quoter.Quote
    /// The user records per second of all streams.
    public let userRecordsPerSecond: Ratio
    /// The limits that bind the shards of streams, each once; empty in on-demand modes.
    public let bindingLimits: [Capacity.BindingLimit]
    /// The cost as planned, with the shards needed where the fixed ones are too few; `nil` when that
    /// cannot be priced.
    public let withNeededShards: Quoter.Quote?
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
  /// The events meanwhile.
  public let milestones: Growth.Milestones
  /// The months in which two modes change places, by month: all of ``steps``, and the first of each
  /// pair within ten years after them.
  public let changesOfPlaces: [ChangeOfPlaces]

  /// The assumptions besides those of one month's bill.
  public static var assumptions: [Assumption] { [.steadyRate, .steadyGrowth] }

  /// The cost of the whole horizon.
  public var total: Money { steps.reduce(.zero) { $0 + $1.total } }
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
  /// The scenario in this month, made on each access.
  public var scenario: Scenario { first.scaled(by: GrowthFactor(factor)) }

  /// The cost of the scenario.
  public var total: Money { quote.total }

  /// A Boolean value indicating whether the fixed shards are too few for the peak.
  public var isThrottled: Bool { quote.isThrottled }

  /// A Boolean value indicating whether the scenario runs as planned.
  public var runs: Bool { quote.obstacles.isEmpty }

  /// The mode with the smallest bill of those that the scenario runs in; `nil` when it runs in none.
  ///
  /// It is the first of equals. Provisioned counts with the shards needed.
  public var cheapestMode: CapacityMode? {
    totals.filter { $0.obstacles.isEmpty }.min { $0.total < $1.total }?.mode
  }
}

extension StreamPlan {
  /// A Boolean value indicating whether the shards given are too few for the peak.
  var hasTooFewShards: Bool {
    guard stream.shards != nil, let capacity else { return false }
    return !capacity.holds
  }
}
