/// All streams of an account, what each would cost in other modes, and the cheapest mix of modes.
///
/// Provisioned streams are priced with the given shards or those that the peak needs, whichever carries the
/// peak for less.
///
/// ```swift
/// let small = KinesisStream(name: "audit", recordSize: .kibibytes(1), rate: .perSecond(1), shards: 4)
/// let large = KinesisStream(name: "clicks", recordSize: .kibibytes(1), rate: .perSecond(4_000))
/// let fleet = Fleet(of: try Scenario(streams: [small, large]).estimate(in: "us-east-1"))
/// print(fleet.total, fleet.rows[0].stream.name, fleet.rows[0].saving)  // 234.804792 audit 32.85
/// ```
public struct Fleet: Sendable {
  /// A stream, as it is and by itself in other modes.
  public struct Row: Sendable {
    /// Its index in the scenario.
    public let index: Int
    /// Its plan.
    public let plan: StreamPlan
    /// Its mode.
    public let mode: CapacityMode
    /// The prices of its region.
    public let rates: RateCard
    /// What it costs: under Advantage its own usage, without a share of what is missing from the commitment.
    ///
    /// The least, where it is not exact; see ``totals``.
    public let total: Money
    /// What it costs, exact or within bounds.
    public let totals: Within<Money>
    /// The shards that its peak needs, over all streams that are alike; `nil` when no number is enough.
    public let neededShards: Int64?
    /// The cheapest mode that can carry it, if it were the only stream; `nil` when none can, or when its usage
    /// is not known.
    public let cheapestMode: CapacityMode?
    /// What it costs in that mode.
    public let cheapestTotal: Money?
    /// What it would save that way; zero where it costs more to carry its peak.
    public let saving: Money

    /// The stream, with the number of those that are alike.
    public var stream: KinesisStream { plan.stream }
    /// The open shards, over all streams that are alike; `nil` on demand.
    public var shards: Int64? { plan.capacity.map { $0.shards * stream.count } }
    /// A Boolean value indicating whether its usage is known, so that it can be compared with other modes.
    public var isRanked: Bool { stream.unknown == nil }
    /// The reasons why it does not run as it is; empty when it does.
    public var obstacles: Obstacles { plan.obstacles }
  }

  /// The estimate of all streams.
  public let estimate: Estimate
  /// The streams in the order of the largest saving, then by name.
  public let rows: [Row]
  /// The total of the account as it is: the least, where usage is not known.
  public let total: Money
  /// What it costs beyond the ``rows``: what is missing from the commitment of Advantage.
  public let shared: Money
  /// The cheapest assignment of modes over the whole account; `nil` when a stream has no mode at all.
  public let bestMix: Mix?

  /// Works out what each stream and all together would cost in other modes.
  ///
  /// - Parameter estimate: The estimate of the account's streams.
  public init(of estimate: Estimate) {
    let streams = Fleet.streams(of: estimate)
    self.estimate = estimate
    total = estimate.bill.total
    let rows = streams.map { Row($0) }
    self.rows = rows.sorted {
      ($1.saving, $0.stream.name, $0.index) < ($0.saving, $1.stream.name, $1.index)
    }
    shared = total - rows.reduce(Money.zero) { $0 + $1.total }
    bestMix = Mix(of: streams, in: estimate)
  }
}

extension Fleet {
  /// A stream with what it costs now, and in each mode.
  struct Entry: Sendable {
    let index: Int
    let plan: StreamPlan
    let mode: CapacityMode
    let rates: RateCard
    let total: Money
    let totals: Within<Money>
    let offers: ModeOffers
    /// A number for all entries that differ in nothing but their names and counts.
    let kind: Int
  }

  /// Prices the streams in all modes, each kind once.
  static func streams(of estimate: Estimate) -> [Entry] {
    let streams = estimate.scenario.streams
    let kinds = StreamKinds(streams)
    let alike = StreamKinds(
      streams.map { stream in
        var one = stream
        (one.count, one.mode) = (1, nil)
        return one
      })
    var kept = KeptPackings()
    let offers = kinds.map { index in
      ModeOffers(
        streams[index], in: estimate.scenario.month, at: estimate.rates(ofStream: index), &kept)
    }
    var totals = [Within<Money>](repeating: Within(.zero), count: streams.count)
    for line in estimate.bill.lines {
      if let stream = line.stream { totals[stream] = totals[stream] + line.amounts }
    }
    return streams.indices.map { index in
      let (mode, rates) = (estimate.streams[index].mode, estimate.rates(ofStream: index))
      var total = totals[index]
      if mode == .onDemandAdvantage {
        func own(_ usage: [Ratio]) -> Money? {
          rates.pooledCost(of: usage).flatMap { Money(roundingPicounits: $0.usage) }
        }
        let plan = estimate.streams[index]
        let least = own(offers[index].usage) ?? .zero
        let most = plan.other.map { plan.isOpen ? nil : own($0.pooledUsage()) } ?? least
        total = Within(from: least, to: most)
      }
      return Entry(
        index: index, plan: estimate.streams[index], mode: mode, rates: rates, total: total.low,
        totals: total,
        offers: offers[index], kind: alike.kinds[index])
    }
  }
}

extension Fleet.Row {
  init(_ entry: Fleet.Entry) {
    index = entry.index
    plan = entry.plan
    mode = entry.mode
    rates = entry.rates
    (total, totals) = (entry.total, entry.totals)
    neededShards = entry.offers.neededShards
    let offer = entry.offers.cheapest
    if entry.plan.stream.unknown != nil {
      (cheapestMode, cheapestTotal) = (nil, nil)
    } else if entry.plan.obstacles.isEmpty, offer.map({ entry.total <= $0.total }) ?? true {
      (cheapestMode, cheapestTotal) = (entry.mode, entry.total)
    } else {
      (cheapestMode, cheapestTotal) = (offer?.plan.mode, offer?.total)
    }
    saving = max(.zero, cheapestTotal.map { entry.total - $0 } ?? .zero)
  }
}
